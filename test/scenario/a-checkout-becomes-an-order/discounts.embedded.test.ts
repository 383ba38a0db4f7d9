import { demoPair } from '../../support/pair.ts';
import { aDiscountFollowsItsAllocation } from './discounts.ts';

aDiscountFollowsItsAllocation(demoPair);
