/** Settings of the storefront's entry in the deployment list. */
import { z } from 'zod';
import type { SourceOptions } from '../source.ts';

const Options = z.object({
  endpoint: z.url({ protocol: /^https?$/, error: 'expected an http(s) address such as http://127.0.0.1:18501' }),
  secrets: z.object({ token: z.string('expected the bearer token of the API').min(1, 'expected the bearer token of the API'), webhookSecret: z.string('expected the secret that signs webhooks').min(1, 'expected the secret that signs webhooks').optional() }),
  settings: z.strictObject({ publicUrl: z.url({ protocol: /^https?$/, error: 'expected the http(s) address under which browsers reach the shop' }).optional() }),
});

/** `publicUrl`: what picture addresses begin with. `webhookSecret` null: its webhooks are not taken. */
export interface Config { readonly endpoint: string; readonly token: string; readonly webhookSecret: string | null; readonly publicUrl: string }

/** Throws an Error naming the key and what is expected. */
export function readConfig(options: SourceOptions): Config {
  const result = Options.safeParse(options);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(`source ${options.name}: ${issue?.path.join('.') || 'entry'}: ${issue?.message ?? 'malformed'}`);
  }
  const { endpoint, secrets, settings } = result.data;
  const trimmed = endpoint.replace(/\/+$/, '');
  return { endpoint: trimmed, token: secrets.token, webhookSecret: secrets.webhookSecret ?? null, publicUrl: (settings.publicUrl ?? trimmed).replace(/\/+$/, '') };
}
