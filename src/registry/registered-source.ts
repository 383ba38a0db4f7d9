/** A source as the gateway uses it: calls wait for their place, go through the breaker, and leave the source alone when it asks for that. */
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { SourceError, type Call, type Role, type Source } from '../../sources/source.ts';
import { createAdmission } from './admission.ts';
import { Health, type HealthReport } from './health.ts';
import { createHold } from './hold.ts';
import { createPace, reserveAlone, type Reserve } from './pace.ts';
import { createPlaces } from './places.ts';

export interface RegisteredSource {
  readonly name: string;
  readonly role: Role;
  readonly channels: readonly string[];
  readonly source: Source;
  /**
   * One upstream read. Waits for a place and, as long as a read may take, for the end of a pause that the source asked for; a read that is
   * asked to slow down is made again then. Rejects with a `SourceError` only; SHED when the breaker is open or the line too long.
   * @param what name of the call for metrics, e.g. `variants`
   */
  run<T>(what: string, work: (call: Call) => Promise<T>, options?: { readonly signal?: AbortSignal }): Promise<T>;
  /**
   * Waits until a write may begin.
   * @param ask the store: whether it may, or what keeps it from that. What it throws is thrown
   * @returns null, or RATE_LIMITED when the source asked to slow down
   */
  admit(ask: () => Promise<Answer>): Promise<SourceError | null>;
  /** One upstream write that was admitted. Rejects with a `SourceError` only. */
  write<T>(what: string, work: (call: Call) => Promise<T>): Promise<T>;
  /** A write has ended in the store: others may have its slot. */
  freed(): void;
  /** Limits are for all gateways together: how this one learns of the others. */
  share(terms: Partial<Terms>): void;
  /** No call begins before so many ms from now. */
  hold(ms: number): void;
  noteFeed(horizon: string): void;
  feedLagMs(): number | null;
  line(): LineReport;
  report(): HealthReport;
}

/** `FULL`: worth asking again after `ms`; `HELD`: the source asked to be left alone for so long. */
export type Answer = { readonly kind: 'ADMITTED' } | { readonly kind: 'FULL' | 'HELD'; readonly ms: number };

export interface Terms {
  /** Gateways that live, this one included. */
  readonly gateways: number;
  readonly reserve: Reserve;
  /** Told when the source asks this gateway to slow down, before the call ends. */
  readonly tellHold: (ms: number) => Promise<void>;
}

/** `waiting`: calls that wait for their turn; `heldMs`: how long the source is left alone, 0: it is not; `readPlaces`: reads that this gateway may have under way. */
export interface LineReport { readonly waiting: number; readonly heldMs: number; readonly readPlaces: number }

/** Told of every call that ended. */
export type CallObserver = (call: { readonly source: string; readonly what: string; readonly ms: number; readonly outcome: string }) => void;

/** Failures in a row that open the breaker. */
const BREAKER_FAILURES = 5;
/** How long it stays open before one call is let through. */
const BREAKER_OPEN_MS = 2_000;
/** Reads that wait, for each place. */
const LINE_PER_PLACE = 64;
/** A source that asks to slow down and does not say for how long is left alone so long, in ms. */
const HOLD_MS = 1_000;

/** One that says 0 is asked again after so long, in ms. */
const LEAST_HOLD_MS = 100;

/** Faults of the system, not of one request: they count for the breaker. */
const SYSTEM_FAULTS = new Set(['UNREACHABLE', 'TIMEOUT', 'RESET', 'UNAVAILABLE', 'MALFORMED']);

export function registerSource(source: Source, observe: CallObserver): RegisteredSource {
  const { name, limits } = source;
  const health = new Health();
  const breaker = circuitBreaker(handleWhen((error) => error instanceof SourceError && SYSTEM_FAULTS.has(error.kind)), { halfOpenAfter: BREAKER_OPEN_MS, breaker: new ConsecutiveBreaker(BREAKER_FAILURES) });
  breaker.onStateChange((state) => {
    health.breaker = state === CircuitState.Open ? 'open' : state === CircuitState.HalfOpen ? 'half-open' : 'closed';
  });
  const alone = reserveAlone();
  let terms: Terms = { gateways: 1, reserve: alone, tellHold: () => Promise.resolve() };
  const readPlaces = limits.concurrency - limits.concurrentWrites;
  const share = (): number => Math.max(1, Math.floor(readPlaces / terms.gateways));
  const places = createPlaces(readPlaces);
  // without the store the instants are at least this gateway's own
  const pace = createPace(limits.callsPerSecond, (count, intervalMs) => terms.reserve(count, intervalMs).catch(() => alone(count, intervalMs * terms.gateways)));
  const hold = createHold(name);
  const writes = createAdmission();

  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    try {
      const result = await breaker.execute(work);
      const ms = performance.now() - startedAt;
      health.succeeded(ms);
      observe({ source: name, what, ms, outcome: 'ok' });
      return result;
    } catch (error) {
      const fault = toSourceError(error, name);
      const ms = performance.now() - startedAt;
      if (SYSTEM_FAULTS.has(fault.kind)) health.failed(ms, fault);
      else if (fault.kind !== 'SHED') health.succeeded(ms);
      observe({ source: name, what, ms, outcome: fault.kind });
      if (fault.kind === 'RATE_LIMITED') {
        const holdMs = Math.max(LEAST_HOLD_MS, fault.retryAfterMs ?? HOLD_MS);
        hold.set(holdMs);
        await terms.tellHold(holdMs);
      }
      throw fault;
    }
  };

  return {
    name,
    role: source.role,
    channels: source.channels,
    source,
    async run(what, work, { signal } = {}) {
      const deadline = performance.now() + limits.readTimeoutMs;
      const call: Call = signal ? { signal } : {};
      for (;;) {
        if (places.waiting + hold.waiting >= readPlaces * LINE_PER_PLACE) throw new SourceError('SHED', `too many requests wait for ${name}`);
        await hold.over(deadline, signal);
        const leave = await places.take();
        try {
          await pace.take();
          // asked for while this call waited
          if (hold.leftMs() > 0) continue;
          return await attempt(what, () => work(call));
        } catch (error) {
          if (!(error instanceof SourceError) || error.kind !== 'RATE_LIMITED' || performance.now() + hold.leftMs() > deadline) throw error;
        } finally {
          leave();
        }
      }
    },
    async admit(ask) {
      let held: SourceError | null = null;
      await writes.pass(async () => {
        if (hold.leftMs() === 0) {
          await pace.take();
          const answer = await ask();
          if (answer.kind === 'ADMITTED') return null;
          if (answer.kind === 'FULL') return answer.ms;
          hold.set(answer.ms);
        }
        held = hold.error();
        return null;
      });
      return held;
    },
    write: (what, work) => attempt(what, () => work({})),
    freed: () => writes.poke(),
    share(changed) {
      terms = { ...terms, ...changed };
      places.resize(share());
    },
    hold: (ms) => hold.set(ms),
    noteFeed: (horizon) => health.noteFeed(horizon),
    feedLagMs: () => health.feedLagMs(Date.now()),
    line: () => ({ waiting: places.waiting + hold.waiting + pace.waiting + writes.waiting, heldMs: hold.leftMs(), readPlaces: share() }),
    report: () => health.report(Date.now()),
  };
}

function toSourceError(error: unknown, name: string): SourceError {
  if (error instanceof SourceError) return error;
  if (error instanceof BrokenCircuitError) return new SourceError('SHED', `${name} failed ${BREAKER_FAILURES} times in a row and is left alone for a moment`, { cause: error });
  return new SourceError('MALFORMED', `${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
