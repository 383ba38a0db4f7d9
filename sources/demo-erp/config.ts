/** Settings of the ERP's entry in the deployment list. */
import { z } from 'zod';
import type { SourceOptions } from '../source.ts';

const Options = z.object({
  endpoint: z.url({ protocol: /^https?$/, error: 'expected an http(s) address such as http://127.0.0.1:18500' }),
  secrets: z.object({ token: z.string('expected the bearer token of the API').min(1, 'expected the bearer token of the API') }),
  settings: z.strictObject({}),
});

export interface Config { readonly endpoint: string; readonly token: string }

/** Throws an Error naming the key and what is expected. */
export function readConfig(options: SourceOptions): Config {
  const result = Options.safeParse(options);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(`source ${options.name}: ${issue?.path.join('.') || 'entry'}: ${issue?.message ?? 'malformed'}`);
  }
  return { endpoint: result.data.endpoint.replace(/\/+$/, ''), token: result.data.secrets.token };
}
