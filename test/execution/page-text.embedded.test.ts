import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type Gateway } from '../support/gateway.ts';
import { ask, type Answer } from '../support/graphql.ts';
import { seeded } from '../support/catalogue.ts';
import { EXECUTED, WRITTEN_BY_ROW } from './documents.ts';

const SKUS = [...seeded.slice(0, 20).map(({ variant }) => variant.sku), 'NO-SUCH-SKU', seeded[3]?.variant.sku];

describe('a page of variants', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway?.stop());

  /** By GET the executor answers, whatever the document. */
  async function executed(query: string, variables: object): Promise<Answer> {
    const url = new URL(`${gateway.url}/graphql`);
    url.searchParams.set('query', query);
    url.searchParams.set('variables', JSON.stringify(variables));
    return (await (await fetch(url, { headers: { authorization: `Bearer ${gateway.key}` } })).json()) as Answer;
  }

  it.each(Object.entries({ ...WRITTEN_BY_ROW, ...EXECUTED }))('is the same written row by row and executed, new and out of the cache: %s', async (_, text) => {
    const fresh = await ask(gateway.url, gateway.key, text, { skus: SKUS });
    const again = await ask(gateway.url, gateway.key, text, { skus: SKUS });
    const { data, errors, extensions } = await executed(text, { skus: SKUS });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(fresh.data)).toBe(JSON.stringify(data));
    expect(JSON.stringify(again.data)).toBe(JSON.stringify(data));
    expect(Object.keys(again.extensions ?? {})).toEqual(Object.keys(extensions ?? {}));
  });

  it.each([['too many SKUs', { skus: Array.from({ length: 501 }, (_, i) => `S-${i}`) }], ['a SKU that is too long', { skus: ['x'.repeat(201)] }], ['no SKUs', {}], ['one SKU for a list', { skus: SKUS[0] }]])('is refused or taken in the same words: %s', async (_, variables) => {
    const query = WRITTEN_BY_ROW['aliases'] ?? '';
    const { data, errors } = await ask(gateway.url, gateway.key, query, variables);
    const by = await executed(query, variables);
    expect(errors?.map(({ message, path }) => ({ message, path }))).toEqual(by.errors?.map(({ message, path }) => ({ message, path })));
    expect(data).toEqual(by.data);
  });
});
