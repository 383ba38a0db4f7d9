import { realPair } from '../../support/real-pair.ts';
import { stockIsPromisedOnce } from './scenario.ts';

stockIsPromisedOnce(realPair);
