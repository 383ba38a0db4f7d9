/** What a channel sees of what is free. */
import Big from 'big.js';
import type { ChannelStock } from '../registry/registry.ts';

/** `max(0, min(cap, floor(free − buffer)))` */
export function sellable(free: Big, { buffer, cap }: ChannelStock): Big {
  const left = free.minus(buffer).round(0, Big.roundDown);
  const most = cap !== null && left.gt(cap) ? new Big(cap) : left;
  return most.lt(0) ? new Big(0) : most;
}
