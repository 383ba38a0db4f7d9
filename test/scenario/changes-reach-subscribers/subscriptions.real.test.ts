import { realPair } from '../../support/real-pair.ts';
import { changesReachSubscribers } from './scenario.ts';

changesReachSubscribers(realPair);
