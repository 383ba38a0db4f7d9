import { demoPair } from '../../support/pair.ts';
import { anOrderIsPlacedOnce } from './scenario.ts';

anOrderIsPlacedOnce(demoPair);
