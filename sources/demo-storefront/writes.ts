/** Writes. Every one has a unique key in the shop, or is done by state. */
import type { Call, OrderRecord, Receipt, Writes } from '../source.ts';
import type { Client } from './client.ts';
import * as documents from './documents.ts';
import { fromAddress, fromOrder, rejected, toCustomer, toOrder, toPieces } from './mapping.ts';

export function createWrites(client: Client): Writes {
  const receipt = (result: ({ readonly __typename: 'Purchase' } & documents.Purchase) | documents.Problem): Receipt<OrderRecord> => {
    if (result.__typename !== 'Purchase') throw rejected(result);
    return { externalId: result.id, state: toOrder(result) };
  };
  return {
    placeOrder: {
      /** `Purchase.code` is unique; a second one answers the first. */
      key: 'ENFORCED',
      apply: async (_key, input, call) => receipt((await client.ask(documents.RECORD_PURCHASE, { input: fromOrder(input) }, documents.RecordPurchaseData, call)).recordPurchase),
      async find(_key, input, call) {
        const [purchase] = (await client.ask(documents.PURCHASES, { codes: [input.number] }, documents.PurchasesData, call)).purchases;
        return purchase ? { externalId: purchase.id, state: toOrder(purchase) } : null;
      },
    },
    cancelOrder: {
      /** A cancelled purchase stays as it is. */
      key: 'ENFORCED',
      apply: async (_key, input, call) => receipt((await client.ask(documents.VOID_PURCHASE, { code: input.number, reason: input.reason }, documents.VoidPurchaseData, call)).voidPurchase),
    },
    publishInventory: {
      /** Absolute, and never over a newer version. */
      key: 'ENFORCED',
      async apply(_key, input, call: Call) {
        const { publishStock } = await client.ask(documents.PUBLISH_STOCK, { input: { sku: input.sku, depot: input.location, pieces: toPieces(input.onHand, input.sku), version: input.version } }, documents.PublishStockData, call);
        if (publishStock.__typename !== 'Publication') throw rejected(publishStock);
        return { externalId: `${input.sku}/${input.location}`, state: null };
      },
    },
    upsertCustomer: {
      /** The e-mail in lower case is unique. */
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const { saveShopper } = await client.ask(documents.SAVE_SHOPPER, {
          input: { email: input.email, givenName: input.firstName, familyName: input.lastName, phone: input.phone, addresses: input.addresses?.map(fromAddress) ?? null, customerNumber: input.code },
        }, documents.SaveShopperData, call);
        if (saveShopper.__typename !== 'Shopper') throw rejected(saveShopper);
        return { externalId: saveShopper.id, state: toCustomer(saveShopper) };
      },
    },
  };
}
