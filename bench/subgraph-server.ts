/**
 * Both systems as federated subgraphs, `/erp` and `/storefront`, for gateways that know no REST: one process of its own, so
 * that its CPU is not counted as theirs. Executes compiled, asks the systems through the project's own sources.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { z } from 'zod';
import demoErp from '../sources/demo-erp/index.ts';
import demoStorefront from '../sources/demo-storefront/index.ts';
import type { Source, VariantRecord, VariantWant } from '../sources/source.ts';
import { difference } from '../src/loaders/views.ts';
import { listen, shut } from '../test/support/listen.ts';
import { ERP_WANT, STOREFRONT_WANT } from './page-query.ts';
import { ERP_RUNTIME_SDL, STOREFRONT_RUNTIME_SDL } from './peers/subgraph-schemas.ts';
import { readUpstreams, sourceOptions } from './upstreams.ts';

const Request = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() });

const options = sourceOptions(readUpstreams());
const [erp, storefront] = await Promise.all([demoErp.create(options.erp), demoStorefront.create(options.storefront)]);

const reader = (source: Source, want: VariantWant, show: (record: VariantRecord) => object) => async (skus: readonly string[]): Promise<(object | null)[]> => {
  const records = (await source.reads.variants?.(skus, want, {})) ?? [];
  return records.map((record) => record && { __typename: 'ProductVariant', ...show(record) });
};
const articles = reader(erp, ERP_WANT, ({ sku, gtin, title, taxClass, weightGrams, prices, inventory = [] }) => {
  const price = prices?.[0];
  return {
    sku, gtin, title, taxClass, weightGrams,
    price: price ? { amount: { amount: price.amount, currency: price.currency }, taxIncluded: price.taxIncluded, priceList: price.priceList } : null,
    inventory: inventory.map((level) => ({ ...level, location: { code: level.location }, available: difference(level.onHand, level.committed, '0', level.unavailable) })),
  };
});
const items = reader(storefront, STOREFRONT_WANT, ({ sku, product }) => ({ sku, product: { description: product?.description, slug: product?.slug, images: product?.images ?? [] } }));

const entities = (read: typeof articles) => (_: unknown, { representations }: { representations: { sku: string }[] }) => read(representations.map(({ sku }) => sku));
const schemas: Readonly<Record<string, GraphQLSchema>> = {
  '/erp': makeExecutableSchema({ typeDefs: parse(ERP_RUNTIME_SDL), assumeValidSDL: true, resolvers: { Query: { variants: (_: unknown, { skus }: { skus: string[] }) => articles(skus), _entities: entities(articles) } } }),
  '/storefront': makeExecutableSchema({ typeDefs: parse(STOREFRONT_RUNTIME_SDL), assumeValidSDL: true, resolvers: { Query: { _entities: entities(items) } } }),
};

type Run = (variables: Record<string, unknown>) => Promise<unknown>;
const compiled = new Map<string, Run>();
function prepare(path: string, query: string): Run {
  const key = `${path} ${query}`;
  let run = compiled.get(key);
  if (!run) {
    const schema = schemas[path];
    if (!schema) throw new Error(`no subgraph at ${path}`);
    const made = compileQuery(schema, parse(query));
    if (!isCompiledQuery(made)) throw new Error(JSON.stringify(made.errors));
    run = async (variables) => made.query(undefined, undefined, variables);
    compiled.set(key, run);
  }
  return run;
}

async function answer(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables } = Request.parse(JSON.parse(Buffer.concat(chunks).toString()));
  return Buffer.from(JSON.stringify(await prepare(request.url ?? '', query)(variables ?? {})));
}

const server = createServer((request, response) => {
  answer(request)
    .then((text) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length }).end(text))
    .catch((error: unknown) => response.writeHead(502).end(String(error)));
});
process.once('SIGTERM', () => void Promise.all([shut(server), erp.close(), storefront.close()]));
console.log(JSON.stringify({ ready: true, url: await listen(server) }));
