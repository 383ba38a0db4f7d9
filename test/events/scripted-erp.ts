/** An ERP in this process whose timing a test can rule: lagging head, reads that are held, a restored feed. Speaks the contract of a source. */
import { SourceError, type Change, type OrderRecord, type Source, type Topic, type VariantRecord, type Webhook } from '../../sources/source.ts';

export interface ScriptedErp {
  readonly source: Source;
  /** Adds to the stock at a location. */
  move(sku: string, location: string, delta: number): void;
  /** Sets an order's phase. */
  order(number: string, phase: OrderRecord['phase']): void;
  /** A change that touches the topic, whose state stays. */
  touch(topic: Topic, ...keys: string[]): void;
  /** Head of the feed. */
  head(): string;
  onHand(sku: string, location: string): number;
  /** Another feed: epoch and cursors begin anew. */
  restore(): void;
  /** While true every call fails. */
  down: boolean;
  /** Reads of these keys are refused. */
  readonly poisoned: Set<string>;
  /** Awaited by every read of states after the state was taken. */
  afterRead: () => Promise<void>;
  /** How often `since` was called. */
  polls: number;
}

export const order = (number: string, phase: OrderRecord['phase']): OrderRecord => ({
  externalId: `id-${number}`,
  number,
  channel: 'web',
  phase,
  placedAt: null,
  currency: 'EUR',
  customer: { externalId: 'c1', email: 'ada@example.org' },
  lines: [],
  taxLines: [],
  totals: { subtotal: '0', discount: '0', shipping: '0', tax: '0', total: '0', paid: '0', refunded: '0' },
  shippingAddress: { name: 'Ada', company: null, street: 'Am Markt 1', postalCode: '10115', city: 'Berlin', countryCode: 'DE', phone: null },
  billingAddress: null,
  shipments: [],
  invoices: [],
  payments: [],
  returns: [],
  refunds: [],
  otherNumbers: [],
});

export function createScriptedErp(name = 'erp', webhook?: Webhook, pollMs = 20): ScriptedErp {
  const stock = new Map<string, Map<string, number>>();
  const orders = new Map<string, OrderRecord>();
  let changes: Change[] = [];
  let epoch = 1;
  const head = (): string => `0:${changes.length}`;
  const note = (topic: Topic, keys: readonly string[]): void => void changes.push({ cursor: `0:${changes.length + 1}`, topic, keys, at: null });
  const check = (keys: readonly string[]): void => {
    if (erp.down) throw new SourceError('UNREACHABLE', `${name} is down`);
    if (keys.some((key) => erp.poisoned.has(key))) throw new SourceError('MALFORMED', `${name} answers nonsense`);
  };
  const variant = (sku: string): VariantRecord | null => {
    const levels = stock.get(sku);
    return levels ? { externalId: sku, sku, inventory: [...levels].map(([location, onHand]) => ({ location, onHand: String(onHand), committed: '0', unavailable: '0', incoming: '0', revision: String(onHand) })) } : null;
  };
  const feedHead = (): { cursor: string; epoch: string; horizon: string } => ({ cursor: head(), epoch: String(epoch), horizon: new Date().toISOString() });
  const erp: ScriptedErp = {
    source: {
      name,
      role: 'ERP',
      channels: [],
      limits: { concurrency: 8, concurrentWrites: 4, callsPerSecond: null, maxKeys: 3, readTimeoutMs: 1_000, writeTimeoutMs: 1_000 },
      currency: 'EUR',
      reads: {
        async variants(skus) {
          check(skus);
          const answer = skus.map(variant);
          await erp.afterRead();
          return answer;
        },
        async orders(numbers) {
          check(numbers);
          const answer = numbers.map((number) => orders.get(number) ?? null);
          await erp.afterRead();
          return answer;
        },
      },
      writes: {},
      feed: {
        topics: ['inventory', 'order'],
        pollMs,
        async head() {
          check([]);
          return feedHead();
        },
        async since(cursor, limit) {
          check([]);
          erp.polls += 1;
          const behind = changes.slice(Number(cursor.split(':')[1]));
          const page = behind.slice(0, limit);
          return { ...feedHead(), cursor: page.at(-1)?.cursor ?? cursor, changes: page, more: behind.length > limit };
        },
      },
      ...(webhook ? { webhook } : {}),
      ping: async () => check([]),
      close: async () => {},
    },
    move(sku, location, delta) {
      const levels = stock.get(sku) ?? new Map<string, number>();
      stock.set(sku, levels.set(location, (levels.get(location) ?? 0) + delta));
      note('inventory', [sku]);
    },
    order(number, phase) {
      orders.set(number, order(number, phase));
      note('order', [number]);
    },
    touch: (topic, ...keys) => note(topic, keys),
    head,
    onHand: (sku, location) => stock.get(sku)?.get(location) ?? 0,
    restore() {
      changes = [];
      epoch += 1;
    },
    down: false,
    poisoned: new Set(),
    afterRead: async () => {},
    polls: 0,
  };
  return erp;
}
