/** All I/O with the Admin API: login, sending, and its two kinds of error turned into `SourceError`. */
import { z } from 'zod';
import { parseJson, rateLimited, throttledInside, unlessAborted, type Wire, type WireAnswer } from '../http.ts';
import { SourceError, type Call, type RejectionCode } from '../source.ts';
import { fromMinor } from '../values.ts';
import type { VendureConfig } from './config.ts';
import { phaseOf } from './mapping.ts';

export interface Operation<Data> {
  readonly text: string;
  readonly data: z.ZodType<Data>;
  readonly timeoutMs: number;
}

export interface Client {
  /** Logs in when needed and once more when the session is no longer taken. Rejects with a `SourceError`. */
  send<Data>(operation: Operation<Data>, variables: Readonly<Record<string, unknown>>, call: Call): Promise<Data>;
}

const LOGIN_TIMEOUT_MS = 10_000;
const LOGIN = 'mutation Login($user: String!, $password: String!) { login(username: $user, password: $password) { __typename } }';
const TOKEN_HEADER = 'vendure-auth-token';
const SHOWN_CHARACTERS = 200;

const graphqlAnswer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional(), reason: z.string().optional(), subject: z.union([z.string(), z.number()]).nullish(), actual: z.string().optional(), currency: z.string().optional() }).optional() })).optional(),
});
type GraphqlError = NonNullable<z.infer<typeof graphqlAnswer>['errors']>[number];

const REASONS: ReadonlySet<string> = new Set<RejectionCode>([
  'UNKNOWN_SKU', 'UNKNOWN_CUSTOMER', 'UNKNOWN_LOCATION', 'UNKNOWN_ORDER', 'UNKNOWN_PRICE_LIST', 'INSUFFICIENT_STOCK', 'ILLEGAL_TRANSITION', 'STALE_REVISION', 'DUPLICATE', 'QUANTITY_EXCEEDED', 'AMOUNT_EXCEEDED',
]);
const isReason = (text: string | undefined): text is RejectionCode => text !== undefined && REASONS.has(text);
/** The databases' words for a transaction that was rolled back because of another one. */
const ROLLED_BACK = /deadlock detected|could not serialize|could not obtain lock|SQLITE_BUSY|database is locked|Transaction already started/i;
/** Codes by which Vendure says that a request was wrong; it rolls back then. */
const REFUSED = new Set(['USER_INPUT_ERROR', 'ENTITY_NOT_FOUND', 'ILLEGAL_OPERATION', 'CHANNEL_NOT_FOUND', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);
const FORBIDDEN = new Set(['FORBIDDEN', 'UNAUTHORIZED']);

export function createClient(wire: Wire, config: VendureConfig): Client {
  let session: Promise<string> | undefined;

  const post = (text: string, variables: unknown, headers: Readonly<Record<string, string>>, timeoutMs: number, signal: AbortSignal | undefined): Promise<WireAnswer> =>
    wire.send({
      method: 'POST', path: config.path, body: JSON.stringify({ query: text, variables }), timeoutMs, signal,
      headers: { 'content-type': 'application/json', ...(config.channelToken === null ? {} : { 'vendure-token': config.channelToken }), ...headers },
    });

  async function login(): Promise<string> {
    const answer = await post(LOGIN, { user: config.user, password: config.password }, {}, LOGIN_TIMEOUT_MS, undefined);
    const { error } = open(answer, config.origin);
    if (error) throw toSourceError(error, config.origin);
    const token = answer.headers[TOKEN_HEADER];
    if (typeof token !== 'string') throw new SourceError('UNAUTHORIZED', `${config.origin} does not take the credentials of ${config.user}`);
    return token;
  }

  /** One login at a time, whoever asks; one that failed is not kept. */
  function currentSession(): Promise<string> {
    session ??= login().catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    return session;
  }

  return {
    async send({ text, data, timeoutMs }, variables, { signal }) {
      const used = currentSession();
      let opened = await request(await unlessAborted(used, signal));
      if (opened.error && isForbidden(opened.error)) {
        if (session === used) session = undefined;
        opened = await request(await unlessAborted(currentSession(), signal));
      }
      if (opened.error) throw toSourceError(opened.error, config.origin);
      const parsed = data.safeParse(opened.data);
      if (parsed.success) return parsed.data;
      throw new SourceError('MALFORMED', `${config.origin} answered in another shape: ${z.prettifyError(parsed.error).slice(0, SHOWN_CHARACTERS)}`);

      async function request(token: string): Promise<Opened> {
        return open(await post(text, variables, { authorization: `Bearer ${token}` }, timeoutMs, signal), config.origin);
      }
    },
  };
}

interface Opened { readonly data: unknown; readonly error: GraphqlError | undefined }

/** The GraphQL answer inside an HTTP answer. */
function open(answer: WireAnswer, origin: string): Opened {
  const { status } = answer;
  if (status === 429) throw rateLimited(answer, origin);
  if (status >= 500) throw new SourceError('UNAVAILABLE', `${origin} answered ${status}`);
  if (status === 401 || status === 403) throw new SourceError('UNAUTHORIZED', `${origin} answered ${status}`);
  const parsed = graphqlAnswer.safeParse(parseJson(answer, origin));
  if (!parsed.success) throw new SourceError('MALFORMED', `${origin} answered ${status} with something that is not a GraphQL answer`);
  const { data, errors = [] } = parsed.data;
  const throttled = throttledInside(answer, origin, errors.map(({ extensions }) => extensions?.code), data);
  if (throttled) throw throttled;
  return { data, error: errors[0] };
}

const isForbidden = ({ extensions }: GraphqlError): boolean => FORBIDDEN.has(extensions?.code ?? '');

/** The plugin speaks of its own states and of minor units. */
function actualOf(actual: string, { extensions }: GraphqlError): string {
  if (extensions?.reason === 'ILLEGAL_TRANSITION') return phaseOf(actual);
  return extensions?.currency === undefined ? actual : fromMinor(Number(actual), extensions.currency);
}

function toSourceError(error: GraphqlError, origin: string): SourceError {
  const { code = '', reason, subject, actual } = error.extensions ?? {};
  const message = `${origin}: ${error.message.slice(0, SHOWN_CHARACTERS)}`;
  if (code === 'GATEWAY_REFUSAL') {
    return new SourceError('REJECTED', message, { code: isReason(reason) ? reason : 'OTHER', ...(subject === null || subject === undefined ? {} : { subject: String(subject) }), ...(actual === undefined ? {} : { actual: actualOf(actual, error) }) });
  }
  if (isForbidden(error)) return new SourceError('UNAUTHORIZED', `${message} (the gateway's administrator lacks a permission, see the README)`);
  if (REFUSED.has(code)) return new SourceError('REJECTED', message, { code: 'OTHER' });
  if (ROLLED_BACK.test(error.message)) return new SourceError('CONFLICT', message);
  return new SourceError('UNAVAILABLE', message);
}
