/** Undoes an order that the record took and a replica refused, where `@fanOut` says COMPENSATE. */
import { endOperation } from '../store/queries/end-operation.ts';
import { findLegs } from '../store/queries/find-legs.ts';
import { findOperation } from '../store/queries/find-operation.ts';
import { setLeg } from '../store/queries/set-leg.ts';
import { orderPlan } from './decide-order.ts';
import { legAt, runLeg } from './leg.ts';
import { refusal } from './refusals.ts';
import { replicaPatience } from './targets.ts';
import type { Work } from './verb.ts';

/** @returns false when the record cannot cancel: then a person must act */
export async function compensateOrder(work: Work, operationId: string): Promise<boolean> {
  const { db, registry, limits } = work;
  const [{ plan }, legs] = await Promise.all([findOperation(db, operationId), findLegs(db, operationId)]);
  const record = legs[0];
  if (!record) throw new Error('an order without a record');
  const target = registry.source(record.source);
  const write = target.source.writes.cancelOrder;
  if (!write) return false;
  const declined = legs.find(({ status }) => status === 'DECLINED');
  const position = legs.find(({ action }) => action === 'cancelOrder')?.position ?? legs.length;
  await db.insertInto('operation_leg').values({ operation_id: operationId, position, source: target.name, role: target.role, action: 'cancelOrder', status: 'REQUESTED' }).onConflict((conflict) => conflict.doNothing()).execute();
  const status = await runLeg(work, {
    operationId,
    leg: legAt(await findLegs(db, operationId), position),
    target,
    write,
    key: `${operationId}:undo`,
    input: async () => ({ number: orderPlan.parse(plan).number, externalId: record.externalId, reason: 'refused by a storefront', decided: null }),
    patience: replicaPatience(limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      if (end.kind !== 'CONFIRMED') return;
      await setLeg(trx, operationId, 0, { status: 'COMPENSATED', state: end.receipt.state });
      const source = declined?.source ?? '';
      await endOperation(trx, operationId, 'COMPENSATED', { refusals: [refusal('SourceRefused', { source }, null, `${source} refused, so the order was cancelled: ${declined?.error ?? ''}`)] });
      await work.log.append(trx, [{ source: target.name, type: 'order', key: end.receipt.state.number, version: null, state: null, operationId }]);
    },
  });
  work.log.appended();
  return status === 'CONFIRMED';
}
