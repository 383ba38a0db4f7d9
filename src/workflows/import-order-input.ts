/** Input of `importOrder`. */
import { z } from 'zod';
import { name } from './input-rules.ts';

export const importOrderInput = z.object({
  idempotencyKey: name,
  /** Of the storefront. */
  source: name,
  number: name,
  /** Nobody has asked for it: an order that was placed before the gateway knew the storefront is left alone. */
  onlyNew: z.boolean().default(false),
});
export type ImportOrderInput = z.output<typeof importOrderInput>;
