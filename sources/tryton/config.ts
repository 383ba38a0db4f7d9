import { z } from 'zod';
import type { SourceOptions } from '../source.ts';
import { currencyDigits } from '../values.ts';

const origin = z.url({ protocol: /^https?$/, error: 'expected the http(s) address of trytond, e.g. "http://127.0.0.1:8000/"' });

const config = z.strictObject({
  endpoint: origin,
  /** Name of the database, a part of every address. */
  database: z.string().regex(/^[\w.-]+$/, 'expected the name of a database'),
  user: z.string().min(1).refine((user) => !user.includes(':'), 'expected a login without ":"'),
  /** Currency of the company; checked by nobody else. */
  currency: z.string().refine(isCurrency, 'expected an ISO 4217 code').default('EUR'),
  password: z.string().min(1, 'expected the password of the user'),
});

export type TrytonConfig = z.output<typeof config>;

/** Throws an Error that names the source, the key and what is expected. */
export function readConfig(options: SourceOptions): TrytonConfig {
  const { password } = options.secrets;
  const parsed = config.safeParse({ endpoint: options.endpoint, ...options.settings, password });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.join('.') || 'settings';
  throw new Error(`source ${options.name}: ${key === 'password' ? 'secrets.password' : key}: ${issue?.message ?? 'not valid'}`);
}

function isCurrency(code: string): boolean {
  try {
    return currencyDigits(code) >= 0;
  } catch {
    return false;
  }
}
