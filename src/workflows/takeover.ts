/** Takes over what dead gateways left: their pending workflows, and operations whose workflow never began. */
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { DBOS } from './engine.ts';
import { TRY_LOCK, UNLOCK, lockOf } from './liveness.ts';
import type { WorkflowLogger } from './verb.ts';

const ids = z.array(z.object({ id: z.string() }));
const taken = z.array(z.object({ taken: z.boolean() }));

/** @returns how many workflows were taken over */
export async function takeOverTheDead({ pool }: Pick<Store, 'pool'>, self: string, logger: WorkflowLogger): Promise<number> {
  const others = ids.parse((await pool.query('select id from executor where id <> $1', [self])).rows);
  if (others.length === 0) return 0;
  let total = 0;
  const session = await pool.connect();
  try {
    for (const { id } of others) {
      const [answer] = taken.parse((await session.query(TRY_LOCK, [lockOf(id)])).rows);
      if (!answer?.taken) continue;
      try {
        const pending = await DBOS.listWorkflows({ status: 'PENDING', executorId: id, loadInput: false, loadOutput: false });
        if (pending.length > 0) {
          await DBOS.resumeWorkflows(pending.map(({ workflowID }) => workflowID));
          logger.warn({ executor: id, workflows: pending.length }, 'took over the work of a gateway that ended');
        }
        // last: a taker that dies before leaves the row to the next one
        await session.query('delete from executor where id = $1', [id]);
        total += pending.length;
      } finally {
        await session.query(UNLOCK, [lockOf(id)]);
      }
    }
  } finally {
    session.release();
  }
  return total;
}
