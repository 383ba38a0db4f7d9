import { demoPair } from '../../support/pair.ts';
import { badInputWritesNothing } from './scenario.ts';

badInputWritesNothing(demoPair);
