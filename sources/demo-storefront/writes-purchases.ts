/** Writes to purchases. They record what was decided elsewhere. */
import { type Call, type LineQuantityInput, type OrderRecord, type OrderWrite, type Receipt, SourceError, type Writes } from '../source.ts';
import type { Client } from './client.ts';
import * as documents from './documents-writes.ts';
import { fromAddress } from './mapping.ts';
import { fromContents, fromDecision, fromOrder, toOrder } from './mapping-purchases.ts';
import { rejected, toCents, toPieces } from './refusals.ts';

const CURRENCY = 'EUR';

export function createPurchaseWrites(client: Client): Pick<Writes, 'placeOrder' | 'changeOrder' | 'cancelOrder' | 'shipOrder' | 'recordPayment' | 'refundOrder'> {
  /** The key is unique in the shop and kept with what it made. */
  const send = async (document: string, key: string, input: OrderWrite, details: object, call: Call): Promise<Receipt<OrderRecord>> => {
    const { result } = await client.ask(document, { input: { key, code: input.number, decision: fromDecision(input.decided), ...details } }, documents.PurchaseWriteData, call);
    if (result.__typename !== 'PurchaseWrite') throw rejected(result, input.number);
    return { externalId: result.id, state: toOrder(result.purchase) };
  };
  return {
    placeOrder: {
      /** `Purchase.code` is unique; a second one answers the first. */
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const { recordPurchase } = await client.ask(documents.RECORD_PURCHASE, { input: fromOrder(input) }, documents.RecordPurchaseData, call);
        if (recordPurchase.__typename !== 'Purchase') throw rejected(recordPurchase);
        return { externalId: recordPurchase.id, state: toOrder(recordPurchase) };
      },
      async find(_key, input, call) {
        const [purchase] = (await client.ask(documents.PURCHASES, { codes: [input.number] }, documents.PurchasesData, call)).purchases;
        return purchase ? { externalId: purchase.id, state: toOrder(purchase) } : null;
      },
    },
    changeOrder: {
      key: 'ENFORCED',
      apply: async (key, input, call) => send(documents.CHANGE_PURCHASE, key, input, {
        lines: input.lines.map(({ sku, quantity, unitPrice }) => ({ sku, pieces: toPieces(quantity, sku), unitNetCents: unitPrice === null ? null : toCents(unitPrice, input.decided?.currency ?? CURRENCY, sku) })),
        deliverTo: input.shippingAddress && fromAddress(input.shippingAddress), billTo: input.billingAddress && fromAddress(input.billingAddress),
      }, call),
    },
    cancelOrder: {
      key: 'ENFORCED',
      apply: (key, input, call) => send(documents.VOID_PURCHASE, key, input, { reason: input.reason }, call),
      async plan(input, call) {
        const { voidPlan } = await client.ask(documents.VOID_PLAN, { code: input.number }, documents.VoidPlanData, call);
        if (voidPlan.__typename !== 'VoidPlan') throw rejected(voidPlan, input.number);
        return voidPlan.steps;
      },
    },
    shipOrder: {
      key: 'ENFORCED',
      apply: async (key, input, call) => {
        samePieces(input, input.lines, input.packages.flatMap(({ lines }) => lines));
        return send(documents.SEND_PARCEL, key, input, {
          depot: input.location, carrier: input.carrier, contents: fromContents(input.lines), boxes: input.packages.map(({ trackingNumber, weightGrams }) => ({ trackingCode: trackingNumber, grams: weightGrams })),
        }, call);
      },
    },
    recordPayment: {
      key: 'ENFORCED',
      apply: async (key, input, call) => send(documents.ADD_PAYMENT, key, input, { cents: toCents(input.amount, input.currency, input.number), currency: input.currency, method: input.method, reference: input.reference, paidAt: input.paidAt }, call),
    },
    refundOrder: {
      key: 'ENFORCED',
      apply: async (key, input, call) => send(documents.ADD_REFUND, key, input, {
        cents: toCents(input.amount, input.currency, input.number), currency: input.currency, reason: input.reason, returnNumber: input.returnNumber, reference: input.reference,
      }, call),
    },
  };
}

/** The shop does not know what lies in which box, so nobody else would notice. */
function samePieces({ number }: OrderWrite, lines: readonly LineQuantityInput[], packed: readonly LineQuantityInput[]): void {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + toPieces(quantity, sku));
  for (const { sku, quantity } of packed) sums.set(sku, (sums.get(sku) ?? 0) - toPieces(quantity, sku));
  for (const [sku, difference] of sums) if (difference !== 0) throw new SourceError('REJECTED', `order ${number}: the packages do not hold what is shipped of ${sku}`, { code: 'OTHER', subject: sku });
}
