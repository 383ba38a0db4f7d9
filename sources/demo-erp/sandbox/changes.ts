/** The change feed. Everything runs in one synchronous process, so the newest row and the clock belong together. */
import { z } from 'zod';
import { toBerlin } from '../berlin-time.ts';
import type { AnswerOf, RequestOf } from '../operations.ts';
import { AENDERUNG_ARTEN, MAX_CHANGES } from '../wire.ts';
import { integer, type Store, text } from './store.ts';

const Kind = z.enum(AENDERUNG_ARTEN);
const Keys = z.array(z.string());

export function changesHead(store: Store): AnswerOf<'aenderungenKopf'> {
  const epoch = store.get(`SELECT wert FROM einstellung WHERE name = 'epoche'`);
  const newest = store.get('SELECT coalesce(max(lfd), 0) AS kopf FROM aenderung');
  return { KOPF: String(newest?.['kopf'] ?? 0), EPOCHE: epoch ? text(epoch, 'wert') : '', JETZT: toBerlin(new Date(), true) };
}

export function changesSince(store: Store, { AB, MAX }: RequestOf<'aenderungen'>): AnswerOf<'aenderungen'> {
  const limit = Math.min(Math.max(1, Number(MAX) || MAX_CHANGES), MAX_CHANGES);
  const rows = store.all('SELECT lfd, art, schl, zeit FROM aenderung WHERE lfd > ? ORDER BY lfd LIMIT ?', Number(AB) || 0, limit + 1);
  return {
    ...changesHead(store),
    ZEILEN: rows.slice(0, limit).map((row) => ({ LFD: String(row['lfd']), ART: Kind.parse(row['art']), SCHL: Keys.parse(JSON.parse(text(row, 'schl'))), ZEIT: toBerlin(new Date(integer(row, 'zeit')), true) })),
    WEITER: rows.length > limit ? 'J' : 'N',
  };
}
