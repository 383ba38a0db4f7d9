/** A source as the gateway uses it: every call goes through its bulkhead, its breaker and its health. */
import { BrokenCircuitError, BulkheadRejectedError, CircuitState, ConsecutiveBreaker, bulkhead, circuitBreaker, handleWhen, wrap } from 'cockatiel';
import { SourceError, type Call, type Role, type Source } from '../../sources/source.ts';
import { Health, type HealthReport } from './health.ts';

export interface RegisteredSource {
  readonly name: string;
  readonly role: Role;
  readonly channels: readonly string[];
  readonly source: Source;
  /**
   * One upstream call. Rejects with a `SourceError` only; SHED when the breaker is open or the queue full.
   * @param what name of the call for metrics, e.g. `variants`
   */
  run<T>(what: string, work: (call: Call) => Promise<T>, options?: { readonly signal?: AbortSignal }): Promise<T>;
  noteFeed(horizon: string): void;
  feedLagMs(): number | null;
  report(): HealthReport;
}

/** Told of every call that ended. */
export type CallObserver = (call: { readonly source: string; readonly what: string; readonly ms: number; readonly outcome: string }) => void;

/** Failures in a row that open the breaker. */
const BREAKER_FAILURES = 5;
/** How long it stays open before one call is let through. */
const BREAKER_OPEN_MS = 2_000;
/** Calls that wait for a place, for each place. */
const QUEUE_PER_PLACE = 64;

/** Faults of the system, not of one request: they count for the breaker. */
const SYSTEM_FAULTS = new Set(['UNREACHABLE', 'TIMEOUT', 'RESET', 'UNAVAILABLE', 'MALFORMED']);

export function registerSource(source: Source, observe: CallObserver): RegisteredSource {
  const health = new Health();
  const breaker = circuitBreaker(handleWhen((error) => error instanceof SourceError && SYSTEM_FAULTS.has(error.kind)), { halfOpenAfter: BREAKER_OPEN_MS, breaker: new ConsecutiveBreaker(BREAKER_FAILURES) });
  breaker.onStateChange((state) => {
    health.breaker = state === CircuitState.Open ? 'open' : state === CircuitState.HalfOpen ? 'half-open' : 'closed';
  });
  const places = bulkhead(source.limits.concurrency, source.limits.concurrency * QUEUE_PER_PLACE);
  const policy = wrap(places, breaker);
  return {
    name: source.name,
    role: source.role,
    channels: source.channels,
    source,
    async run(what, work, options = {}) {
      const call: Call = options.signal ? { signal: options.signal } : {};
      let startedAt = performance.now();
      try {
        const result = await policy.execute(() => {
          startedAt = performance.now();
          return work(call);
        });
        const ms = performance.now() - startedAt;
        health.succeeded(ms);
        observe({ source: source.name, what, ms, outcome: 'ok' });
        return result;
      } catch (error) {
        const fault = toSourceError(error, source.name);
        const ms = performance.now() - startedAt;
        if (SYSTEM_FAULTS.has(fault.kind)) health.failed(ms, fault);
        else if (fault.kind !== 'SHED') health.succeeded(ms);
        observe({ source: source.name, what, ms, outcome: fault.kind });
        throw fault;
      }
    },
    noteFeed: (horizon) => health.noteFeed(horizon),
    feedLagMs: () => health.feedLagMs(Date.now()),
    report: () => health.report(Date.now()),
  };
}

function toSourceError(error: unknown, name: string): SourceError {
  if (error instanceof SourceError) return error;
  if (error instanceof BrokenCircuitError) return new SourceError('SHED', `${name} failed ${BREAKER_FAILURES} times in a row and is left alone for a moment`, { cause: error });
  if (error instanceof BulkheadRejectedError) return new SourceError('SHED', `too many requests wait for ${name}`, { cause: error });
  return new SourceError('MALFORMED', `${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
