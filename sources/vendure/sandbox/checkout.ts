/** A shopper buys in the shop: the public Shop API only, as a browser would. What the shop must offer for it, its staff makes. */
import { z } from 'zod';
import type { Basket } from '../../source.ts';
import type { Store } from './store.ts';

export type Call = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

const answer = z.object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.unknown().optional() });
const failed = z.object({ errorCode: z.string() });
const row = z.object({ id: z.number() });
const placed = z.object({ code: z.string(), state: z.string() });

const FAILURE = '... on ErrorResult { errorCode message }';
/** Of every seeded shopper who can log in. */
const PASSWORD = 'shop-pass-1';
const PICK_UP = 'pick-up';
const STANDARD = 'standard-shipping';
const ADDRESS = { fullName: 'Gesa Gast', streetLine1: 'Lindenweg 3', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };

/** One session. Rejects with what the shop refuses. */
export function openSession(address: string): Call {
  let token: string | null = null;
  return async (query, variables) => {
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }) });
    token ??= response.headers.get('vendure-auth-token');
    const { data, errors } = answer.parse(await response.json());
    const refusal = errors ?? Object.values(data ?? {}).find((value) => failed.safeParse(value).success);
    if (refusal !== undefined) throw new Error(`${JSON.stringify(refusal)} in ${query}`);
    return data?.['result'];
  };
}

/** Free of charge. */
async function pickUp(staff: Call, store: Store): Promise<number> {
  const known = await methodCalled(store, PICK_UP);
  if (known !== undefined) return known;
  const free = { code: 'default-shipping-calculator', arguments: [{ name: 'rate', value: '0' }, { name: 'includesTax', value: 'exclude' }, { name: 'taxRate', value: '19' }] };
  await staff('mutation($input: CreateShippingMethodInput!) { result: createShippingMethod(input: $input) { id } }', { input: {
    code: PICK_UP, fulfillmentHandler: 'manual-fulfillment', calculator: free, checker: { code: 'default-shipping-eligibility-checker', arguments: [{ name: 'orderMinimum', value: '0' }] },
    translations: [{ languageCode: 'en', name: 'Pick-up', description: '' }],
  } });
  const made = await methodCalled(store, PICK_UP);
  if (made === undefined) throw new Error('the shop has no pick-up');
  return made;
}

async function methodCalled(store: Store, code: string): Promise<number | undefined> {
  return (await store.rows(row, 'SELECT id FROM shipping_method WHERE code = $1 AND "deletedAt" IS NULL', code))[0]?.id;
}

/** A code that takes so much off the whole order. */
async function coupon(staff: Call, store: Store, percentOff: number): Promise<string> {
  const couponCode = `OFF${percentOff}`;
  if ((await store.rows(row, 'SELECT id FROM promotion WHERE "couponCode" = $1 AND "deletedAt" IS NULL', couponCode)).length > 0) return couponCode;
  await staff(`mutation($input: CreatePromotionInput!) { result: createPromotion(input: $input) { ... on Promotion { id } ${FAILURE} } }`, { input: {
    enabled: true, couponCode, conditions: [], actions: [{ code: 'order_percentage_discount', arguments: [{ name: 'discount', value: String(percentOff) }] }],
    translations: [{ languageCode: 'en', name: `${percentOff} % off`, description: '' }],
  } });
  return couponCode;
}

/** @returns the order's code */
export async function checkOut(shopApi: string, staff: Call, store: Store, { email, lines, percentOff, shipped }: Basket): Promise<string> {
  const shop = openSession(shopApi);
  const method = shipped ? await methodCalled(store, STANDARD) : await pickUp(staff, store);
  const isKnown = await shop('mutation($email: String!, $password: String!) { result: login(username: $email, password: $password) { ... on CurrentUser { id } } }', { email, password: PASSWORD })
    .then((user) => row.extend({ id: z.string() }).safeParse(user).success);
  for (const { sku, pieces } of lines) {
    const [variant] = await store.rows(row, 'SELECT id FROM product_variant WHERE sku = $1 AND "deletedAt" IS NULL', sku);
    await shop(`mutation($id: ID!, $quantity: Int!) { result: addItemToOrder(productVariantId: $id, quantity: $quantity) { ... on Order { id } ${FAILURE} } }`, { id: String(variant?.id), quantity: pieces });
  }
  if (percentOff !== undefined) await shop(`mutation($code: String!) { result: applyCouponCode(couponCode: $code) { ... on Order { id } ${FAILURE} } }`, { code: await coupon(staff, store, percentOff) });
  const guest = { emailAddress: email, firstName: 'Gesa', lastName: 'Gast' };
  if (!isKnown) await shop(`mutation($guest: CreateCustomerInput!) { result: setCustomerForOrder(input: $guest) { ... on Order { id } ${FAILURE} } }`, { guest });
  await shop(`mutation($address: CreateAddressInput!) { result: setOrderShippingAddress(input: $address) { ... on Order { id } ${FAILURE} } }`, { address: ADDRESS });
  await shop(`mutation($ids: [ID!]!) { result: setOrderShippingMethod(shippingMethodId: $ids) { ... on Order { id } ${FAILURE} } }`, { ids: [String(method)] });
  await shop(`mutation { result: transitionOrderToState(state: "ArrangingPayment") { ... on Order { id } ... on OrderStateTransitionError { errorCode message transitionError } } }`, {});
  return placed.parse(await shop(`mutation { result: addPaymentToOrder(input: { method: "dummy", metadata: {} }) { ... on Order { code state } ${FAILURE} } }`, {})).code;
}
