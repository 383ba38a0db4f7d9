/** Where the values of an answer came from; goes out as `extensions.provenance`. */
import { instantText } from './instant-text.ts';

export type Served = 'live' | 'cached' | 'stale';

export interface SourceProvenance {
  /** When the oldest value used was read, RFC 3339. */
  readonly asOf: string;
  /** How far the source's change feed was behind, in ms; null: no feed read yet. */
  readonly lagMs: number | null;
  /** The least fresh way that any value came. */
  readonly served: Served;
}

/** Collected over one request. */
export interface Provenance {
  note(source: string, asOfMs: number, served: Served): void;
  report(lagMs: (source: string) => number | null): Record<string, SourceProvenance>;
}

const RANK: Record<Served, number> = { live: 0, cached: 1, stale: 2 };

export function createProvenance(): Provenance {
  const sources = new Map<string, { asOfMs: number; served: Served }>();
  return {
    note(source, asOfMs, served) {
      const known = sources.get(source);
      if (!known) {
        sources.set(source, { asOfMs, served });
        return;
      }
      if (asOfMs < known.asOfMs) known.asOfMs = asOfMs;
      if (RANK[served] > RANK[known.served]) known.served = served;
    },
    report(lagMs) {
      const report: Record<string, SourceProvenance> = {};
      for (const [source, { asOfMs, served }] of sources) report[source] = { asOf: instantText(asOfMs), lagMs: lagMs(source), served };
      return report;
    },
  };
}
