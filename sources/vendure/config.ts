import { z } from 'zod';
import type { SourceOptions } from '../source.ts';
import { currencyDigits } from '../values.ts';

const ADMIN_API = '/admin-api';

const isCurrency = (code: string): boolean => {
  try {
    return currencyDigits(code) >= 0;
  } catch {
    return false;
  }
};

const shape = z.object({
  endpoint: z.url({ protocol: /^https?$/, error: 'expected the address of the Admin API, e.g. https://shop.example.com/admin-api' }),
  secrets: z.object({
    password: z.string({ error: 'expected the password of the administrator that the gateway logs in as' }).min(1, 'must not be empty'),
    webhookSecret: z.string().min(1, 'must not be empty').optional(),
  }),
  settings: z.object({
    user: z.string({ error: 'expected the login of the administrator that the gateway uses' }).min(1, 'must not be empty'),
    currency: z.string({ error: 'expected the currency of the shop, an ISO 4217 code' }).refine(isCurrency, 'expected an ISO 4217 code, e.g. EUR'),
    channelToken: z.string().min(1, 'must not be empty').optional(),
  }),
});

export interface VendureConfig {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path of the Admin API. Default `/admin-api`. */
  readonly path: string;
  readonly user: string;
  readonly password: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Token of the Vendure channel; null: its default channel. */
  readonly channelToken: string | null;
  /** The current secret first; the previous one too while it is being changed. Empty: no webhooks. */
  readonly webhookSecrets: readonly string[];
}

/** Throws an Error that names the source, the key and what is expected. */
export function readConfig(options: SourceOptions): VendureConfig {
  const result = shape.safeParse(options);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`source ${options.name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
  }
  const { endpoint, secrets, settings } = result.data;
  const { origin, pathname } = new URL(endpoint);
  return {
    origin,
    path: pathname === '/' ? ADMIN_API : pathname.replace(/\/$/, ''),
    user: settings.user,
    password: secrets.password,
    currency: settings.currency,
    channelToken: settings.channelToken ?? null,
    webhookSecrets: secrets.webhookSecret?.split(/\s+/).filter((secret) => secret !== '') ?? [],
  };
}
