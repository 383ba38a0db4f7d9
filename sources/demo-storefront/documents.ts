/** GraphQL documents and the shapes of their answers. A document selects what is wanted and nothing else. */
import { z } from 'zod';
import type { ProductField, ProductWant, VariantField, VariantWant } from '../source.ts';

// --- catalogue ---------------------------------------------------------------------------------------------------------

const MEDIA = 'media { path caption }';
const ITEM_SELECTIONS: Readonly<Record<Exclude<VariantField, 'taxClass' | 'taxRate'>, string>> = { gtin: 'barcode', title: 'name', weightGrams: 'weightKg', images: MEDIA };
const ENTRY_SELECTIONS: Readonly<Record<ProductField, string>> = { title: 'name', description: 'body', slug: 'slug', images: MEDIA, category: 'department', brand: 'maker' };
const STOCK = 'stock { depot pieces allocated revision }';
const QUOTES = 'quotes { netCents currency group fromPieces }';
const VIEW_VARIABLES = '$depots: [String!], $quotes: [QuoteInput!]';
const VIEW_ARGUMENTS = 'depots: $depots, quotes: $quotes';

function itemSelection(want: VariantWant): string {
  const parts = ['id sku'];
  for (const field of want.fields) if (field !== 'taxClass' && field !== 'taxRate') parts.push(ITEM_SELECTIONS[field]);
  if (want.fields.has('taxClass') || want.fields.has('taxRate')) parts.push(`vat {${want.fields.has('taxClass') ? ' name' : ''}${want.fields.has('taxRate') ? ' percent' : ''} }`);
  if (want.product) parts.push(`entry { ${entryFields(want.product)} }`);
  if (want.inventory) parts.push(STOCK);
  if (want.prices) parts.push(QUOTES);
  return parts.join(' ');
}
export const entryFields = (fields: ReadonlySet<ProductField>): string => ['id code', ...[...fields].map((field) => ENTRY_SELECTIONS[field])].join(' ');
const entrySelection = (want: ProductWant): string => `${entryFields(want.fields)}${want.variants ? ` items { ${itemSelection(want.variants)} }` : ''}`;

export const itemsDocument = (want: VariantWant): string => `query Items($skus: [String!]!, ${VIEW_VARIABLES}) { items(skus: $skus, ${VIEW_ARGUMENTS}) { ${itemSelection(want)} } }`;
export const entriesDocument = (want: ProductWant): string => `query Entries($codes: [String!]!, ${VIEW_VARIABLES}) { entries(codes: $codes, ${VIEW_ARGUMENTS}) { code entry { ${entrySelection(want)} } } }`;
export const entryPageDocument = (want: ProductWant): string =>
  `query EntryPage($take: Int!, $afterId: ID, $filter: EntryFilter, ${VIEW_VARIABLES}) { entryPage(take: $take, afterId: $afterId, filter: $filter, ${VIEW_ARGUMENTS}) { entries { ${entrySelection(want)} } hasMore } }`;

const Media = z.array(z.object({ path: z.string(), caption: z.string().nullable() }));
const entryFieldShapes = {
  id: z.string(), code: z.string(), name: z.string().optional(), body: z.string().nullish(), slug: z.string().nullish(), department: z.string().nullish(), maker: z.string().nullish(), media: Media.optional(),
};
export const EntryHead = z.object(entryFieldShapes);
export type EntryHead = z.infer<typeof EntryHead>;
export const StockPosition = z.object({ depot: z.string(), pieces: z.number(), allocated: z.number(), revision: z.number() });
export type StockPosition = z.infer<typeof StockPosition>;
const Quote = z.object({ netCents: z.number(), currency: z.string(), group: z.string(), fromPieces: z.number() });
export type Quote = z.infer<typeof Quote>;
const Item = z.object({
  id: z.string(), sku: z.string(), barcode: z.string().nullish(), name: z.string().optional(), weightKg: z.number().nullish(), media: Media.optional(), vat: z.object({ name: z.string().optional(), percent: z.number().optional() }).optional(),
  entry: EntryHead.optional(), stock: z.array(StockPosition).optional(), quotes: z.array(Quote.nullable()).optional(),
});
export type Item = z.infer<typeof Item>;
const Entry = z.object({ ...entryFieldShapes, items: z.array(Item).optional() });
export type Entry = z.infer<typeof Entry>;

export const ItemsData = z.object({ items: z.array(Item) });
export const EntriesData = z.object({ entries: z.array(z.object({ code: z.string(), entry: Entry })) });
export const EntryPageData = z.object({ entryPage: z.object({ entries: z.array(Entry), hasMore: z.boolean() }) });

export const DEPOTS = 'query Depots { depots { id code label } }';
export const DepotsData = z.object({ depots: z.array(z.object({ id: z.string(), code: z.string(), label: z.string() })) });
export const ALIVE = 'query Alive { alive }';
export const AliveData = z.object({ alive: z.literal(true) });

// --- shoppers ----------------------------------------------------------------------------------------------------------

export const ADDRESS_SELECTION = 'recipient company lines zip town country phone';
export const SHOPPER_SELECTION = `id customerNumber email givenName familyName phone company group terms addresses { ${ADDRESS_SELECTION} }`;
export const text = z.string().nullable();
export const Address = z.object({ recipient: text, company: text, lines: z.array(z.string()), zip: text, town: text, country: text, phone: text });
export type Address = z.infer<typeof Address>;
export const shopperShape = { id: z.string(), customerNumber: text, email: z.string(), givenName: text, familyName: text, phone: text, company: text, group: z.string(), terms: text, addresses: z.array(Address) };
const Shopper = z.object(shopperShape);
export type Shopper = z.infer<typeof Shopper>;
export const SHOPPERS = `query Shoppers($ids: [ID!]!, $emails: [String!]!) { shoppers(ids: $ids, emails: $emails) { ${SHOPPER_SELECTION} } }`;
export const ShoppersData = z.object({ shoppers: z.array(Shopper) });

export const COMPANY_SELECTION = `id code name taxNumber email phone group terms addresses { ${ADDRESS_SELECTION} }`;
export const companyShape = { id: z.string(), code: z.string(), name: z.string(), taxNumber: text, email: text, phone: text, group: z.string(), terms: text, addresses: z.array(Address) };
const Company = z.object(companyShape);
export type Company = z.infer<typeof Company>;
export const COMPANIES = `query Companies($codes: [String!]!) { companies(codes: $codes) { ${COMPANY_SELECTION} } }`;
export const CompaniesData = z.object({ companies: z.array(Company) });

// --- stream ------------------------------------------------------------------------------------------------------------

const head = { position: z.string(), epoch: z.string(), completeUntil: z.string() };
export const StreamKind = z.enum(['ENTRY', 'ITEM', 'QUOTE', 'STOCK', 'DEPOT', 'SHOPPER', 'PURCHASE']);
export const STREAM_HEAD = 'query StreamHead { streamHead { position epoch completeUntil } }';
export const StreamHeadData = z.object({ streamHead: z.object(head) });
export const STREAM = 'query Stream($after: String!, $take: Int!) { stream(after: $after, take: $take) { position epoch completeUntil events { position kind keys at } hasMore } }';
export const StreamData = z.object({ stream: z.object({ ...head, events: z.array(z.object({ position: z.string(), kind: StreamKind, keys: z.array(z.string()), at: z.string() })), hasMore: z.boolean() }) });
