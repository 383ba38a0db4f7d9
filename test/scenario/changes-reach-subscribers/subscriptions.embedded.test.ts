import { demoPair } from '../../support/pair.ts';
import { changesReachSubscribers } from './scenario.ts';

changesReachSubscribers(demoPair);
