/** What the bridge's calls answer. */
import { z } from 'zod';
import { SourceError } from '../source.ts';

const text = z.string();
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable();
const id = z.int();

const address = z.object({ name: orNull(text), company: orNull(text), street: orNull(text), postal_code: orNull(text), city: orNull(text), country_code: orNull(text) });
const level = z.object({ location: text, on_hand: text, committed: text, incoming: text, revision: text });
const price = z.object({ amount: text, currency: text, price_list: orNull(text), minimum_quantity: text, valid_from: orNull(text), valid_to: orNull(text) });

const productFacts = z.object({ id, sku: text, title: text.optional(), description: orNull(text).optional(), category: orNull(text).optional() });
const variant = z.object({
  id, sku: text, gtin: orNull(text).optional(), title: text.optional(), tax_class: orNull(text).optional(), tax_rate: orNull(text).optional(), weight_grams: orNull(z.int()).optional(),
  product: productFacts.optional(), inventory: z.array(level).optional(), prices: z.array(orNull(price)).optional(),
});
const product = productFacts.extend({ variants: z.array(variant).optional() });

const customer = z.object({
  id, code: orNull(text), email: orNull(text), first_name: orNull(text), last_name: orNull(text), company_name: orNull(text), phone: orNull(text),
  price_list: orNull(text), payment_term: orNull(text), addresses: z.array(address),
});

const tax = z.object({ code: text, rate: orNull(text), base: text, amount: text });
const order = z.object({
  id, number: text, sale_number: orNull(text), channel: orNull(text), phase: z.enum(['DRAFT', 'PLACED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED']),
  placed_at: text, currency: text, customer: z.object({ id, email: orNull(text) }),
  lines: z.array(z.object({
    id, sku: text, title: text, quantity: text, cancelled: text, allocated: text, shipped: text, returned: text, refunded: text, unit_price: text, discount: text, amount: text, taxes: z.array(tax),
  })),
  taxes: z.array(tax), untaxed: text, shipping: text, tax: text, total: text, paid: text, refunded: text, shipping_address: orNull(address), billing_address: orNull(address),
  shipments: z.array(z.object({
    id, number: orNull(text), state: z.enum(['draft', 'waiting', 'assigned', 'picked', 'packed', 'done', 'cancelled']), location: orNull(text), carrier: orNull(text), tracking: z.array(text),
    shipped_at: orNull(text), lines: z.array(z.object({ sku: text, quantity: text })),
  })),
  invoices: z.array(z.object({ id, number: orNull(text), state: z.enum(['draft', 'validated', 'posted', 'paid', 'cancelled']), issued_at: orNull(text), total: text, due: text })),
  payments: z.array(z.object({ id: text, amount: text, method: orNull(text), reference: orNull(text), at: orNull(text) })),
  returns: z.array(z.object({
    id, number: text, custody: z.enum(['REQUESTED', 'AUTHORIZED', 'RECEIVED', 'RESTOCKED']), reason: orNull(text), requested_at: orNull(text),
    lines: z.array(z.object({ sku: text, quantity: text, received: text })),
  })),
  refunds: z.array(z.object({ id: text, number: orNull(text), amount: text, reason: orNull(text), return_number: orNull(text), at: orNull(text) })),
});

const company = z.object({
  id, code: text, name: text, tax_number: orNull(text), email: orNull(text), phone: orNull(text), price_list: orNull(text), payment_term: orNull(text), addresses: z.array(address),
});

const keys = z.object({ products: z.array(text), variants: z.array(text), locations: z.array(text), customers: z.array(text), orders: z.array(text) }).partial();
const head = z.object({ cursor: text, epoch: text, horizon: text });

export const ANSWERS = {
  variants: z.array(orNull(variant)),
  products: z.array(orNull(product)),
  productPage: z.object({ rows: z.array(z.object({ key: text, product })), has_next: z.boolean() }),
  locations: z.array(z.object({ id, code: text, name: text })),
  customers: z.array(orNull(customer)),
  customer,
  orders: z.array(orNull(order)),
  orderPage: z.object({ rows: z.array(z.object({ key: text, order })), has_next: z.boolean() }),
  /** `id`: of what the write has made. */
  orderWrite: z.object({ id, order }),
  plan: z.array(text),
  adjustment: z.object({ id, level }),
  transfer: z.object({ id, levels: z.tuple([level, level]) }),
  price: z.object({ id, price }),
  product,
  companies: z.array(orNull(company)),
  company,
  head,
  changes: head.extend({ more: z.boolean(), rows: z.array(z.object({ cursor: text, model: text, keys, at: orNull(text) })) }),
};

export type AddressAnswer = z.output<typeof address>;
export type LevelAnswer = z.output<typeof level>;
export type ProductAnswer = z.output<typeof product>;
export type VariantAnswer = z.output<typeof variant>;
export type CustomerAnswer = z.output<typeof customer>;
export type OrderAnswer = z.output<typeof order>;
export type PriceAnswer = z.output<typeof price>;
export type CompanyAnswer = z.output<typeof company>;
export type KeysAnswer = z.output<typeof keys>;

/** Rejects with MALFORMED, naming the place, when an answer has another shape. */
export function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SourceError('MALFORMED', `the bridge answered another shape at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
