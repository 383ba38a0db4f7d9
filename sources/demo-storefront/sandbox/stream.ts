/** The stream of changes: the outbox read in its order. One synchronous process writes it, so a place has no transaction part and the clock belongs to it. */
import { z } from 'zod';
import type { Stream } from './inputs.ts';
import { integer, type Store, text } from './store.ts';

const Keys = z.array(z.string());
const place = (id: unknown): string => `0:${String(id)}`;

export function streamHead(store: Store): { position: string; epoch: string; completeUntil: string } {
  const epoch = store.get(`SELECT value FROM setting WHERE name = 'epoch'`);
  return { position: place(store.get('SELECT coalesce(max(id), 0) AS head FROM outbox')?.['head'] ?? 0), epoch: epoch ? text(epoch, 'value') : '', completeUntil: new Date().toISOString() };
}

export interface StreamEvent { readonly position: string; readonly id: string; readonly kind: string; readonly keys: string[]; readonly at: string }

export function eventsAfter(store: Store, row: number, limit: number): StreamEvent[] {
  return store.all('SELECT * FROM outbox WHERE id > ? ORDER BY id LIMIT ?', row, limit)
    .map((event) => ({ position: place(event['id']), id: text(event, 'event_id'), kind: text(event, 'kind'), keys: Keys.parse(JSON.parse(text(event, 'keys'))), at: new Date(integer(event, 'at')).toISOString() }));
}

export function readStream(store: Store, { after, take }: z.infer<typeof Stream>): object {
  const events = eventsAfter(store, Number(after.split(':')[1]), take + 1);
  const slice = events.slice(0, take);
  const hasMore = events.length > take;
  const last = slice.at(-1);
  const head = streamHead(store);
  return { ...head, position: last?.position ?? after, completeUntil: hasMore && last ? last.at : head.completeUntil, events: slice, hasMore };
}
