/** The only reader of the environment. Every key has a default but secrets; a malformed one refuses the start in one line. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './telemetry/config-error.ts';

export interface ApiKey { readonly name: string; readonly key: string; readonly scopes: readonly string[] }

export interface JwtConfig {
  /** Address of the issuer's key set. */
  readonly jwksUri: string | null;
  /** Shared secrets, the current one first. */
  readonly secrets: readonly string[];
  readonly issuer: string | null;
  readonly audience: string | null;
}

export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Introspection, GraphiQL and the demo key off; secrets required. */
  readonly production: boolean;
  /** Absent: embedded. */
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly dataDir: string;
  /** The deployment list. */
  readonly deployment: string;
  /** Names of the sources to plug in. */
  readonly sources: readonly string[];
  readonly jwt: JwtConfig | null;
  readonly apiKeys: readonly ApiKey[];
  /** Signs cursors, the current one first; empty: one is made and kept in the data folder. */
  readonly cursorSecrets: readonly string[];
  readonly corsOrigins: readonly string[];
  readonly wsOrigins: readonly string[];
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Print one JSON line when ready (for programs that start the gateway). */
  readonly readyLine: boolean;
  /** Address under which sources reach the webhook intake; null: the own address. */
  readonly webhookBase: string | null;
  /** A secret by the name of its environment variable. */
  secret(variable: string): string | undefined;
}

const HEADER_SAFE = /^[\x21-\x7e]+$/;
const listOf = z.string().default('').transform((text) => text.split(',').map((item) => item.trim()).filter((item) => item !== ''));
const secrets = (least: number) => listOf.refine((items) => items.every((item) => item.length >= least && HEADER_SAFE.test(item)), `expected secrets of at least ${least} printable characters, separated by commas`);
const apiKeys = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'expected JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.object({ name: z.string().min(1), key: z.string().min(16).regex(HEADER_SAFE), scopes: z.array(z.string()) }), { error: 'expected [{"name":"…","key":"at least 16 characters","scopes":["…"]}]' }));
const url = (protocol: RegExp, expected: string) => z.url({ protocol, error: `expected ${expected}` }).optional();

const environment = z.object({
  HOST: z.string().default('127.0.0.1').refine((host) => host === 'localhost' || isIP(host) !== 0, 'expected an IP address or localhost'),
  PORT: z.string().regex(/^\d{1,5}$/, 'expected a port, 0 to 65535').default('4000').transform(Number).refine((port) => port <= 65_535, 'expected a port, 0 to 65535'),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user@host:port/database'),
  REDIS_URL: url(/^rediss?$/, 'redis://host:port'),
  DATA_DIR: z.string().min(1).default('.data'),
  UCG_DEPLOYMENT: z.string().min(1).default(resolve(import.meta.dirname, '../.meshrc.yaml')),
  UCG_SOURCES: listOf.transform((names) => (names.length > 0 ? names : ['demo-erp', 'demo-storefront'])),
  UCG_JWT_JWKS: url(/^https?$/, 'an http(s) address'),
  UCG_JWT_SECRET: secrets(32),
  UCG_JWT_ISSUER: z.string().min(1).optional(),
  UCG_JWT_AUDIENCE: z.string().min(1).optional(),
  UCG_API_KEYS: apiKeys,
  UCG_CURSOR_SECRET: secrets(32),
  UCG_CORS_ORIGINS: listOf,
  UCG_WS_ORIGINS: listOf,
  UCG_WEBHOOK_BASE: url(/^https?$/, 'an http(s) address'),
  UCG_READY_LINE: z.enum(['0', '1'], { error: 'expected 0 or 1' }).default('0'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], { error: 'expected trace, debug, info, warn, error or silent' }).default('info'),
});

/** Where the command line finds a gateway, and as whom it speaks. */
export interface ClientConfig {
  /** Scheme, host and port. @default 'http://127.0.0.1:4000' */
  readonly url: string;
  /** API key or token; null: anonymous. */
  readonly key: string | null;
}

const client = z.object({
  UCG_URL: z.url({ protocol: /^https?$/, error: 'expected an http(s) address' }).default('http://127.0.0.1:4000'),
  UCG_KEY: z.string().regex(HEADER_SAFE, 'expected printable characters without spaces').optional(),
});

/** Empty values count as absent. @param given wins over the environment @throws ConfigError naming the variable; never its value */
export function readClientConfig(given: { readonly url?: string | undefined; readonly key?: string | undefined } = {}, env: NodeJS.ProcessEnv = process.env): ClientConfig {
  const parsed = client.safeParse({ UCG_URL: (given.url ?? env['UCG_URL']) || undefined, UCG_KEY: (given.key ?? env['UCG_KEY']) || undefined });
  if (parsed.success) return { url: parsed.data.UCG_URL, key: parsed.data.UCG_KEY ?? null };
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  throw new ConfigError(`${name === 'UCG_KEY' ? '--key or UCG_KEY' : '--url or UCG_URL'}: ${issue?.message ?? 'malformed'}`);
}

/** Empty values count as absent. @throws ConfigError naming the variable and what is expected */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0] ?? 'environment')}: ${issue?.message ?? 'malformed'}`);
  }
  const e = parsed.data;
  const production = e.NODE_ENV === 'production';
  if (production && e.UCG_CURSOR_SECRET.length === 0) throw new ConfigError('UCG_CURSOR_SECRET: not set: expected a secret of at least 32 characters when NODE_ENV=production');
  return {
    host: e.HOST,
    port: e.PORT,
    production,
    databaseUrl: e.DATABASE_URL ?? null,
    redisUrl: e.REDIS_URL ?? null,
    dataDir: resolve(e.DATA_DIR),
    deployment: resolve(e.UCG_DEPLOYMENT),
    sources: e.UCG_SOURCES,
    jwt: e.UCG_JWT_JWKS || e.UCG_JWT_SECRET.length ? { jwksUri: e.UCG_JWT_JWKS ?? null, secrets: e.UCG_JWT_SECRET, issuer: e.UCG_JWT_ISSUER ?? null, audience: e.UCG_JWT_AUDIENCE ?? null } : null,
    apiKeys: e.UCG_API_KEYS,
    cursorSecrets: e.UCG_CURSOR_SECRET,
    corsOrigins: e.UCG_CORS_ORIGINS,
    wsOrigins: e.UCG_WS_ORIGINS,
    logLevel: e.LOG_LEVEL,
    readyLine: e.UCG_READY_LINE === '1',
    webhookBase: e.UCG_WEBHOOK_BASE ?? null,
    secret: (variable) => env[variable] || undefined,
  };
}
