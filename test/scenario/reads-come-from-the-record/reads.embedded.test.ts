import { demoPair } from '../../support/pair.ts';
import { readsComeFromTheRecord } from './scenario.ts';

readsComeFromTheRecord(demoPair);
