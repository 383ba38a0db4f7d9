/** The key `limits` of an entry in the deployment list: what the system in this place bears, where it is not what its folder says. */
import { z } from 'zod';
import type { Limits, SourceOptions } from './source.ts';

/** More than any system of this kind bears; catches a number of milliseconds or of calls a day. */
const MOST = 1_000;

const places = (least: number) => z.int({ error: `expected a whole number from ${least} to ${MOST}` }).min(least, `expected at least ${least}`).max(MOST, `expected at most ${MOST}`);

const settings = z.strictObject({
  concurrency: places(2).optional(),
  concurrentWrites: places(1).optional(),
  callsPerSecond: z.number({ error: 'expected a number of calls a second, or null' }).positive('expected more than 0').max(MOST, `expected at most ${MOST}`).nullable().optional(),
});

export interface Limited {
  readonly limits: Limits;
  /** The options without `limits`: what is left for the system's own `config.ts`. */
  readonly options: SourceOptions;
}

/** Throws an Error naming the key and what is expected. */
export function readLimits(defaults: Limits, options: SourceOptions): Limited {
  const { limits: given = {}, ...others } = options.settings;
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`source ${options.name}: ${['limits', ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'not valid'}`);
  }
  const { concurrency = defaults.concurrency, concurrentWrites = Math.min(defaults.concurrentWrites, concurrency - 1), callsPerSecond = defaults.callsPerSecond } = parsed.data;
  if (concurrentWrites >= concurrency) throw new Error(`source ${options.name}: limits.concurrentWrites: expected less than concurrency (${concurrency}), so that reads have a place`);
  return { limits: { ...defaults, concurrency, concurrentWrites, callsPerSecond }, options: { ...options, settings: others } };
}
