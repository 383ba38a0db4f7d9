/** How both systems stand, by their back doors. */
import type { Books, OrderBook, Sandbox } from '../../sources/source.ts';
import type { Baseline, Facts } from './model.ts';
import { listPrices, locations, perCent, products, skus } from './things.ts';

export interface Systems { readonly erp: Pick<Sandbox, 'peek'>; readonly shop: Pick<Sandbox, 'peek'> }

const text = JSON.stringify;

function booksOf({ peek: { books } }: Pick<Sandbox, 'peek'>): Books {
  if (!books) throw new Error('the property test needs a system whose books can be looked into');
  return books;
}

const bySku = <T extends { readonly sku: string }>(lines: readonly T[]): T[] => [...lines].sort((a, b) => (a.sku < b.sku ? -1 : 1));
const levels = skus.flatMap((sku) => locations.map((location) => ({ sku, location, key: `${sku}@${location}` })));

export async function readBaseline({ erp, shop }: Systems, disturbed: ReadonlySet<string>): Promise<Baseline> {
  const all = async <T>(keys: readonly string[], read: (key: string) => Promise<T>): Promise<Map<string, T>> => new Map(await Promise.all(keys.map(async (key): Promise<[string, T]> => [key, await read(key)])));
  const productsOf = (system: Pick<Sandbox, 'peek'>) => all(products, async (code) => (await booksOf(system).product(code)) ?? { title: '', description: '', brand: '' });
  const pricesOf = (system: Pick<Sandbox, 'peek'>) => all(skus, (sku) => booksOf(system).price(sku));
  const onHand = async (system: Pick<Sandbox, 'peek'>, sku: string, location: string): Promise<number> => Number(await system.peek.onHand(sku, location));
  return {
    erp: {
      orders: await erp.peek.orderCount(),
      levels: new Map(await Promise.all(levels.map(async ({ key, sku, location }): Promise<[string, { onHand: number; committed: number }]> => [key, { onHand: await onHand(erp, sku, location), committed: Number(await booksOf(erp).committed(sku, location)) }]))),
      prices: await pricesOf(erp),
      products: await productsOf(erp),
    },
    shop: {
      orders: await shop.peek.orderCount(),
      levels: new Map(await Promise.all(levels.map(async ({ key, sku, location }): Promise<[string, number]> => [key, await onHand(shop, sku, location)]))),
      prices: await pricesOf(shop),
      products: await productsOf(shop),
    },
    listPrices,
    perCent,
    disturbed,
  };
}

/** What is seen of each fact that is expected. */
export async function observe(systems: Systems, wanted: Iterable<string>): Promise<Facts> {
  return new Map(await Promise.all([...wanted].map(async (fact): Promise<[string, string]> => [fact, await look(systems, fact)])));
}

async function look(systems: Systems, fact: string): Promise<string> {
  const [system = '', kind = '', key = ''] = fact.split(' ');
  const sandbox = system === 'erp' ? systems.erp : systems.shop;
  const books = booksOf(sandbox);
  switch (kind) {
    case 'orders':
      return String(await sandbox.peek.orderCount());
    case 'order':
      return text((await books.orders(key)).map((order) => inWords(order)));
    case 'level': {
      const [sku = '', location = ''] = key.split('@');
      const onHand = Number(await sandbox.peek.onHand(sku, location));
      return text(system === 'erp' ? [onHand, Number(await books.committed(sku, location))] : onHand);
    }
    case 'price':
      return text(await books.price(key));
    case 'customer':
      return text((await sandbox.peek.customers(key)).map(({ firstName, lastName }) => ({ firstName, lastName })));
    case 'company':
      return text(await books.companies(key));
    case 'product':
      return text(await books.product(key));
    default:
      throw new Error(`nobody knows how to look at ${fact}`);
  }
}

const inWords = ({ phase, total, lines, payments, refunds, parcels, invoices, returns }: OrderBook): object => ({
  phase,
  total,
  lines: bySku(lines).map(({ sku, unitPrice, ordered, cancelled, shipped, returned }) => ({ sku, unitPrice, ordered: Number(ordered), cancelled: Number(cancelled), shipped: Number(shipped), ...(returns === null ? {} : { returned: Number(returned) }) })),
  payments,
  refunds,
  parcels,
  ...(invoices === null || returns === null ? {} : { invoices, returns: returns.map(({ number, lines: announced }) => ({ number, lines: bySku(announced).map(({ sku, quantity, received }) => ({ sku, quantity: Number(quantity), received: Number(received) })) })) }),
});
