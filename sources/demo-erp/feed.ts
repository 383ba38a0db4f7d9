/** The change feed: numbered rows, written in the transaction of the change. */
import type { Change, Feed, FeedHead, Topic } from '../source.ts';
import type { Client } from './client.ts';
import { toInstant, TOPICS } from './mapping.ts';
import { OPERATIONS } from './operations.ts';
import { MAX_CHANGES } from './wire.ts';

const POLL_MS = 500;
/** Warehouses never change in this ERP. */
const COMPLETE: readonly Topic[] = ['product', 'variant', 'price', 'inventory', 'location', 'customer', 'order'];

/** The ERP has one writer, so a cursor has no transaction part. */
const toCursor = (row: string): string => `0:${row}`;
const toRow = (cursor: string): string => cursor.split(':')[1] ?? '0';

const toHead = (head: { readonly KOPF: string; readonly EPOCHE: string; readonly JETZT: string }): FeedHead => ({ cursor: toCursor(head.KOPF), epoch: head.EPOCHE, horizon: toInstant(head.JETZT) });

export function createFeed(client: Client): Feed {
  return {
    topics: COMPLETE,
    pollMs: POLL_MS,
    head: async (call) => toHead(await client.get(OPERATIONS.aenderungenKopf, call)),
    async since(cursor, limit, call) {
      const answer = await client.ask(OPERATIONS.aenderungen, { AB: toRow(cursor), MAX: String(Math.min(limit, MAX_CHANGES)) }, call);
      const changes = answer.ZEILEN.map((row): Change => ({ cursor: toCursor(row.LFD), topic: TOPICS[row.ART], keys: row.SCHL, at: toInstant(row.ZEIT) }));
      const last = changes.at(-1);
      const more = answer.WEITER === 'J';
      return { epoch: answer.EPOCHE, horizon: (more && last?.at) || toInstant(answer.JETZT), cursor: last?.cursor ?? cursor, changes, more };
    },
  };
}
