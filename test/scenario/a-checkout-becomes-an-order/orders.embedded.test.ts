import { demoPair } from '../../support/pair.ts';
import { aCheckoutBecomesAnOrder } from './scenario.ts';

aCheckoutBecomesAnOrder(demoPair, 'LEFT');
