/** Tells a storefront the record's level: one at a time for a SKU and location, never an older one after a newer. */
import { compareCursors } from '../../sources/values.ts';
import { inventoryKey } from '../events/entry.ts';
import type { RegisteredSource } from '../registry/registry.ts';
import { databaseTime } from '../store/queries/database-time.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import { findPublication, setPublication } from '../store/queries/set-publication.ts';
import { endTurn } from '../store/queries/take-turn.ts';
import { runLeg } from './leg.ts';
import { toSourceError, pauseMs } from './retry.ts';
import { replicaPatience } from './targets.ts';
import { awaitTurn } from './turn.ts';
import type { Work } from './verb.ts';

export interface PublishedLevel {
  readonly sku: string;
  readonly location: string;
  readonly onHand: string;
  /** Head of the record's feed before the level was read, and the epoch in which it counts. */
  readonly version: string;
  readonly epoch: string;
}

/** Reads the level afresh, its version first, and tells the log. Waits until the record answers. */
export async function readLevel(work: Work, record: RegisteredSource, operationId: string, { sku, location }: { readonly sku: string; readonly location: string }): Promise<PublishedLevel> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work.passage.run(() => readOnce(work, record, operationId, sku, location));
    } catch (error) {
      await work.passage.sleep(pauseMs(toSourceError(error), attempt, work.limits.longestPauseMs));
    }
  }
}

async function readOnce({ db, log }: Work, record: RegisteredSource, operationId: string, sku: string, location: string): Promise<PublishedLevel> {
  const { feed, reads } = record.source;
  const { variants } = reads;
  if (!variants) throw new Error(`${record.name} cannot read levels`);
  // a record without a feed is ordered by our own clock
  const head = feed ? await record.run('head', (call) => feed.head(call)) : { cursor: `${Date.parse(await databaseTime(db))}:0`, epoch: 'clock' };
  const [variant] = await record.run('variants', (call) => variants([sku], { fields: new Set(), inventory: { locations: [location] } }, call));
  const level = variant?.inventory?.find((candidate) => candidate.location === location);
  if (!level) throw new Error(`${record.name} has no level of ${sku} at ${location} after adjusting it`);
  await db.transaction().execute((trx) => log.append(trx, [{ source: record.name, type: 'inventory', key: inventoryKey(sku, location), version: feed ? head.cursor : null, state: { sku, ...level }, operationId }]));
  log.appended();
  return { sku, location, onHand: level.onHand, version: head.cursor, epoch: head.epoch };
}

export async function publishLevel(work: Work, operationId: string, leg: Leg, level: PublishedLevel): Promise<Leg> {
  const { db, registry, limits } = work;
  const target = registry.source(leg.source);
  const write = target.source.writes.publishInventory;
  if (!write) throw new Error(`${target.name} takes no levels`);
  const { sku, location, onHand, version, epoch } = level;
  const key = `publish ${target.name} ${inventoryKey(sku, location)}`;
  let superseded = false;
  return runLeg(work, {
    operationId,
    leg,
    target,
    write: { ...write, apply: async (effect, input, call) => (superseded ? { externalId: '', state: null } : write.apply(effect, input, call)) },
    key: operationId,
    async input() {
      await awaitTurn(work, key, operationId, target);
      const told = await findPublication(db, { source: target.name, sku, location });
      superseded = told !== null && told.epoch === epoch && compareCursors(told.version, version) > 0;
      return { sku, location, onHand, version };
    },
    patience: replicaPatience(limits),
    statusOf: () => 'SET_ASIDE',
    async settled(trx, end) {
      if (end.kind === 'CONFIRMED' && !superseded) await setPublication(trx, { source: target.name, sku, location, epoch, version });
      await endTurn(trx, key, operationId);
    },
  });
}
