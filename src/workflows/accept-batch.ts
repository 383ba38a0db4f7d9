/** Takes a batch in: all of its rows in one transaction, or none. */
import { randomUUID } from 'node:crypto';
import type { Caller } from '../access/caller.ts';
import { hashState } from '../events/merge.ts';
import { acceptOperations, type NewBatchOperation } from '../store/queries/accept-operations.ts';
import { findOperationsByKeys } from '../store/queries/find-operations-by-keys.ts';
import { LANE } from '../store/queries/leave-lane.ts';
import type { Store } from '../store/store.ts';
import { BATCH_LANES } from './limits.ts';
import { refusal, type Refusal } from './refusals.ts';
import { toAsker } from './verb.ts';
import type { AnyVerb } from './verbs.ts';

export interface BatchToAccept {
  readonly idempotencyKey: string;
  /** Inputs with a key of their own each, or why there is none. */
  readonly rows: readonly ({ readonly input: { readonly idempotencyKey: string } } | { readonly refusals: readonly Refusal[]; readonly given: object })[];
}

/** `ids`: operations by the rows' keys. `fresh`: what those write to that were made by this request. */
export type BatchAcceptance = { readonly ids: ReadonlyMap<string, string>; readonly fresh: readonly string[] } | { readonly refused: Refusal };

/** Undoes what the transaction has written. */
class Refuse extends Error {
  readonly refused: Refusal;
  constructor(refused: Refusal) {
    super(refused.message);
    this.refused = refused;
  }
}

/** Sent again it is the same operations. Every row carries the hash of the whole: another body under the key is refused as a whole. */
export async function acceptBatch({ db }: Pick<Store, 'db'>, owner: string, verb: AnyVerb, caller: Caller, { idempotencyKey, rows }: BatchToAccept): Promise<BatchAcceptance> {
  const inputHash = hashState(rows.map((row) => ('input' in row ? row.input : row.given)));
  const asker = toAsker(caller);
  const lanes = `${LANE}${randomUUID()}`;
  const operations = rows.flatMap((row, index): NewBatchOperation[] =>
    'input' in row
      ? [{ id: randomUUID(), idempotencyKey: row.input.idempotencyKey, input: { asker, input: row.input }, subject: verb.subject(row.input), keys: [...verb.keys(row.input), `${lanes}:${index % BATCH_LANES}`] }]
      : []);
  try {
    return await db.transaction().execute(async (trx) => {
      if (operations.length > 0) await acceptOperations(trx, { kind: verb.kind, caller: caller.id, inputHash, owner, operations });
      const holders = await findOperationsByKeys(trx, caller.id, verb.kind, rows.map((_, index) => `${idempotencyKey}#${index}`));
      const all = [...holders.values()];
      if (all.some((holder) => holder.inputHash !== inputHash)) throw new Refuse(refusal('IdempotencyConflict', { key: idempotencyKey }, ['idempotencyKey'], 'This key was used before with other rows: take a new key for a new batch.'));
      if (all.some(({ expired }) => expired)) throw new Refuse(refusal('IdempotencyExpired', { key: idempotencyKey }, ['idempotencyKey'], 'This key was used so long ago that its outcome is no longer kept; nothing is done again. Take a new key for a new batch.'));
      return { ids: new Map([...holders].map(([key, { id }]) => [key, id])), fresh: operations.filter((operation) => holders.get(operation.idempotencyKey)?.id === operation.id).flatMap(({ keys }) => keys) };
    });
  } catch (error) {
    if (error instanceof Refuse) return { refused: error.refused };
    throw error;
  }
}
