import { demoPair } from '../../support/pair.ts';
import { stockIsPromisedOnce } from './scenario.ts';

stockIsPromisedOnce(demoPair);
