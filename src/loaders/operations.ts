/** Operations as the schema shows them, from the gateway's own store. */
import { listOperations, type OperationQuery, type OperationRow } from '../store/queries/list-operations.ts';
import type { OperationStatus, LegStatus } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export interface OperationView {
  readonly __typename: 'Operation';
  readonly id: string;
  readonly kind: string;
  readonly idempotencyKey: string;
  readonly status: OperationStatus;
  readonly legs: readonly { source: string; role: 'ERP' | 'STOREFRONT'; status: LegStatus; attempts: number; externalId: string | null; error: string | null; startedAt: string | null; finishedAt: string | null }[];
  readonly actor: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Who asked; for the rule of ownership. */
  readonly caller: string;
}

export interface Operations {
  byId(id: string): Promise<OperationView | null>;
  /** By id; unknown ids are absent. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, OperationView>>;
  /** Newest first. */
  ofOrders(numbers: readonly string[]): Promise<OperationView[][]>;
  page(first: number, after: string | null, filter: Pick<OperationQuery, 'kind' | 'caller' | 'status' | 'subjects'>): Promise<{ rows: { key: string; view: OperationView }[]; hasNext: boolean }>;
}

/** Operations shown of one order. */
const MAX_OF_ORDER = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function createOperations(store: Store): Operations {
  return {
    async byId(id) {
      if (!UUID.test(id)) return null;
      const [row] = await listOperations(store.db, { ids: [id], limit: 1 });
      return row ? view(row) : null;
    },
    async byIds(ids) {
      const rows = ids.length === 0 ? [] : await listOperations(store.db, { ids, limit: ids.length });
      return new Map(rows.map((row) => [row.id, view(row)]));
    },
    async ofOrders(numbers) {
      const rows = await listOperations(store.db, { subjects: numbers, limit: MAX_OF_ORDER * numbers.length });
      const byOrder = Map.groupBy(rows, (row) => row.subject);
      return numbers.map((number) => (byOrder.get(number) ?? []).map(view));
    },
    async page(first, after, filter) {
      const [createdAt, id] = after?.split(' ') ?? [];
      const behind = createdAt !== undefined && id !== undefined ? { after: { createdAt, id } } : {};
      const rows = await listOperations(store.db, { ...filter, ...behind, limit: first + 1 });
      return { rows: rows.slice(0, first).map((row) => ({ key: `${row.createdAt.toISOString()} ${row.id}`, view: view(row) })), hasNext: rows.length > first };
    },
  };
}

const view = (row: OperationRow): OperationView => ({
  __typename: 'Operation',
  id: row.id,
  kind: row.kind,
  idempotencyKey: row.idempotencyKey,
  status: row.status,
  legs: row.legs.map((leg) => ({
    source: leg.source,
    role: leg.role === 'ERP' ? 'ERP' : 'STOREFRONT',
    status: leg.status,
    attempts: leg.attempts,
    externalId: leg.externalId,
    error: leg.error,
    startedAt: leg.startedAt?.toISOString() ?? null,
    finishedAt: leg.finishedAt?.toISOString() ?? null,
  })),
  actor: row.actor,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  caller: row.caller,
});
