/** What the store says of the operations of one run, in the order in which they took their places. */
import { z } from 'zod';
import type { LegStatus, OperationStatus } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';

export interface Done {
  readonly id: string;
  readonly verb: string;
  /** As the verb keeps it. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly status: OperationStatus;
  /** Codes of its refusals. */
  readonly codes: readonly string[];
  /** Number of its order. */
  readonly number: string | null;
  /** Unit prices that it settled, in cents, by SKU. */
  readonly prices: ReadonlyMap<string, number>;
  readonly location: string | null;
  /** The record's leg; null: there is none. */
  readonly record: LegStatus | null;
  readonly replicas: readonly LegStatus[];
  /** Between these it happened, in ms since 1970. */
  readonly from: number;
  readonly to: number;
}

const line = z.object({ sku: z.string(), unitPrice: z.string().nullish() });
const plan = z.object({ location: z.string().nullish(), lines: z.array(line).nullish(), detail: z.object({ lines: z.array(line).nullish() }).nullish() }).nullable();
const outcome = z.object({ refusals: z.array(z.object({ code: z.string() })) }).nullable();
const kept = z.object({ input: z.record(z.string(), z.unknown()) });

const CENTS = 100;

export async function placeInTrail({ db }: Pick<Store, 'db'>): Promise<string> {
  const { last } = await db.selectFrom('audit').select(({ fn }) => fn.max('position').as('last')).executeTakeFirstOrThrow();
  return String(last ?? 0);
}

/** @param after place in the audit trail: on the embedded store, which does one thing at a time, its order is that of the tickets */
export async function operationsSince({ db }: Pick<Store, 'db'>, after: string): Promise<Done[]> {
  const rows = await db
    .selectFrom('audit')
    .innerJoin('operation', 'operation.id', 'audit.operation_id')
    .select(['operation.id', 'kind', 'input', 'status', 'outcome', 'subject', 'plan', 'operation.created_at', 'operation.updated_at'])
    .where('audit.action', '=', 'accept')
    .where('audit.position', '>', after)
    .orderBy('audit.position')
    .execute();
  const legs = await db.selectFrom('operation_leg').select(['operation_id', 'status']).where('operation_id', 'in', rows.length > 0 ? rows.map(({ id }) => id) : ['00000000-0000-0000-0000-000000000000']).orderBy('position').execute();
  return rows.map((row) => {
    const [record = null, ...replicas] = legs.filter((leg) => leg.operation_id === row.id).map(({ status }) => status);
    const decided = plan.parse(row.plan);
    return {
      id: row.id,
      verb: row.kind,
      input: kept.parse(row.input).input,
      status: row.status,
      codes: outcome.parse(row.outcome)?.refusals.map(({ code }) => code) ?? [],
      number: row.subject,
      prices: new Map((decided?.lines ?? decided?.detail?.lines ?? []).flatMap(({ sku, unitPrice }): [string, number][] => (unitPrice == null ? [] : [[sku, Math.round(Number(unitPrice) * CENTS)]]))),
      location: decided?.location ?? null,
      record,
      replicas,
      from: row.created_at.getTime(),
      to: row.updated_at.getTime(),
    };
  });
}

/** True when nothing runs, and what waits, waits behind what is in doubt. */
export async function isQuiet({ db }: Pick<Store, 'db'>): Promise<boolean> {
  const open = await db.selectFrom('operation').select(['id', 'status']).where('status', 'in', ['RUNNING', 'QUEUED']).execute();
  if (open.some(({ status }) => status === 'RUNNING')) return false;
  const tickets = await db.selectFrom('ticket').select(['key', 'number', 'operation_id']).execute();
  return open.every(({ id }) => tickets.some((mine) => mine.operation_id === id && tickets.some((older) => older.key === mine.key && Number(older.number) < Number(mine.number))));
}
