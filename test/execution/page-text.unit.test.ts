import { getOperationAST, Kind, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { describe, expect, it } from 'vitest';
import { compilePageText, type PageText } from '../../src/execution/page-text.ts';
import { encodeRows } from '../../src/execution/rows.ts';
import { buildGatewaySchema, readSdl } from '../../src/execution/schema.ts';
import { priceKey } from '../../src/loaders/selection.ts';
import type { LevelView, PriceView, VariantView } from '../../src/loaders/views.ts';
import type { RequestContext } from '../../src/resolvers/context.ts';
import { resolvers } from '../../src/resolvers/index.ts';
import { EXECUTED, WRITTEN_BY_ROW } from './documents.ts';

const schema = buildGatewaySchema(resolvers);

function compile(text: string, of = schema): PageText | null {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return compilePageText(of, operation, Object.fromEntries(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : []))));
}

const price = (quantity: string, amount: string): [string, PriceView] => [
  priceKey({ customerId: null, companyLocationId: null, channel: null, currency: null, quantity, at: null }),
  { sku: 'A', amount: { amount, currency: 'EUR' }, taxIncluded: false, priceList: 'RETAIL', minimumQuantity: quantity, validFrom: null, validTo: '2026-12-31T23:00:00.000Z' },
];
const level = (code: string, onHand: string): LevelView => ({
  sku: 'A', location: { __typename: 'Location', id: `loc-${code}`, code, name: `Lager „${code}“` }, onHand, committed: '1', reserved: '0', unavailable: '0', available: onHand, incoming: '0', revision: '7', asOf: '2026-11-24T16:00:00.000Z',
});
const whole = (): VariantView => ({
  __typename: 'ProductVariant', id: 'v1', sku: 'A', gtin: null, title: 'Łódź "quoted" \\ \n\u2028 \ud800 é', taxClass: 'standard', weightGrams: 0, images: [{ url: 'http://a/b.svg', alt: null }],
  product: { __typename: 'Product', id: 'p1', sku: 'P', title: 'T', description: '', slug: null, images: [], category: 'TOOLS', brand: null },
  levels: [level('BER', '2'), level('LYS', '0.5')], prices: new Map([price('1', '12.90'), price('10', '11.90')]),
});
const empty = (): VariantView => ({ __typename: 'ProductVariant', id: 'v2', sku: 'B', title: 'B', images: [], product: { __typename: 'Product', id: 'p2', sku: 'P', title: 'P', images: [] } });

/** A request whose catalogue answers these rows. */
const contextOf = (rows: readonly (VariantView | null)[]): RequestContext =>
  ({ rooms: { catalog: { variants: async () => rows } }, plan: { variants: () => ({ fields: new Set(), product: null, inventory: null, prices: [] }) } }) as unknown as RequestContext;

async function executed(text: string, rows: readonly (VariantView | null)[]): Promise<unknown> {
  const query = compileQuery(schema, parse(text));
  if (!isCompiledQuery(query)) throw new Error('not compiled');
  return query.query(undefined, contextOf(rows), { skus: ['A'] });
}
async function written(page: PageText | null, rows: readonly (VariantView | null)[], variables: Readonly<Record<string, unknown>> = { skus: ['A'] }): Promise<string | null> {
  const found = await page?.(variables, contextOf(rows));
  return found ? encodeRows('', found, '').toString() : null;
}

describe('a page written row by row', () => {
  it.each(Object.entries(WRITTEN_BY_ROW))('says what the executor says, letter by letter: %s', async (_, text) => {
    const rows = [whole(), null, empty()];
    expect(await written(compile(text), rows)).toBe(JSON.stringify((await executed(text, rows) as { data: unknown }).data));
  });

  it('is one of no rows, too', async () => expect(await written(compile(WRITTEN_BY_ROW['aliases'] ?? ''), [])).toBe('{"page":[]}'));

  it.each(Object.entries(EXECUTED))('leaves to the executor: %s', (_, text) => expect(compile(text)).toBeNull());

  it.each([
    ['on the field', 'title: String!', 'title: String! @requiresScopes(scopes: [["catalog:read"]])'],
    ['on the type', 'type ProductVariant implements Node', 'type ProductVariant implements Node @requiresScopes(scopes: [["catalog:read"]])'],
    ['on the root', 'variants(skus: [String!]!): [ProductVariant]!', 'variants(skus: [String!]!): [ProductVariant]! @requiresScopes(scopes: [["catalog:read"]])'],
  ])('leaves to the executor what needs scopes, %s', (_, from, to) => {
    const sdl = readSdl();
    expect(sdl).toContain(from);
    expect(compile('query ($skus: [String!]!) { variants(skus: $skus) { sku title } }', buildGatewaySchema(resolvers, sdl.replaceAll(from, to)))).toBeNull();
  });

  it.each([['one string', { skus: 'A' }], ['nothing', {}], ['a number', { skus: [1] }], ['null', { skus: null }], ['a null', { skus: ['A', null] }]])('leaves the coercion of variables to the executor: %s', async (_, variables) =>
    expect(await written(compile(WRITTEN_BY_ROW['aliases'] ?? ''), [whole()], variables)).toBeNull());

  it.each<[string, Partial<Record<keyof VariantView, unknown>>]>([
    ['a null where none may be', { title: undefined }], ['an error', { title: new Error('no') }], ['a promise', { product: Promise.resolve(null) }], ['an error in place of a record', { product: new Error('no') }], ['a value that is not of its type', { weightGrams: 1.5 }],
  ])('leaves to the executor what only it can word: %s', async (_, wrong) => {
    const row = { ...whole(), ...wrong } as VariantView;
    expect(await written(compile(WRITTEN_BY_ROW['everything'] ?? ''), [empty(), row])).toBeNull();
    expect(await written(compile(WRITTEN_BY_ROW['everything'] ?? ''), [empty()])).not.toBeNull();
  });

  it('writes a kept view once for a document, and never one document\'s text for another', async () => {
    const kept: VariantView = { ...whole(), shown: { by: null, text: Buffer.alloc(0) } };
    const [some, others] = [compile(WRITTEN_BY_ROW['aliases'] ?? ''), compile(WRITTEN_BY_ROW['own ids'] ?? '')];
    const first = await some?.({ skus: ['A'] }, contextOf([kept]));
    const second = await some?.({ skus: ['A'] }, contextOf([kept, kept]));
    expect(second?.rows[1]).toBe(first?.rows[0]);
    expect(await written(others, [kept])).toBe(await written(others, [whole()]));
    expect(await written(some, [kept])).toBe(await written(some, [whole()]));
  });
});
