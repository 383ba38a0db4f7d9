/** Every write has a key that the plugin or the database enforces: sent again, it answers with the first effect. */
import Big from 'big.js';
import { SourceError, type OrderRecord, type OrderToPlace, type TaxLineRecord, type Writes } from '../source.ts';
import { decimal, toMinor } from '../values.ts';
import type { Client } from './client.ts';
import { CANCEL_ORDER, PUBLISH_STOCK, RECORD_ORDER, UPSERT_CUSTOMER } from './documents.ts';
import { fromAddress, percentOf, toCustomer, toOrder } from './mapping.ts';

/** Vendure counts in whole pieces. */
function wholePieces(quantity: string, sku: string): number {
  const value = decimal(quantity);
  if (!value.eq(value.round(0))) throw new SourceError('REJECTED', `${sku}: Vendure sells whole pieces, not ${quantity}`, { code: 'OTHER', subject: sku });
  return value.toNumber();
}

/** Never more than there is: half a piece is none. */
const piecesOnHand = (quantity: string): number => {
  const value = decimal(quantity);
  const towardsZero = value.round(0, Big.roundDown);
  return (value.lt(towardsZero) ? towardsZero.minus(1) : towardsZero).toNumber();
};

function minor(amount: string, currency: string, subject: string): number {
  try {
    return toMinor(amount, currency);
  } catch (error) {
    throw new SourceError('REJECTED', `${subject}: ${amount} ${currency} is not a settled amount`, { code: 'OTHER', subject, cause: error });
  }
}

/** Taxes by rate; equal rates are one. */
function taxesOf(taxLines: readonly TaxLineRecord[], currency: string, number: string): { description: string; rate: number; amount: number }[] {
  const byRate = new Map<number, { description: string; rate: number; amount: number }>();
  for (const { code, rate, amount } of taxLines) {
    const percent = percentOf(rate);
    const present = byRate.get(percent);
    byRate.set(percent, { description: present?.description ?? code, rate: percent, amount: (present?.amount ?? 0) + minor(amount, currency, number) });
  }
  return [...byRate.values()];
}

/** The line's own taxes, else the order's when it has but one; null leaves the rate to the shop. */
function lineTaxes(sku: string, position: number, decided: OrderRecord): { description: string; rate: number }[] | null {
  const line = decided.lines[position]?.sku === sku ? decided.lines[position] : decided.lines.find((other) => other.sku === sku);
  const taxLines = line?.taxLines.length ? line.taxLines : decided.taxLines.length === 1 ? decided.taxLines : null;
  return taxLines?.map(({ code, rate }) => ({ description: code, rate: percentOf(rate) })) ?? null;
}

export function toOrderInput(order: OrderToPlace): Readonly<Record<string, unknown>> {
  const { number, currency, customer, decided } = order;
  return {
    code: number, channel: order.channel, placedAt: order.placedAt, currencyCode: currency, customerId: customer.externalId, emailAddress: customer.email, location: order.location,
    lines: order.lines.map(({ sku, quantity, unitPrice }, position) => ({
      sku, quantity: wholePieces(quantity, sku), unitPrice: minor(unitPrice, currency, sku), taxLines: decided && lineTaxes(sku, position, decided),
    })),
    taxes: decided && taxesOf(decided.taxLines, currency, number),
    shipping: decided ? minor(decided.totals.shipping, currency, number) : 0,
    discount: decided ? minor(decided.totals.discount, currency, number) : 0,
    total: decided && minor(decided.totals.total, currency, number),
    shippingAddress: order.shippingAddress && fromAddress(order.shippingAddress),
    billingAddress: order.billingAddress && fromAddress(order.billingAddress),
    erpId: decided?.otherNumbers[0] ?? null, externalNumber: order.externalNumber, note: order.note,
  };
}

export function createWrites(client: Client, primaryChannel: string | null): Writes {
  return {
    placeOrder: {
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const { gatewayRecordOrder } = await client.send(RECORD_ORDER, { input: toOrderInput(input) }, call);
        return { externalId: gatewayRecordOrder.id, state: toOrder(gatewayRecordOrder, primaryChannel) };
      },
    },
    cancelOrder: {
      key: 'ENFORCED',
      async apply(_key, { number, reason }, call) {
        const { gatewayCancelOrder } = await client.send(CANCEL_ORDER, { code: number, reason }, call);
        return { externalId: gatewayCancelOrder.id, state: toOrder(gatewayCancelOrder, primaryChannel) };
      },
    },
    publishInventory: {
      key: 'ENFORCED',
      async apply(_key, { sku, location, onHand, version }, call) {
        const { gatewayPublishStock } = await client.send(PUBLISH_STOCK, { items: [{ sku, location, onHand: piecesOnHand(onHand), version }] }, call);
        const outcome = gatewayPublishStock[0]?.outcome;
        if (outcome === 'UNKNOWN_SKU') throw new SourceError('REJECTED', `no variant has the SKU ${sku}`, { code: outcome, subject: sku });
        if (outcome === 'UNKNOWN_LOCATION') throw new SourceError('REJECTED', `no stock location ${location}`, { code: outcome, subject: location });
        // a stale one needs no other treatment: the shop has a newer level
        return { externalId: `${sku}@${location}`, state: null };
      },
    },
    upsertCustomer: {
      key: 'ENFORCED',
      async apply(_key, { email, firstName, lastName, phone, addresses, code }, call) {
        const input = { emailAddress: email, firstName, lastName, phoneNumber: phone, erpId: code, addresses: addresses && addresses.map(fromAddress) };
        const { gatewayUpsertCustomer } = await client.send(UPSERT_CUSTOMER, { input }, call);
        return { externalId: gatewayUpsertCustomer.id, state: toCustomer(gatewayUpsertCustomer) };
      },
    },
  };
}
