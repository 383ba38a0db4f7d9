import type { Call, OrderRecord, Receipt, Write, Writes } from '../source.ts';
import { ANSWERS, read } from './answers.ts';
import { LIMITS, type Client } from './client.ts';
import { fromAdjustment, fromCompany, fromCustomer, fromPrice, fromTransfer, toCompany, toCustomer, toLevel, toPrice, toProduct } from './mapping.ts';
import { fromCancellation, fromInvoice, fromOrder, fromOrderChange, fromPayment, fromRefund, fromReturnReceipt, fromReturnRequest, fromShipment, toOrder } from './order-mapping.ts';

/** Each is one call and one transaction, under the unique key that the bridge keeps. */
export function createWrites(client: Client): Writes {
  /** @param toReceipt of the bridge's answer */
  const write = <Input, State>(method: string, from: (input: Input) => unknown, toReceipt: (answer: unknown) => Receipt<State>): Write<Input, State> => ({
    key: 'ENFORCED',
    apply: async (key, input, { signal }: Call) => toReceipt(await client.call(`model.gateway.${method}`, [key, from(input)], { timeoutMs: LIMITS.writeTimeoutMs, signal })),
  });
  const orderWrite = <Input>(verb: string, from: (input: Input) => unknown): Write<Input, OrderRecord> =>
    write(`order.${verb}`, from, (answer) => {
      const { id, order } = read(ANSWERS.orderWrite, answer);
      return { externalId: String(id), state: toOrder(order) };
    });

  return {
    placeOrder: { ...orderWrite('place', fromOrder), takesShipping: true },
    changeOrder: orderWrite('change', fromOrderChange),
    cancelOrder: {
      ...orderWrite('cancel', fromCancellation),
      plan: async (order, { signal }) => read(ANSWERS.plan, await client.call('model.gateway.order.cancel_plan', [fromCancellation(order)], { timeoutMs: LIMITS.readTimeoutMs, signal })),
    },
    shipOrder: orderWrite('ship', fromShipment),
    recordPayment: orderWrite('record_payment', fromPayment),
    issueInvoice: orderWrite('issue_invoice', fromInvoice),
    requestReturn: orderWrite('request_return', fromReturnRequest),
    receiveReturn: orderWrite('receive_return', fromReturnReceipt),
    refundOrder: orderWrite('refund', fromRefund),
    adjustInventory: write('inventory.adjust', fromAdjustment, (answer) => {
      const { id, level } = read(ANSWERS.adjustment, answer);
      return { externalId: String(id), state: toLevel(level) };
    }),
    transferInventory: write('inventory.transfer', fromTransfer, (answer) => {
      const { id, levels: [left, came] } = read(ANSWERS.transfer, answer);
      return { externalId: String(id), state: [toLevel(left), toLevel(came)] as const };
    }),
    setPrice: write('price.set', fromPrice, (answer) => {
      const { id, price } = read(ANSWERS.price, answer);
      return { externalId: String(id), state: toPrice(price) };
    }),
    updateProduct: write('catalogue.update_product', ({ sku, fields }) => ({ sku, fields }), (answer) => {
      const product = read(ANSWERS.product, answer);
      return { externalId: String(product.id), state: toProduct(product, { fields: new Set() }) };
    }),
    upsertCustomer: write('customer.upsert', fromCustomer, (answer) => {
      const customer = read(ANSWERS.customer, answer);
      return { externalId: String(customer.id), state: toCustomer(customer) };
    }),
    upsertCompany: write('company.upsert', fromCompany, (answer) => {
      const company = read(ANSWERS.company, answer);
      return { externalId: String(company.id), state: toCompany(company) };
    }),
  };
}
