/** Undoes an order that the record took and a replica refused, where `@fanOut` says COMPENSATE. */
import { endOperation } from '../store/queries/end-operation.ts';
import { findLegs, type Leg } from '../store/queries/find-legs.ts';
import { setLeg } from '../store/queries/set-leg.ts';
import { runLeg } from './leg.ts';
import { NotOurs } from './not-ours.ts';
import { refusal } from './refusals.ts';
import { replicaPatience } from './targets.ts';
import type { Work } from './verb.ts';

/** @returns false when the record cannot cancel: then a person must act */
export async function compensateOrder(work: Work, operationId: string, number: string, record: Leg, declined: Leg): Promise<boolean> {
  const { db, registry, limits, owner } = work;
  const target = registry.source(record.source);
  const write = target.source.writes.cancelOrder;
  if (!write) return false;
  const undo = (legs: readonly Leg[]): Leg | undefined => legs.find(({ action }) => action === 'cancelOrder');
  const legs = await findLegs(db, operationId);
  if (!undo(legs)) await db.insertInto('operation_leg').values({ operation_id: operationId, position: legs.length, source: target.name, role: target.role, action: 'cancelOrder', status: 'REQUESTED' }).onConflict((conflict) => conflict.doNothing()).execute();
  const leg = undo(await findLegs(db, operationId));
  if (!leg) throw new Error('the leg that undoes an order was not made');
  const { status } = await runLeg(work, {
    operationId,
    leg,
    target,
    write,
    key: `${operationId}:undo`,
    input: async () => ({ number, externalId: record.externalId, reason: 'refused by a storefront', decided: null }),
    patience: replicaPatience(limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return;
      if (!(await setLeg(trx, operationId, 0, { status: 'COMPENSATED', state: end.receipt.state }, owner))) throw new NotOurs(operationId);
      await endOperation(trx, operationId, 'COMPENSATED', { refusals: [refusal('SourceRefused', { source: declined.source }, null, `${declined.source} refused, so the order was cancelled: ${declined.error ?? ''}`)] });
      await work.log.append(trx, [{ source: target.name, type: 'order', key: number, version: null, state: null, operationId }]);
    },
  });
  work.log.appended();
  return status === 'CONFIRMED';
}
