/** Medians and their distribution-free intervals. Pure. */

export interface Estimate { readonly median: number; readonly low: number; readonly high: number }

const CONFIDENCE = 0.95;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** With linear interpolation between the two nearest values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The median with the narrowest pair of order statistics that holds the true one with at least 95 % (binomial, no assumption
 * about the distribution). With fewer than 6 values there is none: the whole range is given.
 */
export function estimate(values: readonly number[]): Estimate {
  const sorted = Float64Array.from(values).sort();
  const rank = lowerRank(sorted.length);
  const low = sorted[rank];
  const high = sorted[sorted.length - 1 - rank];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return { median: median(values), low, high };
}

/** Number of values left out at each end. */
function lowerRank(count: number): number {
  let outside = 0;
  let term = 0.5 ** count;
  for (let k = 0; k < count / 2; k++) {
    outside += term;
    if (2 * outside > 1 - CONFIDENCE) return Math.max(0, k - 1);
    term = (term * (count - k)) / (k + 1);
  }
  return 0;
}
