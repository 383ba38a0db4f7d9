/** Vendure 3.7 with the plugin of this folder (`plugin/`), over its Admin API. */
import { createWire } from '../http.ts';
import { readLimits } from '../limits.ts';
import type { SourceSystem } from '../source.ts';
import { createClient } from './client.ts';
import { readConfig } from './config.ts';
import { FEED_HEAD, LIMITS } from './documents.ts';
import { createFeed, createWebhook } from './feed.ts';
import { createReads } from './reads.ts';
import { createWrites } from './writes.ts';

const system: SourceSystem = {
  create(options) {
    const { limits, options: own } = readLimits(LIMITS, options);
    const config = readConfig(own);
    const wire = createWire({ origin: config.origin, connections: limits.concurrency });
    const client = createClient(wire, config);
    const primaryChannel = options.channels[0] ?? null;
    return {
      name: options.name,
      role: options.role,
      channels: options.channels,
      limits,
      currency: config.currency,
      reads: createReads(client, primaryChannel),
      writes: createWrites(client, primaryChannel, config.currency),
      feed: createFeed(client),
      ...(config.webhookSecrets.length ? { webhook: createWebhook(config.webhookSecrets) } : {}),
      async ping(call) {
        await client.send(FEED_HEAD, {}, call);
      },
      close: () => wire.close(),
    };
  },
};

export default system;
