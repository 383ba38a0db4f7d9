import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { codeOf, startGateway } from './gateway.ts';

const times = (count: number, part: (i: number) => string) => Array.from({ length: count }, (_, i) => part(i)).join(' ');
const nested = (levels: number, inner = 'id') => `{ items(first: 1) ${'{ item '.repeat(levels)} { ${inner} } ${'}'.repeat(levels)} }`;
/** Each fragment spreads the next one twice. */
const doubling = (levels: number) => `{ items { ...F0 } } ${times(levels, (i) => `fragment F${i} on Item { a: item { ...F${i + 1} } b: item { ...F${i + 1} } }`)} fragment F${levels} on Item { id }`;

const HOSTILE: Record<string, string> = {
  'A01 1,000 aliases': `{ ${times(1_000, (i) => `a${i}: __typename`)} }`,
  'A01 31 aliases': `{ ${times(31, (i) => `a${i}: __typename`)} }`,
  'A01 31 aliases below the root': `{ items(first: 1) { ${times(31, (i) => `a${i}: id`)} } }`,
  'A01 a mutation aliased six times': `mutation { ${times(6, (i) => `m${i}: count`)} }`,
  'A01 a mutation aliased 100 times': `mutation { ${times(100, (i) => `m${i}: count`)} }`,
  'A01 a mutation repeated through a fragment': 'mutation { ...M ...N } fragment M on Mutation { a: count b: count c: count } fragment N on Mutation { d: count e: count f: count }',
  'A03 50 levels': nested(50),
  'A03 13 levels': nested(11),
  'A03 50 levels through fragments': `{ items { ...F0 } } ${times(50, (i) => `fragment F${i} on Item { item { ...F${i + 1} } }`)} fragment F50 on Item { id }`,
  'A03 deep introspection': `{ __schema { types ${'{ fields { type '.repeat(12)} { name } ${'} }'.repeat(12)} } }`,
  'A04 a fragment in itself': '{ items { ...A } } fragment A on Item { id ...A @include(if: true) }',
  'A04 fragments in a circle, through introspection': '{ ...A } fragment A on Query { __schema { ...B } } fragment B on __Schema { ...A }',
  'A04 doubling to 2^20': doubling(20),
  'A04 doubling to 2^20 without depth': `{ items { ...F0 } } ${times(20, (i) => `fragment F${i} on Item { ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Item { id }`,
  'A05 10,000 directives on one field': `{ __typename ${times(10_000, () => '@include(if: true)')} }`,
  'A05 51 directives': `{ __typename ${times(51, () => '@a')} }`,
  'A06 50,000 fields': `{ ${times(50_000, () => 'a')} }`,
  'A06 2,001 tokens': `{ ${times(1_999, () => 'a')} }`,
  'A06 a document of 70,000 characters': `{ __typename ${' '.repeat(70_000)} }`,
  'A06 deeply nested input': `{ byKeys(keys: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`,
};

describe('refused before execution', () => {
  test.each(Object.entries(HOSTILE))('%s', async (_name, query) => {
    const gateway = await startGateway();
    const answer = await gateway.post({ query }, { accept: 'application/graphql-response+json' });
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toMatch(/^(LIMIT_EXCEEDED|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED)$/);
    expect(gateway.inside.executed).toBe(0);
  });

  test('the limits themselves are allowed', async () => {
    const gateway = await startGateway();
    for (const query of [`{ ${'... { '.repeat(600)} __typename ${'}'.repeat(600)} }`, `{ ${times(30, (i) => `a${i}: __typename`)} }`, nested(10), `mutation { ${times(5, (i) => `m${i}: count`)} }`]) expect((await gateway.post({ query })).body.errors).toBeUndefined();
    expect(gateway.inside.counted).toBe(5);
  });
});

describe('A07 cost', () => {
  const page = 'query ($n: Int) { items(first: $n) { items { items { id } } } }';
  const keys = 'query ($keys: [String!]!) { byKeys(keys: $keys) { item { items { id } } } }';

  test.each([
    ['a literal', { query: '{ items(first: 100000) { id } }' }],
    ['nested lists', { query: '{ items(first: 500) { items { items { items { id } } } } }' }],
    ['a connection', { query: '{ page(first: 3000) { nodes { item { id } } } }' }],
    ['a weight', { query: '{ a: expensive b: expensive }' }],
    ['a variable', { query: page, variables: { n: 1_000 } }],
    ['the default of a variable', { query: page.replace('Int', 'Int = 1000') }],
    ['a list as variable', { query: keys, variables: { keys: Array.from({ length: 1_000 }, String) } }],
    ['a fragment', { query: 'query ($n: Int) { items(first: $n) { ...F } } fragment F on Item { items { items { id } } }', variables: { n: 1_000 } }],
  ])('of %s is refused', async (_what, body) => {
    const gateway = await startGateway();
    expect(codeOf(await gateway.post(body))).toBe('COST_EXCEEDED');
    expect(gateway.inside.executed).toBe(0);
  });

  test('is counted anew for each request of a known document', async () => {
    const gateway = await startGateway();
    expect((await gateway.post({ query: page, variables: { n: 10 } })).body.errors).toBeUndefined();
    expect(codeOf(await gateway.post({ query: page, variables: { n: 100_000 } }))).toBe('COST_EXCEEDED');
    expect((await gateway.post({ query: page, variables: { n: 10 } })).body.errors).toBeUndefined();
  });

  test('is not lowered by a negative or empty bound', async () => {
    const gateway = await startGateway({ limits: { cost: 20 } });
    expect(codeOf(await gateway.post({ query: '{ a: items(first: -1000) { id } b: items(first: 19) { id } }' }))).toBe('COST_EXCEEDED');
    expect(codeOf(await gateway.post({ query: '{ byKeys(keys: []) { id } items(first: 18) { id } }' }))).toBe('COST_EXCEEDED');
  });

  test('2^31 as a variable is refused', async () => {
    const gateway = await startGateway();
    expect((await gateway.post({ query: page, variables: { n: 2 ** 31 } })).body.errors).toHaveLength(1);
    expect((await gateway.post({ query: page, variables: { n: -(2 ** 31) - 1 } })).body.data).toBeUndefined();
  });
});

test('A08 overlapping fields are compared in bounded time: the largest such document is answered', async () => {
  const gateway = await startGateway();
  const query = `{ ${times(200, () => 'items(first: 1) { id }')} }`;
  expect(codeOf(await gateway.post({ query }))).toBe('LIMIT_EXCEEDED');
  const nestedOverlap = `{ items(first: 1) { ${times(390, () => 'item { id }')} } }`;
  expect((await gateway.post({ query: nestedOverlap })).body.errors).toBeUndefined();
  const differing = await gateway.post({ query: `{ ${times(29, (i) => `items(first: ${i}) { item { id ${'item { id } '.repeat(8)}} }`)} }` });
  expect(codeOf(differing)).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(gateway.inside.executed).toBe(1);
});

describe('A09 introspection', () => {
  test('is open in development', async () => {
    const gateway = await startGateway();
    const answer = await gateway.post({ query: getIntrospectionQuery() });
    expect(answer.body.data).toHaveProperty('__schema');
    expect((await gateway.post({ query: '{ whoam { id } }' })).body.errors?.[0]?.message).toContain('Did you mean "whoami"?');
  });

  test.each([['__schema', '{ __schema { types { name } } }'], ['__type', '{ __type(name: "Query") { name } }'], ['a fragment', '{ ...F } fragment F on Query { x: __schema { types { name } } }']])('is off in production: %s', async (_what, query) => {
    const gateway = await startGateway({ config: { production: true } });
    expect(codeOf(await gateway.post({ query }))).toBe('INTROSPECTION_DISABLED');
    expect(gateway.inside.executed).toBe(0);
  });

  test('suggestions are off in production, __typename is not', async () => {
    const gateway = await startGateway({ config: { production: true } });
    const answer = await gateway.post({ query: '{ whoam { id } }' });
    expect(answer.body.errors?.[0]?.message).toBe('Cannot query field "whoam" on type "Query".');
    expect((await gateway.post({ query: '{ __typename }' })).body.data).toEqual({ __typename: 'Query' });
  });
});
