/** Arguments of the shop's operations. GraphQL has checked their types; these schemas give them to TypeScript and set the limits. */
import { z } from 'zod';

const MAX_KEYS = 200;
const MAX_TAKE = 100;
const MAX_EVENTS = 1_000;
const MAX_KEY_CHARACTERS = 64;

const count = z.number().int().min(0);
const keys = z.array(z.string()).max(MAX_KEYS);
/** GraphQL's "absent or null" as one. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

const Quotes = maybe(z.array(z.object({ shopperId: maybe(z.string()), currency: maybe(z.string()), pieces: z.number().int() })));
export type QuoteInput = NonNullable<z.infer<typeof Quotes>>[number];
const view = { depots: maybe(z.array(z.string())), quotes: Quotes };
export type View = { readonly depots: readonly string[] | null; readonly quotes: readonly QuoteInput[] | null };

export const Items = z.object({ skus: keys, ...view });
export const Entries = z.object({ codes: keys, ...view });
export const EntryPage = z.object({
  take: z.number().int().min(1).max(MAX_TAKE), afterId: maybe(z.string()),
  filter: maybe(z.object({ department: maybe(z.string()), text: maybe(z.string()), codes: maybe(z.array(z.string())) })), ...view,
});
export const Shoppers = z.object({ ids: keys, emails: keys });
export const Purchases = z.object({ codes: keys });
export const PurchasePage = z.object({ take: z.number().int().min(1).max(MAX_TAKE), afterId: maybe(z.string()), shopperId: maybe(z.string()), codes: maybe(z.array(z.string())) });
export const Stream = z.object({ after: z.string().regex(/^\d{1,15}:\d{1,15}$/), take: z.number().int().min(1).max(MAX_EVENTS) });

export const Address = z.object({ recipient: maybe(z.string()), company: maybe(z.string()), lines: z.array(z.string()), zip: maybe(z.string()), town: maybe(z.string()), country: maybe(z.string()), phone: maybe(z.string()) });
export type Address = z.infer<typeof Address>;
export const Addresses = z.array(Address);
export const Tax = z.object({ name: z.string(), percent: z.number(), netCents: z.number().int(), taxCents: z.number().int() });
export type Tax = z.infer<typeof Tax>;

export const RecordPurchase = z.object({
  input: z.object({
    code: z.string().min(1), salesChannel: z.string(), placedAt: z.iso.datetime({ offset: true }), currency: z.string(), shopperId: maybe(z.string()), email: z.string(), depot: z.string(),
    lines: z.array(z.object({ sku: z.string(), pieces: z.number().int(), unitNetCents: z.number().int(), discountCents: maybe(count), taxCents: maybe(z.number().int()) })).min(1),
    decided: maybe(z.object({ netCents: z.number().int(), taxCents: z.number().int(), grossCents: z.number().int(), taxes: z.array(Tax) })),
    deliverTo: maybe(Address), billTo: maybe(Address), erpNumber: maybe(z.string()), note: maybe(z.string()),
  }),
});
const DecidedLine = z.object({ sku: z.string(), pieces: count, voidedPieces: count, sentPieces: count, returnedPieces: count, refundedPieces: count, unitNetCents: z.number().int(), discountCents: maybe(count), netCents: z.number().int(), taxCents: z.number().int() });
const Decision = z.object({ netCents: z.number().int(), taxCents: z.number().int(), grossCents: z.number().int(), taxes: z.array(Tax), lines: z.array(DecidedLine).min(1) });
export type Decision = z.infer<typeof Decision>;
/** What every write to a purchase carries. */
const write = { key: z.string().min(1).max(MAX_KEY_CHARACTERS), code: z.string(), decision: maybe(Decision) };
export const Contents = z.array(z.object({ sku: z.string(), pieces: z.number().int() }));
export type Contents = z.infer<typeof Contents>;
export const ChangePurchase = z.object({ input: z.object({ ...write, lines: z.array(z.object({ sku: z.string(), pieces: z.number().int(), unitNetCents: maybe(z.number().int()) })), deliverTo: maybe(Address), billTo: maybe(Address) }) });
export const VoidPurchase = z.object({ input: z.object({ ...write, reason: maybe(z.string()) }) });
export const VoidPlan = z.object({ code: z.string() });
export const SendParcel = z.object({
  input: z.object({ ...write, depot: maybe(z.string()), carrier: maybe(z.string()), contents: Contents.min(1), boxes: z.array(z.object({ trackingCode: maybe(z.string()), grams: maybe(z.number().int()) })).min(1) }),
});
export const AddPayment = z.object({ input: z.object({ ...write, cents: z.number().int(), currency: z.string(), method: z.string(), reference: maybe(z.string()), paidAt: z.iso.datetime({ offset: true }) }) });
export const AddRefund = z.object({ input: z.object({ ...write, cents: z.number().int(), currency: z.string(), reason: maybe(z.string()), returnNumber: maybe(z.string()), reference: maybe(z.string()) }) });
export const EditEntry = z.object({ input: z.object({ key: write.key, code: z.string(), texts: z.array(z.object({ text: z.enum(['NAME', 'BODY', 'SLUG', 'DEPARTMENT', 'MAKER']), value: maybe(z.string()) })) }) });
export const PublishQuote = z.object({ input: z.object({ sku: z.string(), group: maybe(z.string()), fromPieces: z.number().int(), netCents: z.number().int(), currency: z.string(), version: z.string() }) });
export const Companies = z.object({ codes: keys });
export const SaveCompany = z.object({
  input: z.object({ code: z.string(), name: z.string(), taxNumber: maybe(z.string()), email: maybe(z.string()), phone: maybe(z.string()), group: maybe(z.string()), terms: maybe(z.string()), addresses: maybe(Addresses) }),
});
export const PublishStock = z.object({ input: z.object({ sku: z.string(), depot: z.string(), pieces: z.number().int(), version: z.string() }) });
export const SaveShopper = z.object({
  input: z.object({ email: z.string(), givenName: maybe(z.string()), familyName: maybe(z.string()), phone: maybe(z.string()), addresses: maybe(Addresses), customerNumber: maybe(z.string()) }),
});

export type StreamKind = 'ENTRY' | 'ITEM' | 'QUOTE' | 'STOCK' | 'DEPOT' | 'SHOPPER' | 'PURCHASE';
