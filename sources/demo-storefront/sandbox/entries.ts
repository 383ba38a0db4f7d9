/** Texts of entries, changed once for each key. */
import type { z } from 'zod';
import { readEntries } from './catalogue.ts';
import type { EditEntry } from './inputs.ts';
import { once } from './once.ts';
import { Problem } from './problems.ts';
import { integer, type Row, type Store, text } from './store.ts';

const COLUMNS = { NAME: 'name', BODY: 'body', SLUG: 'slug', DEPARTMENT: 'department', MAKER: 'maker' } as const;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Texts that an entry cannot be without. */
const NEEDED: readonly string[] = ['NAME', 'SLUG'];

/** @param code of the entry or the SKU of one of its items */
export function findEntry(store: Store, code: string): Row {
  const entry = store.get('SELECT * FROM entry WHERE code = ? OR id = (SELECT entry_id FROM item WHERE sku = ?)', code, code);
  if (!entry) throw new Problem('UnknownItem', `there is no ${code}`, { sku: code });
  return entry;
}

/** Call inside a transaction, after the change. */
export function entryChanged(store: Store, entry: Row): void {
  store.emit('ENTRY', [text(entry, 'code')]);
  store.emit('ITEM', store.all('SELECT sku FROM item WHERE entry_id = ? ORDER BY sku', integer(entry, 'id')).map((row) => text(row, 'sku')));
}

export function editEntry(store: Store, { input }: z.infer<typeof EditEntry>): object | undefined {
  const entry = findEntry(store, input.code);
  const id = integer(entry, 'id');
  once(store, input.key, 'editEntry', text(entry, 'code'), () => {
    for (const { text: name, value } of input.texts) {
      if ((value === null || value === '') && NEEDED.includes(name)) throw new Problem('BadInput', `an entry has a ${COLUMNS[name]}`, { about: COLUMNS[name] });
      if (name === 'SLUG') checkSlug(store, id, value ?? '');
      store.run(`UPDATE entry SET ${COLUMNS[name]} = ? WHERE id = ?`, name === 'DEPARTMENT' ? (value ?? '').toLowerCase() : (value ?? ''), id);
    }
    entryChanged(store, entry);
    return String(id);
  });
  const [found] = readEntries(store, { codes: [text(entry, 'code')], depots: null, quotes: null });
  return found?.entry;
}

function checkSlug(store: Store, id: number, slug: string): void {
  if (!SLUG.test(slug)) throw new Problem('BadInput', 'a slug has small letters, digits and single hyphens', { about: 'slug' });
  if (store.get('SELECT 1 FROM entry WHERE slug = ? AND id <> ?', slug, id)) throw new Problem('BadInput', `another entry has the slug ${slug}`, { about: 'slug' });
}
