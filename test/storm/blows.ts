/** What happens during the storm and when: kills and restarts in an order and at moments that the seed gives. */
import { seededRandom } from './random.ts';

export interface Blow { readonly what: 'kill a gateway' | 'restart the ERP'; /** Comes when so many orders are applied. */ readonly after: number; /** Place of the gateway. */ readonly gateway: number }

/** Part of the orders by which the first and the last blow come. */
const [FIRST, LAST] = [0.08, 0.85];

/** @param gateways how many there are */
export function planBlows({ orders, kills, restarts, seed }: { readonly orders: number; readonly kills: number; readonly restarts: number; readonly seed: number }, gateways: number): Blow[] {
  const random = seededRandom(seed);
  const names: Blow['what'][] = [...Array.from({ length: kills }, () => 'kill a gateway' as const), ...Array.from({ length: restarts }, () => 'restart the ERP' as const)];
  const shuffled = names.map((what) => ({ what, rank: random() })).sort((a, b) => a.rank - b.rank);
  const step = (LAST - FIRST) / shuffled.length;
  return shuffled.map(({ what }, place) => ({ what, after: Math.max(1, Math.round(orders * (FIRST + step * (place + random())))), gateway: Math.floor(random() * gateways) }));
}
