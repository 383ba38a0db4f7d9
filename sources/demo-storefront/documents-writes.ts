/** GraphQL documents of purchases and of all writes, and the shapes of their answers. */
import { z } from 'zod';
import { Address, ADDRESS_SELECTION, COMPANY_SELECTION, companyShape, entryFields, EntryHead, SHOPPER_SELECTION, shopperShape, text } from './documents.ts';

// --- purchases ---------------------------------------------------------------------------------------------------------

const PURCHASE_SELECTION = `id code salesChannel state placedAt currency shopper { id email } erpNumber
  lines { id sku name pieces voidedPieces sentPieces returnedPieces refundedPieces unitNetCents discountCents netCents taxName taxPercent taxCents } taxes { name percent netCents taxCents } netCents taxCents grossCents
  deliverTo { ${ADDRESS_SELECTION} } billTo { ${ADDRESS_SELECTION} } parcels { id depot carrier trackingCodes sentAt contents { sku pieces } }
  paidCents refundedCents payments { id cents method reference paidAt } refunds { id cents reason returnNumber refundedAt }`;
const Tax = z.object({ name: z.string(), percent: z.number(), netCents: z.number(), taxCents: z.number() });
const State = z.enum(['PENDING', 'RECORDED', 'PARTLY_SENT', 'SENT', 'VOIDED']);
const purchaseShape = {
  id: z.string(), code: z.string(), salesChannel: z.string(), state: State, placedAt: z.string(), currency: z.string(), shopper: z.object({ id: z.string(), email: z.string() }), erpNumber: text,
  lines: z.array(z.object({
    id: z.string(), sku: z.string(), name: z.string(), pieces: z.number(), voidedPieces: z.number(), sentPieces: z.number(), returnedPieces: z.number(), refundedPieces: z.number(),
    unitNetCents: z.number(), discountCents: z.number(), netCents: z.number(), taxName: z.string(), taxPercent: z.number(), taxCents: z.number(),
  })),
  taxes: z.array(Tax), netCents: z.number(), taxCents: z.number(), grossCents: z.number(), deliverTo: Address.nullable(), billTo: Address.nullable(),
  parcels: z.array(z.object({ id: z.string(), depot: z.string(), carrier: text, trackingCodes: z.array(z.string()), sentAt: z.string(), contents: z.array(z.object({ sku: z.string(), pieces: z.number() })) })),
  paidCents: z.number(), refundedCents: z.number(),
  payments: z.array(z.object({ id: z.string(), cents: z.number(), method: z.string(), reference: text, paidAt: z.string() })),
  refunds: z.array(z.object({ id: z.string(), cents: z.number(), reason: text, returnNumber: text, refundedAt: z.string() })),
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
  z.object({ __typename: z.literal('QuantityExceeded'), message: z.string(), sku: z.string(), most: z.number() }),
  z.object({ __typename: z.literal('AmountExceeded'), message: z.string(), mostCents: z.number() }),
  z.object({ __typename: z.literal('UnknownGroup'), message: z.string(), group: z.string() }),
  z.object({ __typename: z.literal('KeyUsed'), message: z.string(), key: z.string() }),
  z.object({ __typename: z.literal('BadInput'), message: z.string(), about: text.optional() }),
]);
export type Problem = z.infer<typeof Problem>;
const PROBLEM = '... on Problem { message } ... on UnknownItem { sku } ... on BadInput { about }';
const DEPOT_PROBLEM = `${PROBLEM} ... on UnknownDepot { depot }`;

const PurchaseResult = z.object({ __typename: z.literal('Purchase'), ...purchaseShape });
export const RECORD_PURCHASE = `mutation RecordPurchase($input: RecordPurchaseInput!) { recordPurchase(input: $input) { __typename ... on Purchase { ${PURCHASE_SELECTION} } ${DEPOT_PROBLEM} } }`;
export const RecordPurchaseData = z.object({ recordPurchase: z.union([PurchaseResult, Problem]) });
const WRITE_RESULT = `__typename ... on PurchaseWrite { id purchase { ${PURCHASE_SELECTION} } } ${DEPOT_PROBLEM} ... on UnknownPurchase { code } ... on WrongState { state } ... on QuantityExceeded { sku most } ... on AmountExceeded { mostCents } ... on KeyUsed { key }`;
const PurchaseWrite = z.object({ __typename: z.literal('PurchaseWrite'), id: z.string(), purchase: Purchase });
export const PurchaseWriteData = z.object({ result: z.union([PurchaseWrite, Problem]) });
const writeDocument = (mutation: string, input: string): string => `mutation Write($input: ${input}!) { result: ${mutation}(input: $input) { ${WRITE_RESULT} } }`;
export const CHANGE_PURCHASE = writeDocument('changePurchase', 'ChangePurchaseInput');
export const VOID_PURCHASE = writeDocument('voidPurchase', 'VoidPurchaseInput');
export const SEND_PARCEL = writeDocument('sendParcel', 'SendParcelInput');
export const ADD_PAYMENT = writeDocument('addPayment', 'AddPaymentInput');
export const ADD_REFUND = writeDocument('addRefund', 'AddRefundInput');
export const VOID_PLAN = 'query VoidPlan($code: String!) { voidPlan(code: $code) { __typename ... on VoidPlan { steps } ... on Problem { message } ... on UnknownPurchase { code } ... on WrongState { state } } }';
export const VoidPlanData = z.object({ voidPlan: z.union([z.object({ __typename: z.literal('VoidPlan'), steps: z.array(z.string()) }), Problem]) });

// --- other writes ------------------------------------------------------------------------------------------------------

export const PUBLISH_STOCK = `mutation PublishStock($input: PublishStockInput!) { publishStock(input: $input) { __typename ... on Publication { applied } ${DEPOT_PROBLEM} } }`;
export const PublishStockData = z.object({ publishStock: z.union([z.object({ __typename: z.literal('Publication'), applied: z.boolean() }), Problem]) });
export const SAVE_SHOPPER = `mutation SaveShopper($input: SaveShopperInput!) { saveShopper(input: $input) { __typename ... on Shopper { ${SHOPPER_SELECTION} } ... on Problem { message } ... on BadInput { about } } }`;
export const SaveShopperData = z.object({ saveShopper: z.union([z.object({ __typename: z.literal('Shopper'), ...shopperShape }), Problem]) });
export const PUBLISH_QUOTE = `mutation PublishQuote($input: PublishQuoteInput!) { publishQuote(input: $input) { __typename ... on Publication { applied } ${PROBLEM} ... on UnknownGroup { group } } }`;
export const PublishQuoteData = z.object({ publishQuote: z.union([z.object({ __typename: z.literal('Publication'), applied: z.boolean() }), Problem]) });
export const EDIT_ENTRY = `mutation EditEntry($input: EditEntryInput!) { editEntry(input: $input) { __typename ... on Entry { ${entryFields(new Set(['title', 'description', 'slug', 'category', 'brand']))} } ${PROBLEM} ... on KeyUsed { key } } }`;
export const EditEntryData = z.object({ editEntry: z.union([EntryHead.extend({ __typename: z.literal('Entry') }), Problem]) });
export const SAVE_COMPANY = `mutation SaveCompany($input: SaveCompanyInput!) { saveCompany(input: $input) { __typename ... on Company { ${COMPANY_SELECTION} } ... on Problem { message } ... on UnknownGroup { group } ... on BadInput { about } } }`;
export const SaveCompanyData = z.object({ saveCompany: z.union([z.object({ __typename: z.literal('Company'), ...companyShape }), Problem]) });
