/** Orders of a storefront's own checkout, as a person at the gateway follows them. */
import { query } from './graphql.ts';

export interface Import {
  readonly id: string;
  readonly status: string;
  readonly actor: string;
  readonly legs: readonly { readonly source: string; readonly status: string; readonly externalId: string | null; readonly error: string | null }[];
}

const IMPORTS = 'query($subject: String!) { operations(filter: { kind: "importOrder", subject: $subject }) { nodes { id status actor legs { source status externalId error } } } }';

/** Every operation that was to import the order, newest first. */
export const importsOf = async (url: string, key: string, subject: string): Promise<readonly Import[]> => (await query<{ operations: { nodes: readonly Import[] } }>(url, key, IMPORTS, { subject })).operations.nodes;

const IMPORT = `mutation($input: ImportOrderInput!) { importOrder(input: $input, waitFor: ALL) {
  order { number channel refs { source externalId } } operation { id status } userErrors { code message } } }`;

export interface Imported {
  readonly importOrder: {
    readonly order: { readonly number: string; readonly channel: string; readonly refs: readonly { source: string; externalId: string }[] } | null;
    readonly operation: { readonly id: string; readonly status: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

export const importByHand = (url: string, key: string, input: { readonly idempotencyKey: string; readonly source: string; readonly number: string }): Promise<Imported> => query<Imported>(url, key, IMPORT, { input });
