/** `ucg operations watch`: goes on behind the last event when the connection is lost. */
import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, gatewayOf, readWords, type Command } from './command.ts';
import { Refused, Unreachable } from './gateway.ts';
import { WatchOperationsDocument, type WatchOperationsSubscription } from './generated/documents.ts';
import { statusOf } from './list-operations.ts';

/** Pauses between attempts to connect again, in ms; they double. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

export const watchOperations: Command = {
  usage: '[--id ID] [--status S] [--after CURSOR]',
  summary: 'present state, then every change of status, until Ctrl-C',
  details: ['  --id ID         only this one', '  --status S      only what comes to this status', '  --after CURSOR  go on behind an event, see --json', '  With --json one event a line.'],
  async run(words, { out, error, signal }) {
    const { values } = readWords(words, { id: { type: 'string' }, status: { type: 'string' }, after: { type: 'string' } });
    const gateway = gatewayOf(values);
    const wanted = { id: values.id, status: values.status === undefined ? undefined : statusOf(values.status) };
    let after = values.after;
    let failures = 0;
    let wasOpen = false;
    const open = (): void => {
      failures = 0;
      wasOpen = true;
    };
    while (!signal.aborted) {
      try {
        for await (const { operationChanged } of gateway.watch(WatchOperationsDocument, { ...wanted, after }, signal, open)) {
          after = operationChanged.cursor;
          out(values.json ? JSON.stringify(operationChanged) : toLine(operationChanged));
        }
      } catch (failure) {
        if (signal.aborted) break;
        const next = placeAfter(failure, after, values.after);
        if (next === null || (!wasOpen && failure instanceof Unreachable)) throw failure;
        after = next.after;
        error(next.told);
      }
      failures += 1;
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10)), undefined, { signal }).catch(() => undefined);
    }
    return EXIT.ok;
  },
};

/** Where to go on after a failure; null: nowhere. */
function placeAfter(failure: unknown, after: string | undefined, given: string | undefined): { readonly after: string | undefined; readonly told: string } | null {
  if (failure instanceof Unreachable) return { after, told: `${failure.message}; trying again` };
  if (!(failure instanceof Refused)) return null;
  if (failure.code === 'SLOW_CONSUMER') return { after: failure.lastCursor ?? after, told: failure.message };
  // a cursor that was typed in is the person's to mend
  if (failure.code === 'HISTORY_GAP' || (failure.code === 'INVALID_CURSOR' && after !== given)) return { after: undefined, told: `${failure.message}; beginning anew` };
  return failure.code === 'SERVICE_UNAVAILABLE' ? { after, told: `${failure.message}; trying again` } : null;
}

const toLine = ({ kind, occurredAt, operation }: WatchOperationsSubscription['operationChanged']): string => `${occurredAt}  ${kind.padEnd(8)}  ${operation.status.padEnd(11)}  ${operation.kind}  ${operation.id}`;
