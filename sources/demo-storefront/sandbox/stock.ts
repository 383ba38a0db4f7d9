/** Stock positions: what another system publishes, what purchases allocate. */
import type { z } from 'zod';
import type { PublishStock } from './inputs.ts';
import { Problem } from './problems.ts';
import { integer, type Store } from './store.ts';

const VERSION = /^(\d{1,15}):(\d{1,15})$/;

export function itemId(store: Store, sku: string): number {
  const row = store.get('SELECT id FROM item WHERE sku = ?', sku);
  if (!row) throw new Problem('UnknownItem', `there is no item ${sku}`, { sku });
  return integer(row, 'id');
}

export function depotId(store: Store, code: string): number {
  const row = store.get('SELECT id FROM depot WHERE code = ?', code);
  if (!row) throw new Problem('UnknownDepot', `there is no depot ${code}`, { depot: code });
  return integer(row, 'id');
}

/** Adds to on hand and to what is allocated. Call inside a transaction. */
export function move(store: Store, item: number, depot: number, change: { readonly pieces?: number; readonly allocated?: number }): void {
  store.run('UPDATE stock SET pieces = pieces + ?, allocated = allocated + ?, revision = revision + 1 WHERE item_id = ? AND depot_id = ?', change.pieces ?? 0, change.allocated ?? 0, item, depot);
}

/** A place in another system's stream as its two numbers. */
export function versionOf(version: string): readonly [number, number] {
  const [, major, minor] = VERSION.exec(version) ?? [];
  if (major === undefined || minor === undefined) throw new Problem('BadInput', 'version must be two numbers with a colon between them');
  return [Number(major), Number(minor)];
}

/** Compared and set in one transaction: an older version never overwrites a newer one. */
export function publishStock(store: Store, { input }: z.infer<typeof PublishStock>): object {
  const [major, minor] = versionOf(input.version);
  const item = itemId(store, input.sku);
  const depot = depotId(store, input.depot);
  const newer = store.get('SELECT 1 AS newer FROM stock WHERE item_id = ? AND depot_id = ? AND (version_major, version_minor) > (?, ?)', item, depot, major, minor);
  if (newer) return { __typename: 'Publication', applied: false };
  const same = store.get('SELECT 1 AS same FROM stock WHERE item_id = ? AND depot_id = ? AND pieces = ?', item, depot, input.pieces);
  store.run('UPDATE stock SET version_major = ?, version_minor = ? WHERE item_id = ? AND depot_id = ?', major, minor, item, depot);
  if (!same) {
    store.run('UPDATE stock SET pieces = ?, revision = revision + 1 WHERE item_id = ? AND depot_id = ?', input.pieces, item, depot);
    store.emit('STOCK', [input.sku]);
  }
  return { __typename: 'Publication', applied: true };
}
