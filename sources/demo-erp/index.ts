/** The demo ERP: an old-fashioned REST API, system of record for stock, prices, customers, orders and invoices. */
import { readLimits } from '../limits.ts';
import type { Source, SourceOptions, SourceSystem } from '../source.ts';
import { createClient, LIMITS } from './client.ts';
import { readConfig } from './config.ts';
import { createFeed } from './feed.ts';
import { OPERATIONS } from './operations.ts';
import { createReads } from './reads.ts';
import { createWrites } from './writes.ts';

const CURRENCY = 'EUR';

const demoErp: SourceSystem = {
  create(options: SourceOptions): Source {
    const { limits, options: own } = readLimits(LIMITS, options);
    const client = createClient(readConfig(own), limits.concurrency);
    return {
      name: options.name,
      role: options.role,
      channels: options.channels,
      limits,
      currency: CURRENCY,
      reads: createReads(client),
      writes: createWrites(client),
      feed: createFeed(client),
      ping: async (call) => void (await client.get(OPERATIONS.status, call)),
      close: () => client.close(),
    };
  },
};

export default demoErp;
