/** Faults: whatever goes wrong on the wire becomes the kind that says whether the request may have taken effect. */
import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Source, SourceError, type SourceErrorKind } from '../../sources/source.ts';
import { listen, shut } from '../support/listen.ts';
import { call, given, type Get, type Lacks } from './contract-subject.ts';
import { orderOf } from './contract-orders.ts';

const SKU = 'SKU-00001';

/** The error of a read. */
async function failureOf(source: Source, signal?: AbortSignal): Promise<unknown> {
  try {
    await source.reads.variants?.([SKU], { fields: new Set() }, signal ? { signal } : call);
  } catch (error) {
    return error;
  }
  return null;
}

/** Puts a server that answers like this in the place of the system. */
async function against(get: Get, answer: RequestListener, check: (source: Source) => Promise<void>): Promise<void> {
  const { system, sandbox } = get();
  const server = createServer(answer);
  const { pathname } = new URL(sandbox.options.endpoint);
  const source = system.create({ ...sandbox.options, endpoint: (await listen(server)) + (pathname === '/' ? '' : pathname) });
  try {
    await check(source);
  } finally {
    await source.close();
    await shut(server);
  }
}

const kindOf = (error: unknown): SourceErrorKind | string => (error instanceof SourceError ? error.kind : String(error));

export function describeFaults(get: Get, lacks: Lacks): void {
  describe('faults', () => {
    it('the system answers, and `ping` says so', async () => {
      await expect(get().source.ping(call)).resolves.toBeUndefined();
    });

    it('nobody listens: UNREACHABLE, nothing was sent', async () => {
      const { system, sandbox } = get();
      const closed = createServer();
      const address = await listen(closed);
      await shut(closed);
      const source = system.create({ ...sandbox.options, endpoint: address + new URL(sandbox.options.endpoint).pathname.replace(/\/$/, '') });
      expect(await failureOf(source)).toMatchObject({ kind: 'UNREACHABLE', sent: 'no', retryable: true });
      await expect(source.ping(call)).rejects.toMatchObject({ kind: 'UNREACHABLE' });
      if (source.writes.placeOrder) await expect(source.writes.placeOrder.apply('k', orderOf([{ sku: SKU, quantity: '1', unitPrice: '1.00' }]), call)).rejects.toMatchObject({ kind: 'UNREACHABLE' });
      await source.close();
      await source.close();
    });

    it('wrong credentials: UNAUTHORIZED', async () => {
      const { system, sandbox } = get();
      const secrets = Object.fromEntries(Object.keys(sandbox.options.secrets).map((name) => [name, 'wrong-credentials']));
      const source = system.create({ ...sandbox.options, secrets });
      expect(kindOf(await failureOf(source))).toBe('UNAUTHORIZED');
      await source.close();
    });

    it.each<[string, SourceErrorKind, RequestListener]>([
      ['an error of the server', 'UNAVAILABLE', (_request, response) => void response.writeHead(503).end('down')],
      ['a page of HTML', 'MALFORMED', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>It works!</html>')],
      ['JSON of another shape', 'MALFORMED', (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"unexpected":[1]}')],
      ['a request to slow down', 'RATE_LIMITED', (_request, response) => void response.writeHead(429, { 'retry-after': '3' }).end('{}')],
      ['a request to slow down that names no time', 'RATE_LIMITED', (_request, response) => void response.writeHead(429).end()],
      ['a connection cut before the answer', 'RESET', (request) => void request.socket.destroy()],
      ['an answer cut in the middle', 'RESET', (_request, response) => void (response.writeHead(200, { 'content-length': '1000' }).write('{"data"'), setImmediate(() => response.destroy()))],
    ])('%s: %s', async (what, kind, answer) => {
      await against(get, answer, async (source) => {
        const error = await failureOf(source);
        expect(kindOf(error)).toBe(kind);
        if (what === 'a request to slow down') expect(error).toMatchObject({ retryAfterMs: 3_000, retryable: true, sent: 'refused' });
      });
    });

    it('F21 a write that is asked to slow down: RATE_LIMITED, nothing was done', async () => {
      await against(get, (_request, response) => void response.writeHead(429, { 'retry-after': '3' }).end('{}'), async (source) => {
        const write = source.writes.placeOrder?.apply('k', orderOf([{ sku: SKU, quantity: '1', unitPrice: '1.00' }]), call);
        await expect(write).rejects.toMatchObject({ kind: 'RATE_LIMITED', sent: 'refused', retryAfterMs: 3_000 });
      });
    });

    given(lacks, 'throttledInside200')('F21 throttled inside HTTP 200: RATE_LIMITED, in the words of every server', async () => {
      for (const code of ['THROTTLED', 'RATE_LIMITED', 'RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS']) {
        const body = JSON.stringify({ data: null, errors: [{ message: 'Throttled', extensions: { code } }] });
        await against(get, (_request, response) => void response.writeHead(200, { 'content-type': 'application/json', 'retry-after': '3' }).end(body), async (source) => {
          expect(await failureOf(source)).toMatchObject({ kind: 'RATE_LIMITED', retryAfterMs: 3_000 });
        });
      }
    });

    it('a caller that goes away: CANCELLED', async () => {
      const controller = new AbortController();
      await against(get, () => controller.abort(), async (source) => {
        expect(kindOf(await failureOf(source, controller.signal))).toBe('CANCELLED');
      });
    });

    it('no answer in time: TIMEOUT', async () => {
      await against(get, () => undefined, async (source) => {
        const started = performance.now();
        expect(kindOf(await failureOf(source))).toBe('TIMEOUT');
        expect(performance.now() - started).toBeGreaterThan(Math.min(source.limits.readTimeoutMs, source.limits.writeTimeoutMs) / 2);
      });
    });

    it('limits of the entry are taken, and nonsense is refused naming the key', () => {
      const { system, sandbox, source } = get();
      const limited = (limits: unknown): Source => system.create({ ...sandbox.options, settings: { ...sandbox.options.settings, limits } });
      const { concurrency, concurrentWrites, callsPerSecond } = source.limits;
      expect([concurrency > concurrentWrites, concurrentWrites > 0, callsPerSecond === null || callsPerSecond > 0]).toEqual([true, true, true]);
      const made = limited({ concurrency: 3, callsPerSecond: 2.5 });
      expect(made.limits).toEqual({ ...source.limits, concurrency: 3, concurrentWrites: 2, callsPerSecond: 2.5 });
      void made.close();
      for (const [limits, key] of [[{ concurrency: 1 }, 'concurrency'], [{ concurrency: 2.5 }, 'concurrency'], [{ concurrency: 3, concurrentWrites: 3 }, 'concurrentWrites'], [{ callsPerSecond: 0 }, 'callsPerSecond'], [{ callsPerSecond: '5' }, 'callsPerSecond'], [{ writes: 2 }, 'limits'], ['many', 'limits']] as const)
        expect(() => limited(limits), JSON.stringify(limits)).toThrow(new RegExp(`limits.*${key}|${key}: `));
    });

    it('a malformed entry is refused when the source is made, naming the key', () => {
      const { system, sandbox } = get();
      expect(() => system.create({ ...sandbox.options, endpoint: 'nonsense' })).toThrow(/endpoint/);
      expect(() => system.create({ ...sandbox.options, secrets: {} })).toThrow(new RegExp(Object.keys(sandbox.options.secrets).join('|')));
    });
  });
}
