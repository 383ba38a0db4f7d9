/** The limits of sources are for all gateways on one store: tells each source of the others. */
import type { Kysely } from 'kysely';
import type { Registry } from '../registry/registry.ts';
import { findHolds, holdSource, openLimits, reserveCalls } from '../store/queries/source-pace.ts';
import type { Database } from '../store/schema.ts';
import type { WorkflowLogger } from './verb.ts';

export interface SharedLimits {
  /** Once, before anything is written. */
  open(): Promise<void>;
  /** How many gateways live, this one included. */
  count(gateways: number): void;
  /** Hears what sources asked of other gateways, and of earlier ones. */
  listen(): Promise<void>;
}

export function createSharedLimits(db: Kysely<Database>, { sources }: Registry, logger: WorkflowLogger): SharedLimits {
  return {
    async open() {
      for (const source of sources) {
        const { name } = source;
        await openLimits(db, name, source.source.limits.concurrentWrites);
        source.share({
          reserve: (count, intervalMs) => reserveCalls(db, name, count, intervalMs),
          async tellHold(ms) {
            logger.warn({ source: name, ms: Math.ceil(ms) }, 'a source asked to slow down: all gateways leave it alone for so long');
            await holdSource(db, name, ms).catch((error: unknown) => logger.warn({ err: error, source: name }, 'could not tell the other gateways'));
          },
        });
      }
    },
    count: (gateways) => sources.forEach((source) => source.share({ gateways })),
    async listen() {
      for (const { source: name, ms } of await findHolds(db)) sources.find((source) => source.name === name)?.hold(ms);
    },
  };
}
