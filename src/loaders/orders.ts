/** Orders, by number or page by page, from the ERP; those that it does not know yet from the storefront where they were placed. */
import { SourceError, type OrderFilter, type OrderRecord } from '../../sources/source.ts';
import { findOrderOrigins } from '../store/queries/find-order-origins.ts';
import type { Store } from '../store/store.ts';
import type { RegisteredSource, Registry } from '../registry/registry.ts';
import type { Identities } from './identities.ts';
import { orderView, type OrderView } from './order-view.ts';
import type { Scope } from './scope.ts';

export interface Orders {
  /** Null for an unknown number. Whether the caller may see it is the resolver's to decide. Rejects with the record's `SourceError`. */
  byNumber(number: string, scope: Scope): Promise<OrderView | null>;
  page(first: number, after: string | null, filter: OrderFilter, scope: Scope): Promise<{ rows: { key: string; view: OrderView }[]; hasNext: boolean }>;
  /** What a subscription begins with: the named order with its version; nothing when none is named. */
  snapshot(number: string | null): AsyncIterable<{ readonly key: string; readonly version: string | null; readonly state: OrderRecord }>;
  /** @param personal false: the records come from the event log */
  views(records: readonly OrderRecord[], source: string, personal: boolean): Promise<OrderView[]>;
}

/** The channel of orders that people made in the ERP itself. */
const OWN_CHANNEL = 'erp';

export function createOrders(registry: Registry, identities: Identities, store: Store): Orders {
  const views: Orders['views'] = async (records, source, personal) => {
    if (records.length === 0) return [];
    const [orders, customers, shipments, invoices, origins] = await Promise.all([
      identities.idsOf('Order', source, records.map(({ externalId, number }) => ({ externalId, key: number }))),
      identities.idsOf('Customer', source, records.flatMap(({ customer }) => (customer ? [{ externalId: customer.externalId, key: customer.email }] : []))),
      identities.idsOf('Shipment', source, records.flatMap((record) => record.shipments.map(({ externalId, number }) => ({ externalId, key: number })))),
      identities.idsOf('Invoice', source, records.flatMap((record) => record.invoices.map(({ externalId, number }) => ({ externalId, key: number })))),
      findOrderOrigins(store.db, records.map(({ number }) => number)),
    ]);
    const next = { customer: 0, shipment: 0, invoice: 0 };
    return records.map((record, i) => {
      const ids = {
        order: orders[i] as string,
        customer: record.customer ? (customers[next.customer++] as string) : null,
        shipments: shipments.slice(next.shipment, (next.shipment += record.shipments.length)),
        invoices: invoices.slice(next.invoice, (next.invoice += record.invoices.length)),
      };
      const channel = origins.get(record.number)?.channel ?? record.channel ?? OWN_CHANNEL;
      return orderView(record, source, channel, ids, personal);
    });
  };
  const ask = async (source: RegisteredSource, number: string, scope: Scope): Promise<OrderView | null> => {
    const read = source.source.reads.orders;
    if (!read) return null;
    const asOf = Date.now();
    const [record] = await source.run('orders', (call) => read([number], call));
    scope.provenance.note(source.name, asOf, 'live');
    return record ? ((await views([record], source.name, true))[0] ?? null) : null;
  };
  return {
    async *snapshot(number) {
      if (number === null) return;
      const source = registry.record('Order', null);
      const { feed, reads } = source.source;
      const version = feed ? (await source.run('feedHead', (call) => feed.head(call))).cursor : null;
      const [state] = reads.orders ? await source.run('orders', (call) => reads.orders?.([number], call) ?? Promise.resolve([])) : [];
      if (state) yield { key: number, version, state };
    },
    views,
    async byNumber(number, scope) {
      const record = registry.record('Order', null);
      const found = await ask(record, number, scope);
      if (found) return found;
      const elsewhere = await Promise.all(registry.sources.filter((source) => source !== record).map((source) => ask(source, number, scope)));
      return elsewhere.find((view) => view !== null) ?? null;
    },
    async page(first, after, filter, scope) {
      const source = registry.record('Order', null);
      const read = source.source.reads.orderPage;
      if (!read) throw new SourceError('REJECTED', `${source.name} cannot list orders`);
      const asOf = Date.now();
      const page = await source.run('orderPage', (call) => read({ first, after }, filter, call));
      scope.provenance.note(source.name, asOf, 'live');
      const shown = await views(page.rows.map(({ record }) => record), source.name, true);
      return { rows: page.rows.map(({ key }, i) => ({ key, view: shown[i] as OrderView })), hasNext: page.hasNext };
    },
  };
}
