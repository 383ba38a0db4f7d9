/** What people do to operations that wait for one: try again, change, give up. Each act stands in the audit trail. */
import type { Kysely } from 'kysely';
import type { Caller } from '../access/caller.ts';
import { abandonOperation } from '../store/queries/abandon-operation.ts';
import { appendAudit } from '../store/queries/append-audit.ts';
import { reopenOperation } from '../store/queries/reopen-operation.ts';
import type { Database, Json, OperationStatus } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { invalid, text } from './input-rules.ts';
import { refusal, type Refusal } from './refusals.ts';
import type { Runner } from './runner.ts';
import { isVerbName, VERBS } from './verbs.ts';

export interface Operators {
  /**
   * Tries once more what is set aside or in doubt. What may have been sent is looked for, or sent again under the same key where the
   * system enforces it; elsewhere it stays in doubt.
   */
  retry(caller: Caller, id: string): Promise<readonly Refusal[]>;
  /** Sends again what is in doubt: the person has looked and says that it was not done. */
  resend(caller: Caller, id: string, reason: string): Promise<readonly Refusal[]>;
  /** Changes the input of one that is set aside, then tries it once more. @param change fields of the verb's input; `idempotencyKey` stays */
  amend(caller: Caller, id: string, change: unknown): Promise<readonly Refusal[]>;
  /** Gives up what is set aside, in doubt or still waiting; what waits behind it goes on. */
  abandon(caller: Caller, id: string, reason: string): Promise<readonly Refusal[]>;
}

interface OperatorsDeps {
  readonly store: Pick<Store, 'db'>;
  readonly runner: Runner;
  readonly changed: (operationId: string) => void;
}

interface Held {
  readonly kind: string;
  readonly status: OperationStatus;
  readonly input: Json;
  readonly subject: string | null;
}
interface Reopened { readonly reopened: string }
interface Freed { readonly freed: readonly string[] }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WAITS_FOR_A_PERSON: readonly OperationStatus[] = ['SET_ASIDE', 'IN_DOUBT'];

export function createOperators({ store: { db }, runner, changed }: OperatorsDeps): Operators {
  /** Does it to a row that is locked, in a status that allows it. */
  const act = async <T>(id: string, allowed: readonly OperationStatus[], to: string, work: (trx: Kysely<Database>, held: Held) => Promise<T | readonly Refusal[]>): Promise<T | readonly Refusal[]> => {
    if (!UUID.test(id)) return [unknown(id)];
    return db.transaction().execute(async (trx) => {
      const held = await trx.selectFrom('operation').select(['kind', 'status', 'input', 'subject']).where('id', '=', id).forUpdate().executeTakeFirst();
      if (!held) return [unknown(id)];
      if (!allowed.includes(held.status)) return [refusal('IllegalTransition', { from: held.status, to }, ['id'], `The operation is ${held.status}: only one that is ${allowed.join(' or ')} can be ${to.toLowerCase()}.`)];
      return work(trx, held);
    });
  };
  /** It takes its place behind what waits for the same keys by now. */
  const reopen = async (trx: Kysely<Database>, id: string, { kind, input, subject }: Held, { resend = false, amended }: { resend?: boolean; amended?: Json }): Promise<Reopened | readonly Refusal[]> => {
    const keys = keysOf(kind, input, subject);
    if (!keys) return [invalid(['id'], 'what it was asked for is no longer kept')];
    await reopenOperation(trx, id, keys, resend, amended);
    return { reopened: id };
  };
  const go = async (result: Reopened | readonly Refusal[]): Promise<readonly Refusal[]> => {
    if (!('reopened' in result)) return result;
    changed(result.reopened);
    await runner.begin(result.reopened);
    return [];
  };

  return {
    async retry(caller, id) {
      return go(await act<Reopened>(id, WAITS_FOR_A_PERSON, 'RETRIED', async (trx, held) => {
        await appendAudit(trx, { actor: caller.id, action: 'retry', operationId: id, detail: {} });
        return reopen(trx, id, held, {});
      }));
    },
    async resend(caller, id, reason) {
      const why = reasonOf(reason);
      if ('refusals' in why) return why.refusals;
      return go(await act<Reopened>(id, ['IN_DOUBT'], 'SENT AGAIN', async (trx, held) => {
        await appendAudit(trx, { actor: caller.id, action: 'resend', operationId: id, detail: why });
        return reopen(trx, id, held, { resend: true });
      }));
    },
    async amend(caller, id, change) {
      return go(await act<Reopened>(id, ['SET_ASIDE'], 'AMENDED', async (trx, held) => {
        const amended = amendInput(held, change);
        if ('refusals' in amended) return amended.refusals;
        await appendAudit(trx, { actor: caller.id, action: 'amend', operationId: id, detail: { fields: amended.fields } });
        return reopen(trx, id, held, { amended: amended.input });
      }));
    },
    async abandon(caller, id, reason) {
      const why = reasonOf(reason);
      if ('refusals' in why) return why.refusals;
      const result = await act<Freed>(id, [...WAITS_FOR_A_PERSON, 'QUEUED'], 'ABANDONED', async (trx) => {
        await appendAudit(trx, { actor: caller.id, action: 'abandon', operationId: id, detail: why });
        return { freed: await abandonOperation(trx, id, why.reason) };
      });
      if (!('freed' in result)) return result;
      changed(id);
      await runner.promote(result.freed);
      return [];
    },
  };
}

const unknown = (id: string): Refusal => refusal('UnknownOperation', {}, ['id'], `There is no operation ${id.slice(0, 100)}.`);

const isObject = (value: unknown): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

function reasonOf(reason: string): { readonly reason: string } | { readonly refusals: readonly Refusal[] } {
  const parsed = text.min(1).safeParse(reason.trim());
  return parsed.success ? { reason: parsed.data } : { refusals: [invalid(['reason'], 'say why, in at most 2000 characters')] };
}

/** What the kept input writes to, and the order that it became; null when it is no longer kept. */
function keysOf(kind: string, input: Json, subject: string | null): readonly string[] | null {
  if (!isVerbName(kind) || !isObject(input)) return null;
  const { verb } = VERBS[kind];
  const parsed = verb.input.safeParse(input['input']);
  return parsed.success ? verb.keys(parsed.data, subject) : null;
}

/** The kept input with the given fields in place of its own, checked by the verb's own rules. */
function amendInput({ kind, input }: Held, change: unknown): { readonly input: Json; readonly fields: readonly string[] } | { readonly refusals: readonly Refusal[] } {
  if (!isVerbName(kind) || !isObject(input) || !isObject(input['input'])) return { refusals: [invalid(['id'], 'what it was asked for is no longer kept')] };
  if (!isObject(change) || Object.keys(change).length === 0) return { refusals: [invalid(['input'], 'give an object with the fields to change')] };
  if ('idempotencyKey' in change) return { refusals: [invalid(['input', 'idempotencyKey'], 'belongs to the operation and stays')] };
  const { verb } = VERBS[kind];
  const kept = input['input'];
  const parsed = verb.input.safeParse({ ...kept, ...change });
  if (!parsed.success) return { refusals: parsed.error.issues.map(({ path, message }) => invalid(['input', ...path.map(String)], message)) };
  const strange = Object.keys(change).filter((field) => !(field in parsed.data));
  if (strange.length > 0) return { refusals: strange.map((field) => invalid(['input', field], `is no field of ${kind}`)) };
  const refusals = verb.check(parsed.data);
  if (refusals.length > 0) return { refusals };
  if (JSON.stringify(verb.keys(parsed.data)) !== JSON.stringify(verb.keys(verb.input.parse(kept)))) return { refusals: [invalid(['input'], 'it would write to something else: abandon it and ask anew')] };
  return { input: { ...input, input: JSON.parse(JSON.stringify(parsed.data)) as Json }, fields: Object.keys(change).sort() };
}
