/** Which prices a reader may have met, when it is only known when others wrote. */
interface Written { readonly input: Readonly<Record<string, unknown>>; /** In ms: between these it was written. */ readonly from: number; readonly to: number }

const CENTS = 100;

/**
 * Prices in cents that stood at some moment between `from` and `to`.
 * @param writes all of one SKU that took effect
 */
export function allowedPrices(initial: number, writes: readonly Written[], from: number, to: number): number[] {
  const over = (after: number): boolean => writes.some((later) => later.from >= after && later.to < from);
  const seen = writes.filter((write) => write.from <= to && !over(write.to)).map(({ input }) => Math.round(Number(input['amount']) * CENTS));
  return over(0) ? seen : [initial, ...seen];
}
