/** The calls of one lane to its systems, each seen and, where a cell wants it, broken. */
import { parse, type DocumentNode } from 'graphql';
import type { SourceOptions } from '../../sources/source.ts';
import { startFaultProxy, type Fault, type FaultProxy } from '../support/fault-proxy.ts';
import type { ProxiedRequest } from '../support/forward.ts';
import type { AwaitPoint } from './awaits.ts';

/** What a call is called, and the how-manieth of that name it is. */
export type CallPoint = AwaitPoint;

export const FAULTS = {
  /** The connection is cut and the system never asked. */
  refused: { kind: 'cut' },
  'error-after': { kind: 'answerAfter', status: 500, body: 'internal error' },
  'reset-after': { kind: 'cutAfter' },
  'timeout-after': { kind: 'silenceAfter' },
  throttled: { kind: 'answer', status: 429, headers: { 'retry-after': '0' } },
  /** The system has acted, and a page comes back where data should. */
  malformed: { kind: 'answerAfter', status: 200, body: '<html>a page</html>' },
} as const satisfies Record<string, Fault>;
export type FaultName = keyof typeof FAULTS;

/** What is done to one call. `onHit` runs before anything goes back to the gateway, for a fault that the system has acted under after it has acted. */
export interface Break {
  readonly at: CallPoint;
  readonly fault: Fault;
  readonly onHit?: () => Promise<void>;
}

export interface Upstream {
  /** The systems' entries with the addresses of the proxies. */
  readonly options: readonly SourceOptions[];
  /** Forgets what was seen; from here on calls are counted, and one of them is broken. */
  watch(broken?: Break): void;
  /** Calls since `watch`, in their order. */
  readonly calls: readonly CallPoint[];
  /** Whether the call to be broken came. */
  readonly hit: boolean;
  /** Nothing is counted or broken any more. */
  rest(): void;
  stop(): Promise<void>;
}

const rootFields = ({ definitions }: DocumentNode): string =>
  definitions.flatMap((definition) => (definition.kind === 'OperationDefinition' ? definition.selectionSet.selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : [])) : [])).join('+');

/** GraphQL: the root fields. JSON-RPC: the method. Else method and path. */
export function nameCall({ method, path, body }: Pick<ProxiedRequest, 'method' | 'path' | 'body'>): string {
  const plain = `${method} ${path.split('?')[0]}`;
  if (body.length === 0 || body[0] !== '{'.charCodeAt(0)) return plain;
  const sent: unknown = JSON.parse(body.toString());
  if (typeof sent !== 'object' || sent === null) return plain;
  if ('query' in sent && typeof sent.query === 'string') return rootFields(parse(sent.query));
  return 'method' in sent && typeof sent.method === 'string' ? sent.method : plain;
}

export async function startUpstream(systems: readonly SourceOptions[]): Promise<Upstream> {
  const calls: CallPoint[] = [];
  const seen = new Map<string, number>();
  let watching = false;
  let broken: Break | undefined;
  let hit = false;
  let struck: ProxiedRequest | undefined;

  const before = (proxy: FaultProxy, name: string): void => {
    proxy.when((request) => {
      if (!watching) return null;
      const label = `${name} ${nameCall(request)}`;
      const occurrence = (seen.get(label) ?? 0) + 1;
      seen.set(label, occurrence);
      calls.push({ label, occurrence });
      if (!broken || hit || broken.at.label !== label || broken.at.occurrence !== occurrence) return null;
      hit = true;
      struck = request;
      // the system is not asked: there is no answer to wait for
      if (broken.fault.kind === 'cut' || broken.fault.kind === 'answer') void broken.onHit?.();
      return broken.fault;
    });
    proxy.onAnswer(async (request) => {
      if (request === struck) await broken?.onHit?.();
    });
  };

  const proxies = await Promise.all(systems.map(({ endpoint }) => startFaultProxy(endpoint)));
  const options = systems.map((system, index) => {
    const proxy = proxies[index];
    if (!proxy) throw new Error('a system without a proxy');
    before(proxy, system.name);
    return { ...system, endpoint: proxy.url };
  });
  return {
    options,
    watch(of) {
      calls.length = 0;
      seen.clear();
      broken = of;
      hit = false;
      struck = undefined;
      watching = true;
    },
    get calls() {
      return [...calls];
    },
    get hit() {
      return hit;
    },
    rest() {
      watching = false;
      broken = undefined;
    },
    stop: async () => void (await Promise.all(proxies.map((proxy) => proxy.stop()))),
  };
}
