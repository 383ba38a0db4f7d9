import { realPair } from '../../support/real-pair.ts';
import { aCheckoutBecomesAnOrder } from './scenario.ts';

aCheckoutBecomesAnOrder(realPair, 'KEPT');
