/** What is known of a source's health: the latest latencies and failures, the breaker, the feed's lag. */
import type { SourceError } from '../../sources/source.ts';

export type SourceStatus = 'UP' | 'DEGRADED' | 'DOWN';
export type BreakerState = 'closed' | 'open' | 'half-open';

export interface HealthReport {
  readonly status: SourceStatus;
  readonly latencyP50Ms: number | null;
  readonly latencyP99Ms: number | null;
  readonly breaker: BreakerState;
  readonly feedLagMs: number | null;
  readonly lastError: string | null;
}

/** Latencies kept for the quantiles. */
const WINDOW = 256;
/** With so many of the last `WINDOW` calls failed a source counts as degraded. */
const DEGRADED_SHARE = 0.05;

export class Health {
  readonly #latencies: number[] = [];
  readonly #failed: boolean[] = [];
  #next = 0;
  #lastError: string | null = null;
  #lastCallFailed = false;
  #horizonMs: number | null = null;
  breaker: BreakerState = 'closed';

  succeeded(ms: number): void {
    this.#note(ms, false);
  }

  failed(ms: number, error: SourceError): void {
    this.#note(ms, true);
    this.#lastError = `${error.kind}: ${error.message}`;
  }

  /** @param horizon instant up to which the feed was read */
  noteFeed(horizon: string): void {
    this.#horizonMs = Date.parse(horizon);
  }

  /** How far the feed is behind, in ms; null before the first look. Cheap: asked for by every request. */
  feedLagMs(nowMs: number): number | null {
    return this.#horizonMs === null ? null : Math.max(0, nowMs - this.#horizonMs);
  }

  report(nowMs: number): HealthReport {
    const sorted = [...this.#latencies].sort((a, b) => a - b);
    const quantile = (q: number): number | null => (sorted.length ? (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? null) : null);
    return {
      status: this.#status(),
      latencyP50Ms: quantile(0.5),
      latencyP99Ms: quantile(0.99),
      breaker: this.breaker,
      feedLagMs: this.feedLagMs(nowMs),
      lastError: this.#lastError,
    };
  }

  #status(): SourceStatus {
    if (this.breaker === 'open' || (this.#lastCallFailed && this.#failed.every(Boolean))) return 'DOWN';
    const share = this.#failed.filter(Boolean).length / Math.max(1, this.#failed.length);
    return this.breaker === 'half-open' || this.#lastCallFailed || share > DEGRADED_SHARE ? 'DEGRADED' : 'UP';
  }

  #note(ms: number, failed: boolean): void {
    this.#latencies[this.#next] = ms;
    this.#failed[this.#next] = failed;
    this.#next = (this.#next + 1) % WINDOW;
    this.#lastCallFailed = failed;
  }
}
