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
const entryFields = (fields: ReadonlySet<ProductField>): string => ['id code', ...[...fields].map((field) => ENTRY_SELECTIONS[field])].join(' ');
const entrySelection = (want: ProductWant): string => `${entryFields(want.fields)}${want.variants ? ` items { ${itemSelection(want.variants)} }` : ''}`;

export const itemsDocument = (want: VariantWant): string => `query Items($skus: [String!]!, ${VIEW_VARIABLES}) { items(skus: $skus, ${VIEW_ARGUMENTS}) { ${itemSelection(want)} } }`;
export const entriesDocument = (want: ProductWant): string => `query Entries($codes: [String!]!, ${VIEW_VARIABLES}) { entries(codes: $codes, ${VIEW_ARGUMENTS}) { code entry { ${entrySelection(want)} } } }`;
export const entryPageDocument = (want: ProductWant): string =>
  `query EntryPage($take: Int!, $afterId: ID, $filter: EntryFilter, ${VIEW_VARIABLES}) { entryPage(take: $take, afterId: $afterId, filter: $filter, ${VIEW_ARGUMENTS}) { entries { ${entrySelection(want)} } hasMore } }`;

const Media = z.array(z.object({ path: z.string(), caption: z.string().nullable() }));
const entryFieldShapes = {
  id: z.string(), code: z.string(), name: z.string().optional(), body: z.string().nullish(), slug: z.string().nullish(), department: z.string().nullish(), maker: z.string().nullish(), media: Media.optional(),
};
const EntryHead = z.object(entryFieldShapes);
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

const ADDRESS_SELECTION = 'recipient company lines zip town country phone';
const SHOPPER_SELECTION = `id customerNumber email givenName familyName phone company group terms addresses { ${ADDRESS_SELECTION} }`;
const text = z.string().nullable();
const Address = z.object({ recipient: text, company: text, lines: z.array(z.string()), zip: text, town: text, country: text, phone: text });
export type Address = z.infer<typeof Address>;
const shopperShape = { id: z.string(), customerNumber: text, email: z.string(), givenName: text, familyName: text, phone: text, company: text, group: z.string(), terms: text, addresses: z.array(Address) };
const Shopper = z.object(shopperShape);
export type Shopper = z.infer<typeof Shopper>;
export const SHOPPERS = `query Shoppers($ids: [ID!]!, $emails: [String!]!) { shoppers(ids: $ids, emails: $emails) { ${SHOPPER_SELECTION} } }`;
export const ShoppersData = z.object({ shoppers: z.array(Shopper) });

// --- purchases ---------------------------------------------------------------------------------------------------------

const PURCHASE_SELECTION = `id code salesChannel state placedAt currency shopper { id email } erpNumber
  lines { id sku name pieces unitNetCents netCents taxName taxPercent taxCents } taxes { name percent netCents taxCents } netCents taxCents grossCents
  deliverTo { ${ADDRESS_SELECTION} } billTo { ${ADDRESS_SELECTION} } parcels { id depot carrier trackingCode sentAt }`;
const Tax = z.object({ name: z.string(), percent: z.number(), netCents: z.number(), taxCents: z.number() });
const State = z.enum(['PENDING', 'RECORDED', 'SENT', 'VOIDED']);
const purchaseShape = {
  id: z.string(), code: z.string(), salesChannel: z.string(), state: State, placedAt: z.string(), currency: z.string(), shopper: z.object({ id: z.string(), email: z.string() }), erpNumber: text,
  lines: z.array(z.object({ id: z.string(), sku: z.string(), name: z.string(), pieces: z.number(), unitNetCents: z.number(), netCents: z.number(), taxName: z.string(), taxPercent: z.number(), taxCents: z.number() })),
  taxes: z.array(Tax), netCents: z.number(), taxCents: z.number(), grossCents: z.number(), deliverTo: Address.nullable(), billTo: Address.nullable(),
  parcels: z.array(z.object({ id: z.string(), depot: z.string(), carrier: z.string(), trackingCode: z.string(), sentAt: z.string() })),
};
const Purchase = z.object(purchaseShape);
export type Purchase = z.infer<typeof Purchase>;
export const PURCHASES = `query Purchases($codes: [String!]!) { purchases(codes: $codes) { ${PURCHASE_SELECTION} } }`;
export const PurchasesData = z.object({ purchases: z.array(Purchase) });
export const PURCHASE_PAGE = `query PurchasePage($take: Int!, $afterId: ID, $shopperId: ID, $codes: [String!]) { purchasePage(take: $take, afterId: $afterId, shopperId: $shopperId, codes: $codes) { purchases { ${PURCHASE_SELECTION} } hasMore } }`;
export const PurchasePageData = z.object({ purchasePage: z.object({ purchases: z.array(Purchase), hasMore: z.boolean() }) });

// --- writes ------------------------------------------------------------------------------------------------------------

/** What a mutation may answer instead of its result. */
const Problem = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('UnknownItem'), message: z.string(), sku: z.string() }),
  z.object({ __typename: z.literal('UnknownShopper'), message: z.string() }),
  z.object({ __typename: z.literal('UnknownDepot'), message: z.string(), depot: z.string() }),
  z.object({ __typename: z.literal('UnknownPurchase'), message: z.string(), code: z.string() }),
  z.object({ __typename: z.literal('WrongState'), message: z.string(), state: State }),
  z.object({ __typename: z.literal('BadInput'), message: z.string() }),
]);
export type Problem = z.infer<typeof Problem>;
const PROBLEM = '... on Problem { message } ... on UnknownItem { sku } ... on UnknownDepot { depot }';

const PurchaseResult = z.object({ __typename: z.literal('Purchase'), ...purchaseShape });
export const RECORD_PURCHASE = `mutation RecordPurchase($input: RecordPurchaseInput!) { recordPurchase(input: $input) { __typename ... on Purchase { ${PURCHASE_SELECTION} } ${PROBLEM} } }`;
export const RecordPurchaseData = z.object({ recordPurchase: z.union([PurchaseResult, Problem]) });
export const VOID_PURCHASE = `mutation VoidPurchase($code: String!, $reason: String) { voidPurchase(code: $code, reason: $reason) { __typename ... on Purchase { ${PURCHASE_SELECTION} } ... on Problem { message } ... on UnknownPurchase { code } ... on WrongState { state } } }`;
export const VoidPurchaseData = z.object({ voidPurchase: z.union([PurchaseResult, Problem]) });
export const PUBLISH_STOCK = `mutation PublishStock($input: PublishStockInput!) { publishStock(input: $input) { __typename ... on Publication { applied } ${PROBLEM} } }`;
export const PublishStockData = z.object({ publishStock: z.union([z.object({ __typename: z.literal('Publication'), applied: z.boolean() }), Problem]) });
export const SAVE_SHOPPER = `mutation SaveShopper($input: SaveShopperInput!) { saveShopper(input: $input) { __typename ... on Shopper { ${SHOPPER_SELECTION} } ... on Problem { message } } }`;
export const SaveShopperData = z.object({ saveShopper: z.union([z.object({ __typename: z.literal('Shopper'), ...shopperShape }), Problem]) });

// --- stream ------------------------------------------------------------------------------------------------------------

const head = { position: z.string(), epoch: z.string(), completeUntil: z.string() };
export const StreamKind = z.enum(['ENTRY', 'ITEM', 'QUOTE', 'STOCK', 'DEPOT', 'SHOPPER', 'PURCHASE']);
export const STREAM_HEAD = 'query StreamHead { streamHead { position epoch completeUntil } }';
export const StreamHeadData = z.object({ streamHead: z.object(head) });
export const STREAM = 'query Stream($after: String!, $take: Int!) { stream(after: $after, take: $take) { position epoch completeUntil events { position kind keys at } hasMore } }';
export const StreamData = z.object({ stream: z.object({ ...head, events: z.array(z.object({ position: z.string(), kind: StreamKind, keys: z.array(z.string()), at: z.string() })), hasMore: z.boolean() }) });
