/** Takes a request in: the same key of the same caller for the same verb is one operation, whoever asks how often and where. */
import { randomUUID } from 'node:crypto';
import type { Caller } from '../access/caller.ts';
import { hashState } from '../events/merge.ts';
import { findOperationByKey } from '../store/queries/find-operation-by-key.ts';
import { acceptOperation } from '../store/queries/accept-operation.ts';
import type { TakenUp } from '../store/queries/take-up-operation.ts';
import type { Store } from '../store/store.ts';
import { refusal, type Refusal } from './refusals.ts';
import { toAsker, type Verb } from './verb.ts';

/** `fresh`: made by this request, so it is to be started; null: it was there before. */
export type Acceptance = { readonly id: string; readonly fresh: TakenUp | null } | { readonly refused: Refusal };

/** A key that is released between two statements is tried again, so often at most. */
const TRIES = 5;

export async function accept<Input extends { readonly idempotencyKey: string }>({ db }: Pick<Store, 'db'>, owner: string, verb: Verb<Input>, caller: Caller, input: Input): Promise<Acceptance> {
  const { idempotencyKey } = input;
  const inputHash = hashState(input);
  const asker = toAsker(caller);
  const keys = verb.keys(input);
  for (let tried = 0; tried < TRIES; tried++) {
    const id = randomUUID();
    const fresh = await acceptOperation(db, { id, kind: verb.kind, caller: caller.id, idempotencyKey, inputHash, input: { asker, input }, subject: verb.subject(input), keys, owner });
    if (fresh) return { id, fresh };
    const first = await findOperationByKey(db, caller.id, verb.kind, idempotencyKey);
    if (!first) continue;
    if (first.inputHash !== inputHash)
      return { refused: refusal('IdempotencyConflict', { key: idempotencyKey }, ['idempotencyKey'], 'This key was used before with another input: take a new key for a new write.') };
    if (first.expired) return { refused: refusal('IdempotencyExpired', { key: idempotencyKey }, ['idempotencyKey'], 'This key was used so long ago that its outcome is no longer kept; it is not done again. Take a new key for a new write.') };
    return { id: first.id, fresh: null };
  }
  throw new Error(`the key of a ${verb.kind} was taken and released ${TRIES} times in a row`);
}
