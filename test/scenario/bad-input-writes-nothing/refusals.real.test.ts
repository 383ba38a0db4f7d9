import { realPair } from '../../support/real-pair.ts';
import { badInputWritesNothing } from './scenario.ts';

badInputWritesNothing(realPair);
