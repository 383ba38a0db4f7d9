/** How much of what is free a channel may sell. */
import { z } from 'zod';

export interface ChannelStock {
  /** Pieces of every SKU and location that the channel leaves alone. */
  readonly buffer: number;
  /** Most pieces of a SKU that it shows and sells at a time; null: as many as there are. */
  readonly cap: number | null;
}

export const WHOLE_POOL: ChannelStock = { buffer: 0, cap: null };

const pieces = z.int('expected whole pieces').min(0, 'expected 0 or more');
export const channelStock = z.strictObject({ buffer: pieces.default(0), cap: pieces.nullable().default(null) });
