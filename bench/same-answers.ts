/** No figure before every server has given the same answer. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Contender } from './contenders.ts';
import type { PageQuery } from './page-query.ts';

const Answer = z.object({ data: z.object({ variants: z.array(z.record(z.string(), z.unknown())) }), errors: z.undefined().optional() });
type Answer = z.infer<typeof Answer>['data'];

export async function ask({ name, url, headers }: Pick<Contender, 'name' | 'url' | 'headers'>, { body }: PageQuery): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
  const text = await answer.text();
  const parsed = answer.ok ? Answer.safeParse(JSON.parse(text)) : null;
  if (!parsed?.success) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 400)}`);
  return parsed.data.data;
}

/**
 * Asks every server the same queries, twice each so that cached answers are seen too, and compares `data`, field by field.
 * @throws Error naming the server, the SKU and both rows
 */
export async function checkSameAnswers(contenders: readonly Contender[], queries: readonly PageQuery[]): Promise<void> {
  const [reference, ...others] = contenders;
  if (!reference) return;
  for (const query of queries) {
    const expected = await ask(reference, query);
    if (expected.variants.length !== query.skus.length) throw new Error(`${reference.name} answered ${expected.variants.length} of ${query.skus.length} rows`);
    for (const other of [...others, ...others]) {
      const given = await ask(other, query);
      if (isDeepStrictEqual(given, expected)) continue;
      const row = expected.variants.findIndex((variant, position) => !isDeepStrictEqual(given.variants[position], variant));
      throw new Error(`${other.name} and ${reference.name} differ at ${query.skus[row]}:\n${JSON.stringify(given.variants[row])}\n${JSON.stringify(expected.variants[row])}`);
    }
  }
}
