/** Items and entries as GraphQL reads them: what is not selected is never looked up, what is selected is looked up once for the whole answer. */
import type { z } from 'zod';
import type { Entries, EntryPage, Items, View } from './inputs.ts';
import { type Quote, quoteFinder } from './quotes.ts';
import { integer, type Row, type Store, text } from './store.ts';

const GRAMS_PER_KILOGRAM = 1_000;
const VAT: Readonly<Record<string, { readonly name: string; readonly percent: number }>> = { standard: { name: 'VAT_STANDARD', percent: 19 }, reduced: { name: 'VAT_REDUCED', percent: 7 } };
export function vatOf(row: Row): { readonly name: string; readonly percent: number } {
  const rate = VAT[text(row, 'vat')];
  if (!rate) throw new Error('unknown VAT rate');
  return rate;
}

const ITEM = 'SELECT i.id, i.sku, i.barcode, i.options, i.grams, i.entry_id, e.code, e.name, e.body, e.slug, e.department, e.maker, e.vat, e.list_cents FROM json_each(?) k JOIN item i';

export const itemRows = (store: Store, skus: readonly string[]): Row[] => store.all(`${ITEM} ON i.sku = k.value JOIN entry e ON e.id = i.entry_id`, JSON.stringify(skus));
/** Name of an item: its entry's with the option values. */
export const itemName = (row: Row): string => [text(row, 'name'), text(row, 'options')].filter((part) => part !== '').join(', ');

export interface StockPosition { readonly depot: string; readonly pieces: number; readonly allocated: number; readonly revision: number }

/** The items of one answer. */
class ItemBatch {
  readonly items: Item[];
  readonly #store: Store;
  readonly #view: View;
  #stock: Map<number, StockPosition[]> | undefined;
  #siblings: ((entryId: number) => readonly Item[]) | undefined;
  #quotes: ((itemId: number, department: string, listCents: number) => Quote | null)[] | undefined;
  constructor(store: Store, rows: readonly Row[], view: View) {
    this.#store = store;
    this.#view = view;
    this.items = rows.map((row) => new Item(this, row));
  }
  stock(id: number): StockPosition[] {
    if (!this.#stock) {
      this.#stock = new Map(this.items.map((item) => [integer(item.row, 'id'), []]));
      const rows = this.#store.all('SELECT s.item_id, d.code, s.pieces, s.allocated, s.revision FROM json_each(?) k JOIN stock s ON s.item_id = k.value JOIN depot d ON d.id = s.depot_id ORDER BY d.code', JSON.stringify([...this.#stock.keys()]));
      for (const row of rows) {
        const depot = text(row, 'code');
        if (this.#view.depots && !this.#view.depots.includes(depot)) continue;
        this.#stock.get(integer(row, 'item_id'))?.push({ depot, pieces: integer(row, 'pieces'), allocated: integer(row, 'allocated'), revision: integer(row, 'revision') });
      }
    }
    return this.#stock.get(id) ?? [];
  }
  siblings(entryId: number): readonly Item[] {
    this.#siblings ??= itemLoader(this.#store, this.items.map((item) => integer(item.row, 'entry_id')), this.#view);
    return this.#siblings(entryId);
  }
  quotes(row: Row): (Quote | null)[] {
    if (!this.#quotes) {
      const ids = JSON.stringify(this.items.map((item) => integer(item.row, 'id')));
      this.#quotes = (this.#view.quotes ?? []).map((quote) => quoteFinder(this.#store, quote, ids));
    }
    return this.#quotes.map((find) => find(integer(row, 'id'), text(row, 'department'), integer(row, 'list_cents')));
  }
}

class Item {
  readonly row: Row;
  readonly #batch: ItemBatch;
  constructor(batch: ItemBatch, row: Row) {
    this.#batch = batch;
    this.row = row;
  }
  get id(): string { return String(this.row['id']); }
  get sku(): string { return text(this.row, 'sku'); }
  get barcode(): string { return text(this.row, 'barcode'); }
  get name(): string { return itemName(this.row); }
  get vat(): object { return vatOf(this.row); }
  get weightKg(): number { return integer(this.row, 'grams') / GRAMS_PER_KILOGRAM; }
  get media(): object[] { return media(this.row); }
  get entry(): object { return new Entry(this.row, integer(this.row, 'entry_id'), (id) => this.#batch.siblings(id)); }
  get stock(): StockPosition[] { return this.#batch.stock(integer(this.row, 'id')); }
  get quotes(): (Quote | null)[] { return this.#batch.quotes(this.row); }
}

class Entry {
  readonly __typename = 'Entry';
  readonly #row: Row;
  readonly #id: number;
  readonly #items: (entryId: number) => readonly Item[];
  constructor(row: Row, id: number, items: (entryId: number) => readonly Item[]) {
    this.#row = row;
    this.#id = id;
    this.#items = items;
  }
  get id(): string { return String(this.#id); }
  get code(): string { return text(this.#row, 'code'); }
  get name(): string { return text(this.#row, 'name'); }
  get body(): string | null { return text(this.#row, 'body') || null; }
  get slug(): string { return text(this.#row, 'slug'); }
  get department(): string | null { return text(this.#row, 'department') || null; }
  get maker(): string | null { return text(this.#row, 'maker') || null; }
  get media(): object[] { return media(this.#row); }
  get items(): readonly Item[] { return this.#items(this.#id); }
}

const media = (row: Row): object[] => [{ path: `/images/${text(row, 'slug')}.svg`, caption: text(row, 'name') }];

export const readItems = (store: Store, { skus, depots, quotes }: z.infer<typeof Items>): object[] => new ItemBatch(store, itemRows(store, [...new Set(skus)]), { depots, quotes }).items;

export function readEntries(store: Store, { codes, depots, quotes }: z.infer<typeof Entries>): { readonly code: string; readonly entry: Entry | undefined }[] {
  const found = store.all('SELECT k.value AS code, coalesce(e.id, i.entry_id) AS id FROM json_each(?) k LEFT JOIN entry e ON e.code = k.value LEFT JOIN item i ON i.sku = k.value', JSON.stringify([...new Set(codes)])).filter((row) => row['id'] !== null);
  const rows = store.all('SELECT e.* FROM json_each(?) k JOIN entry e ON e.id = k.value', JSON.stringify([...new Set(found.map((row) => integer(row, 'id')))]));
  const entries = new Map(withItems(store, rows, { depots, quotes }).map((entry) => [entry.id, entry]));
  return found.map((row) => ({ code: text(row, 'code'), entry: entries.get(String(row['id'])) }));
}

export function pageOfEntries(store: Store, { take, afterId, filter, depots, quotes }: z.infer<typeof EntryPage>): object {
  const { department = null, text: part = null, codes = null } = filter ?? {};
  const rows = store.all(`SELECT * FROM entry WHERE id > ? AND (? IS NULL OR department = fold(?)) AND (? IS NULL OR instr(fold(name), fold(?)) > 0) AND (? IS NULL OR code IN (SELECT value FROM json_each(?))) ORDER BY id LIMIT ?`,
    Number(afterId ?? 0), department, department, part, part, codes && JSON.stringify(codes), codes && JSON.stringify(codes), take + 1);
  return { entries: withItems(store, rows.slice(0, take), { depots, quotes }), hasMore: rows.length > take };
}

function withItems(store: Store, rows: readonly Row[], view: View): Entry[] {
  const itemsOf = itemLoader(store, rows.map((row) => integer(row, 'id')), view);
  return rows.map((row) => new Entry(row, integer(row, 'id'), itemsOf));
}

/** The items of entries: one statement at the first question, none without one. */
function itemLoader(store: Store, entryIds: readonly number[], view: View): (entryId: number) => readonly Item[] {
  let items: Map<number, Item[]> | undefined;
  return (entryId) => {
    if (!items) {
      items = new Map(entryIds.map((id) => [id, []]));
      const rows = store.all(`${ITEM} ON i.entry_id = k.value JOIN entry e ON e.id = i.entry_id ORDER BY i.sku`, JSON.stringify([...items.keys()]));
      for (const item of new ItemBatch(store, rows, view).items) items.get(integer(item.row, 'entry_id'))?.push(item);
    }
    return items.get(entryId) ?? [];
  };
}

export const listDepots = (store: Store): object[] => store.all('SELECT id, code, label FROM depot ORDER BY code').map((row) => ({ id: String(row['id']), code: row['code'], label: row['label'] }));
