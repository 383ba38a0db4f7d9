import { demoPair } from '../../support/pair.ts';
import { anOrderLivesInBothSystems } from './scenario.ts';

anOrderLivesInBothSystems(demoPair);
