/** Gateways that start at once on a new database make its tables one after another. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { TRY_LOCK, UNLOCK } from './liveness.ts';

const LOCK = 'start of the workflow engine';
/** Between two tries, in ms. */
const PAUSE_MS = 50;

/**
 * Runs the work while no other process on the store runs its own. The lock is tried again and again, never waited for inside a statement:
 * the engine builds indexes concurrently, which waits for every open statement, so one that waits for the lock would be a deadlock.
 */
export async function oneAtATime<T>(store: Store, work: () => Promise<T>): Promise<T> {
  if (store.embedded) return work();
  const session = await store.pool.connect();
  try {
    while (!(await session.query<{ taken: boolean }>(TRY_LOCK, [LOCK])).rows[0]?.taken) await pause(PAUSE_MS);
    try {
      return await work();
    } finally {
      await session.query(UNLOCK, [LOCK]);
    }
  } finally {
    session.release();
  }
}
