/** Every write has a key that the plugin or the database enforces: sent again, it answers with the first effect. */
import { SourceError, type OrderRecord, type OrderWrite, type Write, type Writes } from '../source.ts';
import { cancelSteps } from './cancel-plan.ts';
import type { Client } from './client.ts';
import {
  CANCEL_ORDER, CHANGE_ORDER, ORDERS, PUBLISH_PRICE, PUBLISH_STOCK, RECORD_ORDER, RECORD_PAYMENT, REFUND_ORDER, SHIP_ORDER, UPDATE_PRODUCT, UPSERT_COMPANY, UPSERT_CUSTOMER, type OrderOperation,
} from './documents.ts';
import { fromAddress, toCompany, toCustomer, toOrder, toProduct } from './mapping.ts';
import { minor, piecesOnHand, toChangeInput, toDecision, toOrderInput, toShipmentInput, wholePieces, type Variables } from './write-inputs.ts';

/**
 * @param primaryChannel channel of the orders that the shop's own checkout made
 * @param currency of the shop
 */
export function createWrites(client: Client, primaryChannel: string | null, currency: string): Writes {
  const orderWrite = <Input extends OrderWrite>(operation: OrderOperation, toInput: (input: Input) => Variables): Write<Input, OrderRecord> => ({
    key: 'ENFORCED',
    async apply(key, input, call) {
      const { receipt } = await client.send(operation, { input: { key, code: input.number, ...toInput(input) } }, call);
      return { externalId: receipt.externalId, state: toOrder(receipt.order, primaryChannel) };
    },
  });
  return {
    placeOrder: {
      key: 'ENFORCED',
      async apply(key, input, call) {
        const { gatewayRecordOrder } = await client.send(RECORD_ORDER, { input: toOrderInput(key, input) }, call);
        return { externalId: gatewayRecordOrder.id, state: toOrder(gatewayRecordOrder, primaryChannel) };
      },
    },
    changeOrder: orderWrite(CHANGE_ORDER, (input) => toChangeInput(input, input.decided?.currency ?? currency)),
    cancelOrder: {
      ...orderWrite(CANCEL_ORDER, ({ reason, decided }) => ({ reason, decided: decided && toDecision(decided) })),
      plan: async ({ number }, call) => cancelSteps(number, (await client.send(ORDERS, { codes: [number] }, call)).gatewayOrders[0] ?? null),
    },
    shipOrder: orderWrite(SHIP_ORDER, toShipmentInput),
    recordPayment: orderWrite(RECORD_PAYMENT, ({ number, amount, currency: paidIn, method, reference, paidAt, decided }) =>
      ({ amount: minor(amount, paidIn, number), currencyCode: paidIn, method, reference, paidAt, decidedPaid: decided && minor(decided.totals.paid, paidIn, number) })),
    refundOrder: orderWrite(REFUND_ORDER, ({ number, amount, currency: paidIn, reason, returnNumber, reference, decided }) =>
      ({ amount: minor(amount, paidIn, number), currencyCode: paidIn, reason, returnNumber, reference, decided: decided !== null })),
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
    publishPrice: {
      key: 'ENFORCED',
      async apply(key, { sku, priceList, amount, currency: priceIn, minimumQuantity, version }, call) {
        await client.send(PUBLISH_PRICE, { input: { key, sku, priceList, amount: minor(amount, priceIn, sku), currencyCode: priceIn, minimumQuantity: wholePieces(minimumQuantity, sku), version } }, call);
        return { externalId: priceList === null ? sku : `${sku}@${priceList}`, state: null };
      },
    },
    updateProduct: {
      key: 'ENFORCED',
      async apply(key, { sku, fields }, call) {
        const input = { key, sku, fields: Object.entries(fields).map(([name, value]) => ({ name, value })) };
        const { gatewayUpdateProduct } = await client.send(UPDATE_PRODUCT, { input }, call);
        return { externalId: gatewayUpdateProduct.id, state: toProduct(gatewayUpdateProduct) };
      },
    },
    upsertCustomer: {
      key: 'ENFORCED',
      async apply(key, { email, firstName, lastName, phone, addresses, code }, call) {
        const input = { key, emailAddress: email, firstName, lastName, phoneNumber: phone, erpId: code, addresses: addresses && addresses.map(fromAddress) };
        const { gatewayUpsertCustomer } = await client.send(UPSERT_CUSTOMER, { input }, call);
        return { externalId: gatewayUpsertCustomer.id, state: toCustomer(gatewayUpsertCustomer) };
      },
    },
    upsertCompany: {
      key: 'ENFORCED',
      async apply(key, { code, name, taxNumber, email, phone, priceList, paymentTerm, addresses }, call) {
        const input = { key, code, name, taxNumber, emailAddress: email, phoneNumber: phone, priceList, paymentTerm, addresses: addresses && addresses.map(fromAddress) };
        const { gatewayUpsertCompany } = await client.send(UPSERT_COMPANY, { input }, call);
        return { externalId: gatewayUpsertCompany.id, state: toCompany(gatewayUpsertCompany) };
      },
    },
  };
}
