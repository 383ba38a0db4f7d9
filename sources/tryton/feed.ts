import { SourceError, type Call, type Change, type Feed, type FeedHead, type Topic } from '../source.ts';
import { compareCursors } from '../values.ts';
import { ANSWERS, read, type KeysAnswer } from './answers.ts';
import { LIMITS, type Client } from './client.ts';

const POLL_MS = 1_000;
/** A row of the log may be several changes, each with a cursor of its own: the last one has the row's end. */
const SLOTS = 8n;

type Source = keyof KeysAnswer | 'any';
type Told = readonly (readonly [Topic, Source])[];

const PRODUCT: Told = [['product', 'products'], ['variant', 'variants'], ['price', 'variants']];
const CUSTOMER: Told = [['customer', 'customers']];
const ORDER: Told = [['order', 'orders']];

/** What a change of a Tryton model means, and which of its keys name what changed. */
const TOLD: Readonly<Record<string, Told>> = {
  'product.template': PRODUCT,
  'product.product': PRODUCT,
  'product.identifier': [['variant', 'variants']],
  'product.list_price': [['price', 'variants']],
  'product.category': [['product', 'any'], ['variant', 'any'], ['price', 'any']],
  'account.tax': [['variant', 'any'], ['price', 'any']],
  'product.price_list': [['price', 'any']],
  'product.price_list.line': [['price', 'variants']],
  'party.party': CUSTOMER,
  'party.address': CUSTOMER,
  'party.contact_mechanism': CUSTOMER,
  'party.party.sale_price_list': [...CUSTOMER, ['price', 'any']],
  'stock.location': [['location', 'locations']],
  'stock.move': [['inventory', 'variants'], ...ORDER],
  'sale.sale': ORDER,
  'sale.line': ORDER,
  'stock.shipment.out': ORDER,
  'stock.shipment.out.return': ORDER,
  'account.invoice': ORDER,
  'gateway.payment': ORDER,
  'gateway.refund': ORDER,
  'gateway.package': ORDER,
};

const TOPICS: readonly Topic[] = ['product', 'variant', 'price', 'inventory', 'location', 'customer', 'order'];

interface Row { readonly cursor: string; readonly model: string; readonly keys: KeysAnswer; readonly at: string | null }

export function createFeed(client: Client): Feed {
  const ask = (method: string, params: readonly unknown[], { signal }: Call): Promise<unknown> => client.call(method, params, { timeoutMs: LIMITS.readTimeoutMs, signal });
  return {
    topics: TOPICS,
    pollMs: POLL_MS,
    async head(call): Promise<FeedHead> {
      const { cursor, ...rest } = read(ANSWERS.head, await ask('model.gateway.change.head', [], call));
      return { ...rest, cursor: rowEnd(cursor) };
    },
    async since(cursor, limit, call) {
      const { rows, more, ...answer } = read(ANSWERS.changes, await ask('model.gateway.change.since', [rowBefore(cursor), limit], call));
      const all = rows.flatMap(toChanges).filter((change) => compareCursors(change.cursor, cursor) > 0);
      const changes = all.slice(0, limit);
      const cut = all.length > changes.length;
      const last = cut ? changes.at(-1)?.cursor : undefined;
      return { changes, more: more || cut, cursor: last ?? rowEnd(answer.cursor), epoch: answer.epoch, horizon: answer.horizon };
    },
  };
}

function toChanges({ cursor, model, keys, at }: Row): Change[] {
  const told = (TOLD[model] ?? []).flatMap(([topic, source]): { topic: Topic; keys: readonly string[] }[] => {
    const named = source === 'any' ? undefined : keys[source];
    // none are meant: nothing to tell; unknown which: any
    return named?.length === 0 ? [] : [{ topic, keys: named ?? [] }];
  });
  return told.map((change, index) => ({ cursor: slot(cursor, SLOTS - BigInt(told.length - index)), ...change, at }));
}

/** Cursor of one slot of a row of the bridge's log. */
function slot(cursor: string, index: bigint): string {
  const [transaction, row] = parts(cursor);
  return `${transaction}:${row * SLOTS + index}`;
}

/** Behind all that a row tells; the beginning stays the beginning. */
const rowEnd = (cursor: string): string => (cursor === '0:0' ? cursor : slot(cursor, SLOTS - 1n));

/** The bridge's cursor from which a row that is told in part comes again. */
function rowBefore(cursor: string): string {
  const [transaction, row] = parts(cursor);
  const told = row % SLOTS === SLOTS - 1n || row === 0n;
  return `${transaction}:${row / SLOTS - (told ? 0n : 1n)}`;
}

function parts(cursor: string): [bigint, bigint] {
  const match = /^(\d+):(\d+)$/.exec(cursor);
  if (!match) throw new SourceError('REJECTED', 'not a cursor of this feed', { code: 'OTHER' });
  return [BigInt(match[1] ?? 0), BigInt(match[2] ?? 0)];
}
