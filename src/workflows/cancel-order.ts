/** `cancelOrder`: what is not shipped of an order, in the record, then in the storefronts that have it. */
import Big from 'big.js';
import { z } from 'zod';
import type { Caller } from '../access/caller.ts';
import type { Refused } from './decision.ts';
import { name, optional, text } from './input-rules.ts';
import { countPieces, open } from './order-lines.ts';
import { illegal, isOver } from './order-phase.ts';
import { findOrder, orderVerb } from './order-verb.ts';
import { targetsOf } from './targets.ts';
import { toAsker, type Work } from './verb.ts';
import type { OrderRecord } from '../../sources/source.ts';

const cancelOrderInput = z.object({ idempotencyKey: name, number: name, reason: optional(text), dryRun: z.boolean().nullish().transform((value) => value ?? false) });
export type CancelOrderInput = z.output<typeof cancelOrderInput>;

export const cancelOrder = orderVerb({
  kind: 'cancelOrder',
  input: cancelOrderInput,
  check: () => [],
  detail: z.object({}),
  shoppers: 'OWN',
  movesStock: true,
  brings: 'CANCELLED',
  async decide(_, order, _input: CancelOrderInput) {
    return isCancellable(order) ? { detail: {} } : { refusals: [refused(order)] };
  },
  write: ({ cancelOrder: write }) => write,
  command: (order, { operation: { input } }) => ({ ...order, reason: input.reason }),
  refusedBy: ({ code, actual }, { number }) => (code === 'ILLEGAL_TRANSITION' ? refused({ number, phase: actual ?? 'COMPLETED' }) : null),
});

const isCancellable = (order: OrderRecord): boolean => !isOver(order) && [...countPieces(order, open).values()].some((pieces) => pieces.gt(0));

function refused({ number, phase }: { readonly number: string; readonly phase: string }) {
  const { message, ...why } = illegal({ number, phase }, 'CANCELLED');
  return { ...why, message: phase === 'CANCELLED' ? message : `${message} What was shipped comes back by requestReturn.` };
}

export interface PlanStep {
  readonly source: string;
  readonly action: string;
}

/** What a cancellation would do, system by system, and nothing of it done. Rejects with a `SourceError` when a system cannot be asked. */
export async function planCancellation(work: Pick<Work, 'db' | 'registry'>, caller: Caller, { number, reason }: CancelOrderInput): Promise<{ readonly steps: readonly PlanStep[] } | Refused> {
  const { registry } = work;
  const found = await findOrder(work, 'cancelOrder', toAsker(caller), number, 'OWN');
  if ('refusals' in found) return found;
  const { order, channel, replicas } = found;
  if (!isCancellable(order)) return { refusals: [refused(order)] };
  const targets = targetsOf(registry, 'cancelOrder', channel ?? undefined);
  const systems = [targets.record, ...targets.replicas.filter(({ source }) => source.writes.cancelOrder)];
  const steps = await Promise.all(
    systems.map(async (system, position): Promise<PlanStep[]> => {
      const plan = system.source.writes.cancelOrder?.plan;
      const externalId = position === 0 ? order.externalId : (replicas[system.name] ?? null);
      const words = plan ? await system.run('plan cancelOrder', (call) => plan({ number, externalId, decided: position === 0 ? null : order, reason }, call)) : [inWords(order)];
      return words.map((action) => ({ source: system.name, action }));
    }),
  );
  return { steps: steps.flat() };
}

function inWords(order: OrderRecord): string {
  const isWhole = [...countPieces(order, ({ shipped }) => new Big(shipped)).values()].every((pieces) => pieces.eq(0));
  return isWhole ? `cancel order ${order.number}` : `cancel what is not shipped of order ${order.number}`;
}
