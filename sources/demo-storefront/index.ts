/** The demo storefront: a modern GraphQL API, system of record for descriptions, slugs, pictures and brands, replica of the rest. */
import { readLimits } from '../limits.ts';
import type { Source, SourceOptions, SourceSystem } from '../source.ts';
import { createClient, LIMITS } from './client.ts';
import { readConfig } from './config.ts';
import { ALIVE, AliveData } from './documents.ts';
import { createFeed, createWebhook } from './feed.ts';
import { createReads } from './reads.ts';
import { createWrites } from './writes.ts';

const CURRENCY = 'EUR';

const demoStorefront: SourceSystem = {
  create(options: SourceOptions): Source {
    const { limits, options: own } = readLimits(LIMITS, options);
    const config = readConfig(own);
    const client = createClient(config, limits.concurrency);
    return {
      name: options.name,
      role: options.role,
      channels: options.channels,
      limits,
      currency: CURRENCY,
      reads: createReads(client, config.publicUrl),
      writes: createWrites(client),
      feed: createFeed(client),
      ...(config.webhookSecret !== null && { webhook: createWebhook(config.webhookSecret) }),
      ping: async (call) => void (await client.ask(ALIVE, {}, AliveData, call)),
      close: () => client.close(),
    };
  },
};

export default demoStorefront;
