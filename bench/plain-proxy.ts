/**
 * The yardstick: a proxy as one would write it by hand for this one page. It makes the two upstream calls that the gateway
 * makes, with the same bodies, and joins the answers. No authentication, limits, validation, cache, planning or provenance.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'undici';
import { toArticleParts } from '../sources/demo-erp/mapping.ts';
import type { AnswerOf } from '../sources/demo-erp/operations.ts';
import { SENT_HEADER as ERP_SENT_HEADER } from '../sources/demo-erp/wire.ts';
import { SENT_HEADER as STOREFRONT_SENT_HEADER } from '../sources/demo-storefront/client.ts';
import { itemsDocument, type Item } from '../sources/demo-storefront/documents.ts';
import { listen, shut } from '../test/support/listen.ts';
import { ERP_WANT, STOREFRONT_WANT } from './page-query.ts';
import { readUpstreams, type Upstreams } from './upstreams.ts';

type Article = AnswerOf<'artikelAbfrage'>['ARTIKEL'][number];

const CONNECTIONS = 64;
const TAX_CLASSES: Readonly<Record<string, string>> = { V: 'standard', E: 'reduced' };
const GRAMS_PER_KILOGRAM = 1_000;

const { erp, storefront } = readUpstreams();
const erpPool = new Pool(new URL(erp.endpoint).origin, { connections: CONNECTIONS });
const storefrontPool = new Pool(new URL(storefront.endpoint).origin, { connections: CONNECTIONS });
const TEILE = toArticleParts(ERP_WANT);
const query = itemsDocument(STOREFRONT_WANT);

async function post(pool: Pool, path: string, { token }: Upstreams['erp'], sentHeader: string, body: object): Promise<unknown> {
  const answer = await pool.request({
    method: 'POST', path, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', [sentHeader]: String(Date.now()) }, body: JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`upstream answered ${answer.statusCode}: ${text}`);
  return JSON.parse(text) as unknown;
}

// What comes back is taken as it is: that is what makes this proxy plain.
const readArticles = async (skus: readonly string[]): Promise<Article[]> =>
  ((await post(erpPool, '/artikel/abfrage', erp, ERP_SENT_HEADER, { ARTNR: skus, TEILE })) as AnswerOf<'artikelAbfrage'>).ARTIKEL;
const readItems = async (skus: readonly string[]): Promise<Item[]> =>
  ((await post(storefrontPool, '/graphql', storefront, STOREFRONT_SENT_HEADER, { query, variables: { skus, depots: null, quotes: null } })) as { data: { items: Item[] } }).data.items;

async function page(skus: readonly string[]): Promise<object> {
  const [articles, items] = await Promise.all([readArticles(skus), readItems(skus)]);
  const articleOf = new Map(articles.map((article) => [article.ARTNR, article]));
  const itemOf = new Map(items.map((item) => [item.sku, item]));
  return { data: { variants: skus.map((sku) => { const article = articleOf.get(sku); return article ? join(article, itemOf.get(sku)) : null; }) } };
}

const point = (comma: string): string => comma.replace(',', '.');
const quantity = (comma: string): string => String(Number(point(comma)));

function join(article: Article, item: Item | undefined): object {
  const price = article.PREISE?.[0];
  return {
    sku: article.ARTNR,
    gtin: article.EAN || null,
    title: article.BEZ,
    taxClass: TAX_CLASSES[article.MWST ?? ''] ?? null,
    weightGrams: article.GEW ? Math.round(Number(point(article.GEW)) * GRAMS_PER_KILOGRAM) : null,
    price: price ? { amount: { amount: point(price.PREIS), currency: price.WAEHR }, taxIncluded: false, priceList: price.LISTE || null } : null,
    inventory: article.BEST?.map((level) => ({
      location: { code: level.LAGER },
      onHand: quantity(level.IST),
      committed: quantity(level.AUFTR),
      unavailable: quantity(level.GESP),
      incoming: quantity(level.ZUG),
      available: String(Number(point(level.IST)) - Number(point(level.AUFTR)) - Number(point(level.GESP))),
      revision: level.LFD,
    })),
    product: {
      description: item?.entry?.body ?? null,
      slug: item?.entry?.slug ?? null,
      images: item?.entry?.media?.map(({ path, caption }) => ({ url: storefront.endpoint + path, alt: caption })) ?? [],
    },
  };
}

async function readBody(request: IncomingMessage): Promise<{ readonly variables: { readonly skus: readonly string[] } }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as { variables: { skus: string[] } };
}

const server = createServer((request, response) => {
  readBody(request)
    .then(({ variables }) => page(variables.skus))
    .then((answer) => {
      const text = Buffer.from(JSON.stringify(answer));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
      response.end(text);
    })
    .catch((error: unknown) => response.writeHead(502).end(String(error)));
});
process.once('SIGTERM', () => void Promise.all([shut(server), erpPool.destroy(), storefrontPool.destroy()]));
console.log(JSON.stringify({ ready: true, url: await listen(server) }));
