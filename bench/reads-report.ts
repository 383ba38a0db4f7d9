/** Figures of the reads as Markdown. */
import { TITLES, type ContenderName } from './contenders.ts';
import { CONNECTIONS, type Measured } from './load.ts';
import { table } from './results.ts';
import { estimate, median, type Estimate } from './statistics.ts';
import type { UpstreamCalls } from './upstream-calls.ts';

export interface SizeFigures {
  readonly rows: number;
  /** One for each round, in order. */
  readonly measured: ReadonlyMap<ContenderName, readonly Measured[]>;
  readonly calls: ReadonlyMap<ContenderName, UpstreamCalls>;
}

interface Bar { readonly text: string; readonly of: ContenderName; readonly to: ContenderName; readonly holds: (ratio: Estimate) => boolean }

/** Below it the interval of a median does not exist. */
const FEWEST_PAIRS = 6;
const BAR_ROWS = 50;
const BARS: readonly Bar[] = [
  { text: 'uncached at most 1.3 times the plain proxy', of: 'uncached', to: 'plain', holds: ({ high }) => high <= 1.3 },
  { text: 'cached at most 0.35 times the plain proxy', of: 'cached', to: 'plain', holds: ({ high }) => high <= 0.35 },
  { text: 'Hive Gateway at least 3 times this gateway uncached', of: 'hive', to: 'uncached', holds: ({ low }) => low >= 3 },
];

/** Of CPU for a request, pair by pair. */
function ratio({ measured }: SizeFigures, of: ContenderName, to: ContenderName): Estimate | null {
  const above = measured.get(of) ?? [];
  const below = measured.get(to) ?? [];
  const ratios = above.flatMap(({ cpu }, round) => { const base = below[round]; return base ? [cpu / base.cpu] : []; });
  return ratios.length === 0 ? null : estimate(ratios);
}

const showRatio = (value: Estimate | null): string => (value ? `${value.median.toFixed(2)} (${value.low.toFixed(2)}–${value.high.toFixed(2)})` : '');

export function sizeTable(figures: SizeFigures): string {
  const rows = [...figures.measured].map(([name, measured]) => {
    const of = (key: keyof Measured): number => median(measured.map((one) => one[key]));
    const calls = figures.calls.get(name);
    return [
      TITLES[name], of('cpu').toFixed(0), name === 'plain' ? '1' : showRatio(ratio(figures, name, 'plain')), calls ? `${calls.single.toFixed(1)} / ${calls.busy.toFixed(1)}` : '',
      of('perSecond').toFixed(0), of('p50').toFixed(1), of('p99').toFixed(1), (measured.at(-1)?.rssMiB ?? 0).toFixed(0),
    ];
  });
  return `### ${figures.rows} variants\n\n${table(['server', 'CPU a request, µs', 'ratio to the plain proxy', `upstream calls, alone / ${CONNECTIONS} at once`, 'requests/s', 'p50 ms', 'p99 ms', 'RSS MiB'], rows)}`;
}

/** What is asked for, against the page of 50. */
export function verdicts(sizes: readonly SizeFigures[]): string {
  const figures = sizes.find(({ rows }) => rows === BAR_ROWS);
  if (!figures) return '';
  const pairs = figures.measured.get('plain')?.length ?? 0;
  const rows = BARS.map(({ text, of, to, holds }) => {
    const value = ratio(figures, of, to);
    return [text, showRatio(value), value === null ? 'not measured' : pairs < FEWEST_PAIRS ? `not shown (${pairs} pairs)` : holds(value) ? 'met' : 'not shown'];
  });
  return `### Bars, page of ${BAR_ROWS} variants\n\n${table(['bar (CPU a request)', 'median of the pairs (95 % interval)', 'verdict'], rows)}\n\n"Met" only when the whole interval is on the right side.`;
}

export const METHOD = `Every server is a process of its own over the same running demo pair, on the same machine as the load (${CONNECTIONS} connections) and the
systems. The rounds alternate between the servers; a ratio is taken within a round, its interval from the order statistics of
the rounds. CPU is user and system time of the server's process, background work included. The queries are 240 different sets of SKUs for each page size,
and every connection begins at another place of them. Before measuring, all servers gave equal \`data\` for a sample of them.
This gateway runs with \`NODE_ENV=production\`, an API key and all limits; uncached means a schema with \`maxAgeMs: 0\` (the list of two
locations apart). It joins the keys of requests that wait together into one upstream call, so under load it makes fewer calls
than requests need alone. The plain proxy has no authentication, limits, validation or cache, and sends the very same bodies.
Hive Gateway plans and joins over two federated subgraphs; these are a process of their own whose CPU is not counted as Hive's, and which
call the systems once for each call of Hive. p50, p99 and requests/s are medians of the rounds and share two cores with everything else.`;
