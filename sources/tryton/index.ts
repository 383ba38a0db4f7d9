/** Tryton 6.0 with the bridge module of this folder (`bridge/`), over its JSON-RPC. */
import { readLimits } from '../limits.ts';
import type { SourceSystem } from '../source.ts';
import { createClient, LIMITS } from './client.ts';
import { readConfig } from './config.ts';
import { createFeed } from './feed.ts';
import { createReads } from './reads.ts';
import { createWrites } from './writes.ts';

const system: SourceSystem = {
  create(options) {
    const { limits, options: own } = readLimits(LIMITS, options);
    const config = readConfig(own);
    const client = createClient(config, limits.concurrency);
    return {
      name: options.name,
      role: options.role,
      channels: options.channels,
      limits,
      currency: config.currency,
      reads: createReads(client),
      writes: createWrites(client),
      feed: createFeed(client),
      ping: ({ signal }) => client.ping({ timeoutMs: LIMITS.readTimeoutMs, signal }),
      close: () => client.close(),
    };
  },
};

export default system;
