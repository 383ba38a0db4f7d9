/** Logs: one JSON object a line (so control characters are escaped), without secrets and personal data. */
import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

const SECRET_KEYS = ['authorization', 'cookie', 'token', 'password', 'secret', 'apiKey', 'key', 'email', 'variables'];
/** The key itself, and one or two levels down, e.g. `request.headers.authorization`. */
const REDACTED = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** What must not stand in a message either. Bounded repetitions: no input makes them slow. */
const SCRUBBED: readonly (readonly [RegExp, string])[] = [
  [/Bearer\s{1,8}[^\s"\\]{1,8192}/gi, 'Bearer [redacted]'],
  [/\beyJ[\w-]{1,4096}\.[\w-]{1,4096}\.[\w-]{0,1024}/g, '[token]'],
  [/:\/\/[^\s:/@"]{1,64}:[^\s@/"]{1,128}@/g, '://[redacted]@'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '[e-mail]'],
];

const scrub = (line: string): string => SCRUBBED.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);

/**
 * @param level default `info`
 * @param destination default standard output
 */
export function createLogger({ level = 'info', destination }: { readonly level?: LogLevel; readonly destination?: DestinationStream } = {}): Logger {
  const options = { level, base: null, redact: { paths: REDACTED, censor: '[redacted]' }, hooks: { streamWrite: scrub } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
