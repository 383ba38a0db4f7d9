/** Where cells run one after another: proxies before the systems, a database, and the gateways of the moment. */
import pg from 'pg';
import { z } from 'zod';
import type { VerbName, WorkflowLimits } from '../../src/workflows/index.ts';
import type { Postgres } from '../support/postgres.ts';
import type { MatrixPair } from './back-door.ts';
import { startGateway, type Gateway } from './gateway.ts';
import { startUpstream, type Upstream } from './upstream.ts';
import type { Observed } from './verdict.ts';

/** Shorter than in earnest where a cell only waits. */
export const LANE_LIMITS = { longestPauseMs: 200 } as const satisfies Partial<WorkflowLimits>;
/** A caller waits for the end of a write for so long, in ms: longer than the longest request time of a system. */
const ANSWER_MS = { demo: 20_000, real: 120_000 } as const;
const operationRow = z.object({ id: z.string(), status: z.custom<NonNullable<Observed['recovered']>>((value) => typeof value === 'string') });
const legRow = z.object({ source: z.string(), action: z.string(), status: z.custom<NonNullable<Observed['operation']>['legs'][number]['status']>((value) => typeof value === 'string'), attempts: z.number() });

export interface Lane {
  readonly pair: MatrixPair;
  readonly channel: string;
  readonly upstream: Upstream;
  /** The one that is up, if any. */
  readonly gateway: Gateway | null;
  /** A gateway that is up: the one of the moment or a new one. */
  anyGateway(): Promise<Gateway>;
  /** A new one, alone on the store: the one of the moment is killed. */
  freshGateway(): Promise<Gateway>;
  /** As in a new store: the next order begins the series of numbers. */
  forgetNumbers(): Promise<void>;
  /** The latest operation of this key; null: none was accepted. */
  findOperation(verb: VerbName, idempotencyKey: string): Promise<NonNullable<Observed['operation']> | null>;
  stop(): Promise<void>;
}

export async function openLane(pair: MatrixPair, postgres: Postgres, channel: string): Promise<Lane> {
  const upstream = await startUpstream(pair.systems.map(({ options }) => options));
  const databaseUrl = await postgres.createDatabase(channel);
  const sources = pair.systems.map(({ system, options }, index) => {
    // this lane's channel alone: it numbers its orders by itself
    const entry = upstream.options[index] ?? options;
    return { system, options: entry.role === 'STOREFRONT' ? { ...entry, channels: [channel] } : entry };
  });
  const start = (): Promise<Gateway> => startGateway({ sources, databaseUrl, limits: { ...LANE_LIMITS, answerMs: ANSWER_MS[pair.name] } });
  let gateway: Gateway | null = await start();
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();

  const freshGateway = async (): Promise<Gateway> => {
    await gateway?.kill();
    gateway = null;
    return (gateway = await start());
  };
  return {
    pair,
    channel,
    upstream,
    get gateway() {
      return gateway;
    },
    freshGateway,
    anyGateway: async () => (gateway && !gateway.ended ? gateway : freshGateway()),
    forgetNumbers: async () => void (await db.query('delete from order_number')),
    async findOperation(verb, idempotencyKey) {
      const operations = await db.query('select id, status from operation where kind = $1 and idempotency_key = $2 order by created_at desc limit 1', [verb, idempotencyKey]);
      const [row] = operationRow.array().parse(operations.rows);
      if (!row) return null;
      const legs = await db.query('select source, action, status, attempts from operation_leg where operation_id = $1 order by position', [row.id]);
      return { status: row.status, legs: legRow.array().parse(legs.rows).map((leg) => ({ ...leg, key: pair.keyOf(leg.source, leg.action) })) };
    },
    async stop() {
      await gateway?.kill();
      await db.end();
      await upstream.stop();
    },
  };
}
