import type { ApiKey } from '../access/api-keys.ts';
import type { TokenOptions } from '../access/tokens.ts';
import type { Limits } from '../plugins/limits.ts';

export interface ServerConfig {
  /** Address to listen on. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Turns introspection, suggestions and GraphiQL off. */
  readonly production: boolean;
  /** Origins of pages that may call over HTTP, e.g. `https://shop.example`. Empty: only pages of the gateway's own origin. */
  readonly corsOrigins: readonly string[];
  /** The same for WebSockets. */
  readonly wsOrigins: readonly string[];
  /** Null: tokens are not accepted. */
  readonly jwt: TokenOptions | null;
  readonly apiKeys: readonly ApiKey[];
  readonly limits: Limits;
}
