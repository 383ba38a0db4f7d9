import { realPair } from '../../support/real-pair.ts';
import { readsComeFromTheRecord } from './scenario.ts';

readsComeFromTheRecord(realPair);
