/** Writes of one key go one after another, over all gateways. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RegisteredSource } from '../registry/registry.ts';
import { takeTurn } from '../store/queries/take-turn.ts';
import type { Work } from './verb.ts';

/** Pause between two looks, in ms. */
const LOOK_MS = 25;
/** Added to the longest request time, in ms. */
const MARGIN_MS = 1_000;

/** Waits for the turn and takes it for one request to `target`. Throws when the process stops meanwhile. */
export async function awaitTurn({ db, passage }: Pick<Work, 'db' | 'passage'>, key: string, operationId: string, target: RegisteredSource): Promise<void> {
  while (!(await takeTurn(db, key, operationId, target.source.limits.writeTimeoutMs + MARGIN_MS))) {
    if (passage.closed) throw new Error('stopped while waiting for a turn');
    await pause(LOOK_MS);
  }
}
