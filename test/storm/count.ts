/** What stands in both systems, counted by their back doors. */
import type { Peek } from '../../sources/source.ts';
import { decimal } from '../../sources/values.ts';

export interface Counted {
  readonly inErp: number;
  readonly inStorefront: number;
  /** Empty: every order stands once in both systems, with equal lines and sums, and nothing else does. */
  readonly problems: readonly string[];
}

interface Systems { readonly erp: { readonly peek: Pick<Peek, 'orders' | 'orderCount'> }; readonly storefront: { readonly peek: Pick<Peek, 'orders' | 'orderCount'> } }

/**
 * @param told numbers that the clients were told
 * @param before how many orders the ERP and the storefront had
 */
export async function countOrders({ erp, storefront }: Systems, told: readonly string[], orders: number, before: readonly [number, number]): Promise<Counted> {
  const problems: string[] = [];
  const numbers = new Set(told);
  if (numbers.size !== orders) problems.push(`${orders} keys have ${numbers.size} numbers`);
  for (const number of numbers) {
    const [inErp, inStorefront] = await Promise.all([erp.peek.orders(number), storefront.peek.orders(number)]);
    const [ours, theirs] = [inErp[0], inStorefront[0]];
    if (inErp.length !== 1 || inStorefront.length !== 1 || !ours || !theirs) problems.push(`${number} stands ${inErp.length} times in the ERP and ${inStorefront.length} times in the storefront`);
    else if (!decimal(ours.total).eq(decimal(theirs.total)) || linesOf(ours.lines) !== linesOf(theirs.lines)) problems.push(`${number} is ${ours.total} in the ERP and ${theirs.total} in the storefront: ${linesOf(ours.lines)}, ${linesOf(theirs.lines)}`);
  }
  const [inErp, inStorefront] = [(await erp.peek.orderCount()) - before[0], (await storefront.peek.orderCount()) - before[1]];
  if (inErp !== orders || inStorefront !== orders) problems.push(`${orders} orders were placed, the ERP has ${inErp} more and the storefront ${inStorefront}`);
  return { inErp, inStorefront, problems };
}

const linesOf = (lines: readonly { readonly sku: string; readonly quantity: string; readonly unitPrice: string }[]): string => JSON.stringify(lines.map(({ sku, quantity, unitPrice }) => [sku, Number(quantity), Number(unitPrice)]).sort());
