import { realPair } from '../../support/real-pair.ts';
import { aDiscountFollowsItsAllocation } from './discounts.ts';

aDiscountFollowsItsAllocation(realPair);
