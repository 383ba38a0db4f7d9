/** Shows the other gateways on a database that this process lives: a session lock, taken before the process is announced. */
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Store } from '../store/store.ts';

export interface Liveness {
  /** Of this process alone: who owns an operation. */
  readonly owner: string;
  /** Ends the session, and with it the lock. */
  end(): Promise<void>;
}

export const lockOf = (owner: string): string => `executor ${owner}`;
export const TRY_LOCK = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken';
export const UNLOCK = 'select pg_advisory_unlock(hashtextextended($1, 0))';

/** How often a process says that it lives, in ms. */
const BEAT_MS = 500;
/** One that has not said so for this long is taken to be frozen or cut off, in ms. */
export const SILENT_MS = 1_500;

/** A cut-off machine's session is ended by the server after about 10 s. */
const KEEPALIVES = 'set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 5';

/** @param onLost called when the session ends by itself: the others may take over now */
export async function announce(store: Store, onLost: (error: Error) => void): Promise<Liveness> {
  if (store.embedded) return { owner: randomUUID(), end: () => Promise.resolve() };
  const owner = randomUUID();
  const session: PoolClient = await store.pool.connect();
  let ended = false;
  let beating: NodeJS.Timeout | undefined;
  const lost = (error: Error): void => {
    clearInterval(beating);
    if (!ended) onLost(error);
    ended = true;
  };
  session.on('error', lost);
  session.on('end', () => lost(new Error('the session that shows that this process lives has ended')));
  await session.query(KEEPALIVES);
  await session.query(TRY_LOCK, [lockOf(owner)]);
  await session.query('insert into executor (id, backend) values ($1, pg_backend_pid())', [owner]);
  beating = setInterval(() => {
    session.query('update executor set beat_at = clock_timestamp() where id = $1', [owner]).catch(lost);
  }, BEAT_MS);
  beating.unref();
  return {
    owner,
    async end() {
      if (ended) return;
      ended = true;
      clearInterval(beating);
      // the row stays: if work is left, somebody takes it over; else the row is swept
      await session.query(UNLOCK, [lockOf(owner)]);
      session.release(true);
    },
  };
}
