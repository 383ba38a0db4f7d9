/** Drops what is older than promised, a little at a time, in one process at once. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';
import { createAlarm } from './alarm.ts';
import type { EventsLogger } from './logger.ts';

export interface RetentionLimits {
  /** Entries are kept so long, in ms. @default 7 days */
  readonly ageMs: number;
  /** At most so many positions are kept. @default 1_000_000 */
  readonly rows: number;
  /** Webhook deliveries are remembered so long, in ms. @default 7 days */
  readonly deliveryMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const RETENTION: RetentionLimits = { ageMs: 7 * DAY_MS, rows: 1_000_000, deliveryMs: 7 * DAY_MS };

/** Between two rounds, in ms. */
const EVERY_MS = 10 * 60 * 1000;
/** Rows dropped in one transaction. */
const CHUNK = 5_000;
/** Advisory lock of the process that prunes. */
const PRUNE_LOCK = 7_236_002;

/** One chunk; the newest row of the log always stays. @returns whether there may be more */
export async function prune(db: Kysely<Database>, limits: RetentionLimits, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const lock = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${sql.lit(PRUNE_LOCK)}) as taken`.execute(trx);
    if (lock.rows[0]?.taken !== true) return false;
    const oldest = new Date(now.getTime() - limits.ageMs);
    const entries = await sql`
      delete from event_log where position in (
        select position from event_log, (select max(position) as newest from event_log) as m
        where position < newest and (occurred_at < ${oldest} or position <= newest - ${limits.rows})
        order by position limit ${CHUNK})`.execute(trx);
    const deliveries = await sql`
      delete from webhook_delivery where (source, delivery_id) in (
        select source, delivery_id from webhook_delivery where received_at < ${new Date(now.getTime() - limits.deliveryMs)} limit ${CHUNK})`.execute(trx);
    return [entries, deliveries].some((result) => (result.numAffectedRows ?? 0n) >= BigInt(CHUNK));
  });
}

export interface Retention {
  start(): void;
  stop(): Promise<void>;
}

export function createRetention({ db, logger, now, limits = RETENTION }: { readonly db: Kysely<Database>; readonly logger: EventsLogger; readonly now: () => Date; readonly limits?: RetentionLimits }): Retention {
  const alarm = createAlarm();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  return {
    start() {
      running = (async () => {
        while (!stopped) {
          await alarm.wait(EVERY_MS);
          try {
            while (!stopped && (await prune(db, limits, now())));
          } catch (error) {
            logger.warn({ err: error }, 'old events could not be dropped: tried again later');
          }
        }
      })();
    },
    async stop() {
      stopped = true;
      alarm.ring();
      await running;
    },
  };
}
