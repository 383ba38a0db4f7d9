/** Takes over what dead gateways left: each running operation gets a new run here. */
import { z } from 'zod';
import { takeOverOperations } from '../store/queries/take-over-operations.ts';
import type { Run } from '../store/queries/promote-operations.ts';
import type { Store } from '../store/store.ts';
import { TRY_LOCK, UNLOCK, lockOf } from './liveness.ts';
import type { WorkflowLogger } from './verb.ts';

const others = z.array(z.object({ id: z.string(), backend: z.number().nullable(), silent: z.boolean() }));
const taken = z.array(z.object({ taken: z.boolean() }));

/**
 * @param silentMs a gateway that has not said for so long that it lives is frozen or cut off: its session, and with it its lock, is ended
 * @returns what it left, to be started here, and how many gateways live
 */
export async function takeOverTheDead({ pool, db }: Pick<Store, 'pool' | 'db'>, self: string, silentMs: number, logger: WorkflowLogger): Promise<{ readonly left: Run[]; readonly gateways: number }> {
  const { rows } = await pool.query('select id, backend, beat_at < clock_timestamp() - $2 * interval \'1 millisecond\' as silent from executor where id <> $1', [self, silentMs]);
  const gateways = others.parse(rows);
  if (gateways.length === 0) return { left: [], gateways: 1 };
  const orphans: Run[] = [];
  let living = gateways.length + 1;
  const session = await pool.connect();
  try {
    for (const { id, backend, silent } of gateways) {
      const [answer] = taken.parse((await session.query(TRY_LOCK, [lockOf(id)])).rows);
      if (!answer?.taken) {
        // the lock is free a moment later, and the next sweep takes over
        if (silent && backend !== null) await session.query('select pg_terminate_backend($1)', [backend]);
        continue;
      }
      try {
        const left = await takeOverOperations(db, id, self);
        if (left.length > 0) logger.warn({ executor: id, operations: left.length }, 'took over the work of a gateway that ended');
        orphans.push(...left);
        // last: a taker that dies before leaves the row to the next one
        await session.query('delete from executor where id = $1', [id]);
        living -= 1;
      } finally {
        await session.query(UNLOCK, [lockOf(id)]);
      }
    }
  } finally {
    session.release();
  }
  return { left: orphans, gateways: living };
}
