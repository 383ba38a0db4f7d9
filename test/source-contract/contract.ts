/**
 * One suite for every source folder. It knows the contract and the one catalogue that seeds every system, nothing of a system. What a source
 * lacks it says with a reason, and a test proves that it is so.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox, SandboxRequest, SourceSystem } from '../../sources/source.ts';
import { listen, shut } from '../support/listen.ts';
import { describeCatalogueWrites } from './contract-catalogue-writes.ts';
import { describeFaults } from './contract-faults.ts';
import { describeFeed } from './contract-feed.ts';
import { describeMoney } from './contract-money.ts';
import { describeDiscounts } from './contract-discounts.ts';
import { describeOrderWrites } from './contract-order-writes.ts';
import { describeOrders } from './contract-orders.ts';
import { describeReads } from './contract-reads.ts';
import { lacking, provable, type Delivery, type Get, type Lacks, type Subject } from './contract-subject.ts';
import { describeReturns } from './contract-returns.ts';
import { describeStockWrites } from './contract-stock-writes.ts';
import { describeWrites } from './contract-writes.ts';

const CHANNEL = 'web';
const WEBHOOK_SECRET = 'a-secret-of-the-contract-suite';

/**
 * @param name folder of the source under `sources/`
 * @param startSandbox starts the system, or attaches to a running one; without `stop` it is left running
 * @param lacks what the source cannot do, each with the reason
 */
export function describeSource(name: string, system: SourceSystem, startSandbox: (request: SandboxRequest) => Promise<Omit<Sandbox, 'stop'> & Partial<Pick<Sandbox, 'stop'>>>, lacks: Lacks = {}): void {
  describe(`source contract: ${name}`, () => {
    let subject: Subject | undefined;
    let end: () => Promise<void> = async () => undefined;
    const get: Get = () => {
      if (!subject) throw new Error(`${name} was not started`);
      return subject;
    };

    beforeAll(async () => {
      const deliveries: Delivery[] = [];
      const receiver = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]));
          deliveries.push({ headers, body: Buffer.concat(chunks) });
          response.writeHead(204).end();
        });
      });
      const url = await listen(receiver);
      const dir = await mkdtemp(join(tmpdir(), `contract-${name}-`));
      const sandbox = await startSandbox({ name, channels: [CHANNEL], dir, webhook: { url, secret: WEBHOOK_SECRET } });
      const source = system.create(sandbox.options);
      subject = { name, system, sandbox, source, deliveries, webhookSecret: WEBHOOK_SECRET };
      end = async () => {
        await source.close();
        await sandbox.stop?.();
        await shut(receiver);
        await rm(dir, { recursive: true, force: true });
      };
    });
    afterAll(() => end());

    it('lacks what it says, and nothing else', () => {
      expect(lacking(get().source)).toEqual(provable(lacks));
    });
    describeReads(get);
    describeOrders(get, lacks);
    describeOrderWrites(get, lacks);
    describeDiscounts(get, lacks);
    describeMoney(get, lacks);
    describeReturns(get, lacks);
    describeWrites(get, lacks);
    describeStockWrites(get, lacks);
    describeCatalogueWrites(get, lacks);
    describeFeed(get, lacks);
    describeFaults(get, lacks);
  });
}
