import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCountingProxy, type CountingProxy } from '../../support/counting-proxy.ts';
import { seeded } from '../../support/catalogue.ts';
import type { Deployment } from '../../support/deployment.ts';
import { startFaultProxy, type FaultProxy } from '../../support/fault-proxy.ts';
import { startGateway, type Gateway } from '../../support/gateway.ts';
import { ask, query } from '../../support/graphql.ts';
import type { Pair } from '../../support/pair.ts';
import { waitFor } from '../../support/wait-for.ts';

const PAGE = `query Page($skus: [String!]!) { variants(skus: $skus) {
  sku gtin title taxClass weightGrams product { sku title description slug }
  price { amount { amount currency } } inventory { location { code } onHand available } } }`;

/** Ways out of a path, a header, a query or a document of an upstream. */
const HOSTILE_KEYS: readonly string[] = ['../../admin', '1?x=', '1#x', '%2e%2e%2fadmin', 'x\r\nhost: evil.example', 'http://evil.example/', "' or 1 eq 1", "' OR '1'='1", '"; drop table orders; --', '%', '_', '%25', '*', '&lt;!ENTITY x "y"&gt;', '{"__proto__":{}}', '__proto__', 'constructor', '\\'];

interface Variant {
  sku: string; gtin: string; title: string; taxClass: string; weightGrams: number;
  product: { sku: string; title: string; description: string | null; slug: string | null };
  price: { amount: { amount: string; currency: string } } | null;
  inventory: { location: { code: string }; onHand: string; available: string }[];
}

/** Calls that ask for one of the SKUs; not logins or looks at the change feed. */
const asksFor = (skus: readonly string[]) => ({ body }: { body: Buffer }): boolean => {
  const text = body.toString();
  return skus.some((sku) => text.includes(`"${sku}"`));
};

export function readsComeFromTheRecord(makePair: () => Promise<Pair>): void {
  describe('reads come from the system of record', () => {
    let pair: Pair;
    let erp: CountingProxy;
    let storefront: FaultProxy;
    let deployment: Deployment;
    let gateway: Gateway;

    beforeAll(async () => {
      pair = await makePair();
      erp = await startCountingProxy(pair.erp.options.endpoint);
      storefront = await startFaultProxy(pair.storefront.options.endpoint);
      deployment = await pair.deploy({ erp: erp.url, storefront: storefront.url });
      gateway = await startGateway({ env: { ...deployment.env, ...(await pair.store()) } });
    });
    afterAll(async () => {
      await gateway?.stop();
      await deployment?.remove();
      await Promise.all([erp?.stop(), storefront?.stop()]);
      await pair?.stop();
    });
    beforeEach(() => {
      erp.reset();
      storefront.reset();
    });

    it('joins a page of 50 variants from both systems', async () => {
      const wanted = seeded.slice(0, 50);
      const { variants } = await query<{ variants: Variant[] }>(gateway.url, gateway.key, PAGE, { skus: wanted.map(({ variant }) => variant.sku) });
      expect(variants.map(({ sku }) => sku)).toEqual(wanted.map(({ variant }) => variant.sku));
      for (const [i, { product, variant }] of wanted.entries()) {
        const got = variants[i];
        expect(got).toMatchObject({ gtin: variant.gtin, taxClass: product.vatClass, weightGrams: product.weightGrams, product: { sku: product.code, title: product.name, slug: product.slug } });
        expect(got?.product.description).toContain(product.name);
        expect(Number(got?.price?.amount.amount)).toBe(Number(product.listPrice));
        for (const { location, onHand } of got?.inventory ?? []) expect(Number(onHand)).toBe(Number(await pair.erp.peek.onHand(variant.sku, location.code)));
        expect(got?.inventory.map(({ location }) => location.code).sort()).toEqual(['BER', 'LYS']);
      }
    });

    it('names the right system for every field', async () => {
      const { extensions } = await ask(gateway.url, gateway.key, PAGE, { skus: [seeded[0]?.variant.sku] });
      const provenance = extensions?.['provenance'] as { sources: Record<string, { asOf: string; served: string }>; fields: Record<string, string> };
      const { name: erpName } = pair.erp.options;
      const { name: storefrontName } = pair.storefront.options;
      expect(provenance.fields).toMatchObject({
        'ProductVariant.sku': erpName, 'ProductVariant.title': erpName, 'ProductVariant.price': erpName, 'InventoryLevel.onHand': erpName, 'InventoryLevel.available': 'gateway',
        'Product.title': erpName, 'Product.description': storefrontName, 'Product.slug': storefrontName,
      });
      expect(Object.keys(provenance.sources).sort()).toEqual([erpName, storefrontName].sort());
      for (const { asOf } of Object.values(provenance.sources)) expect(Number.isNaN(Date.parse(asOf))).toBe(false);
    });

    it('makes the same number of calls for a page of 50 and of 200', async () => {
      const calls = async (skus: string[]): Promise<[number, number]> => {
        erp.reset();
        storefront.reset();
        await query(gateway.url, gateway.key, PAGE, { skus });
        return [erp.calls.filter(asksFor(skus)).length, storefront.calls.filter(asksFor(skus)).length];
      };
      const fifty = await calls(seeded.slice(100, 150).map(({ variant }) => variant.sku));
      const twoHundred = await calls(seeded.slice(200, 400).map(({ variant }) => variant.sku));
      expect(fifty).toEqual([1, 1]);
      expect(twoHundred).toEqual(fifty);
    });

    it('answers null in place for an unknown SKU', async () => {
      const known = seeded[3]?.variant.sku ?? '';
      const { variants } = await query<{ variants: ({ sku: string } | null)[] }>(gateway.url, gateway.key, '{ variants(skus: ["NO-SUCH-SKU", "' + known + '", "../../admin"]) { sku title } }');
      expect(variants).toEqual([null, expect.objectContaining({ sku: known }), null]);
    });

    it('a dead source costs only its own fields', async () => {
      storefront.when(() => ({ kind: 'cut' }));
      const { variant, product } = seeded[450] ?? {};
      const { data, errors } = await ask<{ variants: Variant[] }>(gateway.url, gateway.key, PAGE, { skus: [variant?.sku] });
      expect(data?.variants[0]).toMatchObject({ sku: variant?.sku, gtin: variant?.gtin, product: { title: product?.name, description: null, slug: null } });
      expect(errors).toEqual([expect.objectContaining({ path: ['variants'], extensions: expect.objectContaining({ code: 'SOURCE_UNAVAILABLE', source: pair.storefront.options.name, fields: expect.arrayContaining(['Product.description']) }) as unknown })]);
    });

    it('A15 a failure is not kept: the next request asks again', async () => {
      const { variant, product } = seeded[449] ?? {};
      const describe_ = () => ask<{ variants: Variant[] }>(gateway.url, gateway.key, 'query($skus: [String!]!) { variants(skus: $skus) { sku product { title slug } } }', { skus: [variant?.sku] });
      storefront.when(() => ({ kind: 'answer', status: 503 }));
      const failed = await describe_();
      expect(failed.data?.variants[0]?.product).toEqual({ title: product?.name, slug: null });
      expect(failed.errors).toHaveLength(1);
      storefront.reset();
      await waitFor('the whole answer', async () => {
        const { data, errors } = await describe_();
        return errors === undefined && data?.variants[0]?.product.slug !== null;
      });
    });

    it('A18 A19 hostile keys are unknown keys, and change nothing of what the systems are asked', async () => {
      const READ = 'query($skus: [String!]!, $number: String!, $title: String!) { variants(skus: $skus) { title inventory { onHand } } order(number: $number) { number } products(first: 5, filter: { title: $title }) { nodes { sku } } }';
      const read = (keys: readonly string[], text: string) => query<{ variants: unknown[]; order: unknown; products: { nodes: unknown[] } }>(gateway.url, gateway.key, READ, { skus: keys, number: text, title: text });
      const pathsAsked = () => new Set([...erp.calls, ...storefront.calls].map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`));
      expect((await read(HOSTILE_KEYS, HOSTILE_KEYS[0] ?? '')).variants).toEqual(HOSTILE_KEYS.map(() => null));
      for (const text of HOSTILE_KEYS) expect(await read([text], text)).toEqual({ variants: [null], order: null, products: { nodes: [] } });
      const hostile = pathsAsked();
      erp.reset();
      storefront.reset();
      await read(['NO-SUCH-SKU'], 'no such text');
      await waitFor('a usual read and the feeds to ask by the same paths', () => [...hostile].every((path) => pathsAsked().has(path)));
    });

    it('lists products page by page, each once', async () => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { products }: { products: { nodes: { sku: string; slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await query(gateway.url, gateway.key, 'query($after: Cursor) { products(first: 60, after: $after) { nodes { sku slug } pageInfo { hasNextPage endCursor } } }', { after });
        seen.push(...products.nodes.map(({ sku }) => sku));
        after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
      } while (after !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((sku) => sku.startsWith('SKU-'))).toHaveLength(200);
    });

    it('gives each record an id of ours that leads back to it', async () => {
      const sku = seeded[0]?.variant.sku;
      const { variant } = await query<{ variant: { id: string } }>(gateway.url, gateway.key, 'query($sku: String!) { variant(sku: $sku) { id } }', { sku });
      expect(variant.id).not.toContain('SKU');
      expect(await query(gateway.url, gateway.key, 'query($id: ID!) { node(id: $id) { id ... on ProductVariant { sku title } } }', { id: variant.id })).toEqual({ node: { id: variant.id, sku, title: expect.any(String) as unknown } });
    });

    it('tells how the sources are', async () => {
      const { sources, locations } = await query<{ sources: { name: string; role: string; status: string }[]; locations: { code: string }[] }>(gateway.url, gateway.key, '{ sources { name role status latencyP50Ms breaker feedLagMs } locations { code name } }');
      expect(sources.map(({ name, role }) => [name, role])).toEqual([[pair.erp.options.name, 'ERP'], [pair.storefront.options.name, 'STOREFRONT']]);
      expect(locations.map(({ code }) => code).sort()).toEqual(['BER', 'LYS']);
    });
  });
}
