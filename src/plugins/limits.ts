/** Every limit of the door in one place. Configuration may change them; these are the defaults. */
export interface Limits {
  /** Largest body of a request or webhook, in bytes. */
  readonly bodyBytes: number;
  /** Longest document, in characters. */
  readonly queryLength: number;
  /** Tokens in a document. */
  readonly tokens: number;
  /** Levels of fields; a root field is level 1. */
  readonly depth: number;
  /** The same below `__schema` and `__type`: the standard introspection query has 15. */
  readonly introspectionDepth: number;
  /** Aliases, through fragments. */
  readonly aliases: number;
  /** Fields at the root of a query. */
  readonly rootFields: number;
  /** Fields at the root of a mutation. */
  readonly mutationFields: number;
  /** Fields with all fragments written out. */
  readonly fields: number;
  /** Directives, through fragments. */
  readonly directives: number;
  /** Cost of a request, see `use-cost.ts`. */
  readonly cost: number;
  /** Assumed length of a list that no argument bounds. */
  readonly unsizedListLength: number;
  /** Documents whose verdict is kept. */
  readonly documents: number;
  /** Verified tokens that are kept. */
  readonly tokensCached: number;
  /** WebSockets in this process. */
  readonly sockets: number;
  /** SSE streams in this process. */
  readonly streams: number;
  /** Operations running at once on one WebSocket. */
  readonly operationsPerSocket: number;
  /** Largest message on a WebSocket, in bytes. */
  readonly messageBytes: number;
  /** Bytes waiting for a WebSocket that does not read, before it is cut. */
  readonly unsentBytes: number;
  /** Time for `connection_init`, in ms. */
  readonly connectionInitMs: number;
  /** Between two pings; without a pong before the next one the socket is cut, in ms. */
  readonly keepAliveMs: number;
  /** Time that running requests have at shutdown, in ms. */
  readonly shutdownMs: number;
}

export const LIMITS: Limits = {
  bodyBytes: 1_048_576,
  queryLength: 65_536,
  tokens: 2_000,
  depth: 12,
  introspectionDepth: 16,
  aliases: 30,
  rootFields: 30,
  mutationFields: 5,
  fields: 2_000,
  directives: 50,
  cost: 5_000,
  unsizedListLength: 3,
  documents: 1_000,
  tokensCached: 10_000,
  sockets: 10_000,
  streams: 10_000,
  operationsPerSocket: 100,
  messageBytes: 262_144,
  unsentBytes: 4_194_304,
  connectionInitMs: 3_000,
  keepAliveMs: 12_000,
  shutdownMs: 10_000,
};
