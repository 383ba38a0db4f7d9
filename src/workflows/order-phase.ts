/** What an order still allows. */
import type { OrderRecord } from '../../sources/source.ts';
import { refusal, type Refusal } from './refusals.ts';

export const isOver = ({ phase }: OrderRecord): boolean => phase === 'CANCELLED' || phase === 'COMPLETED';

/** @param what e.g. `shipped` */
export const illegal = ({ number, phase }: { readonly number: string; readonly phase: string }, what: string): Refusal =>
  refusal('IllegalTransition', { from: phase, to: what }, ['number'], `The order ${number} is ${phase} and can no longer be ${what}.`);
