import { realPair } from '../../support/real-pair.ts';
import { anOrderLivesInBothSystems } from './scenario.ts';

anOrderLivesInBothSystems(realPair);
