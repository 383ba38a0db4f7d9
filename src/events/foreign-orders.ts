/** Orders that a storefront's feed names: what its own checkout sold is to be imported, by whoever `Events.onForeignOrders` was told. */
import type { Transaction } from 'kysely';
import type { Change } from '../../sources/source.ts';
import type { Database } from '../store/schema.ts';

/**
 * Called in the transaction that moves the feed, with every number that the feed names, known or not; what it writes is committed with it or
 * not at all. @returns to be called after the commit
 */
export type TakeForeignOrders = (trx: Transaction<Database>, source: string, numbers: readonly string[]) => Promise<() => void>;

export const placedNumbers = (changes: readonly Change[]): string[] => [...new Set(changes.flatMap(({ topic, keys }) => (topic === 'order' ? keys : [])))];
