import { realPair } from '../../support/real-pair.ts';
import { anOrderIsPlacedOnce } from './scenario.ts';

anOrderIsPlacedOnce(realPair);
