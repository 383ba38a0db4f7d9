/** List pages: arguments checked, cursors opened and sealed. */
import type { PageCursors } from '../loaders/page-cursors.ts';
import { badInput } from './refuse.ts';

/** Rows of one page. */
export const MAX_PAGE = 200;

export interface Connection<View> {
  readonly edges: { readonly cursor: string; readonly node: View }[];
  readonly nodes: View[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * @param list name of the list with its filter; a cursor holds for that list alone
 * @throws GraphQLError naming `first` or `after`
 */
export async function connection<View>(
  cursors: PageCursors,
  list: string,
  { first, after }: { readonly first?: number | null; readonly after?: string | null },
  load: (first: number, after: string | null) => Promise<{ rows: { key: string; view: View }[]; hasNext: boolean }>,
): Promise<Connection<View>> {
  const count = first ?? 20;
  if (count < 1 || count > MAX_PAGE) throw badInput(`first: ${count} given, expected 1 to ${MAX_PAGE}`);
  const place = after == null ? null : cursors.open(list, after);
  if (after != null && place === null) throw badInput('after: not a cursor of this list with this filter: start without it');
  const { rows, hasNext } = await load(count, place);
  const edges = rows.map(({ key, view }) => ({ cursor: cursors.seal(list, key), node: view }));
  return { edges, nodes: rows.map(({ view }) => view), pageInfo: { hasNextPage: hasNext, endCursor: edges.at(-1)?.cursor ?? null } };
}
