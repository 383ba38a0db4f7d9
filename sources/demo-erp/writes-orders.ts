/** Writes that make an order and move its goods. */
import { type LineQuantityInput, type OrderRecord, type OrderWrite, type Receipt, SourceError, type Writes } from '../source.ts';
import { decimal } from '../values.ts';
import type { Client } from './client.ts';
import { exactly } from './exactly.ts';
import { fromAddress, toLocalTime, toMoney, toQuantity, toUnitPrice, toWeight } from './mapping.ts';
import { toOrder } from './mapping-orders.ts';
import { OPERATIONS } from './operations.ts';
import { findDocument, orderKey } from './writes-documents.ts';
import type { Auftrag, Position } from './wire.ts';

const receipt = (order: Auftrag): Receipt<OrderRecord> => ({ externalId: order.ABNR, state: toOrder(order) });
const positions = (lines: readonly LineQuantityInput[]): Position[] => lines.map((line) => ({ ARTNR: line.sku, MENGE: exactly(toQuantity, line.quantity, line.sku) }));

export function createOrderWrites(client: Client): Pick<Writes, 'placeOrder' | 'changeOrder' | 'cancelOrder' | 'shipOrder' | 'requestReturn' | 'receiveReturn'> {
  return {
    placeOrder: {
      /** The reference is not unique, but it can be searched. */
      key: 'LOOKUP',
      async apply(_key, input, call) {
        const lines = input.lines.map((line) => ({ ARTNR: line.sku, MENGE: exactly(toQuantity, line.quantity, line.sku), PREIS: exactly(toUnitPrice, line.unitPrice, line.sku), RABATT: exactly(toMoney, line.discount ?? '0', line.sku) }));
        const { AUFTRAG } = await client.ask(OPERATIONS.auftragAnlage, {
          IHRE_NR: input.number, KANAL: input.channel, ZEIT: toLocalTime(input.placedAt), WAEHR: input.currency, KUNR: input.customer.externalId ?? '', EMAIL: input.customer.email, LAGER: input.location,
          NOTIZ: [input.externalNumber, input.note].filter((text) => text !== null).join('\n'),
          LIEFA: input.shippingAddress && fromAddress(input.shippingAddress), RECHA: input.billingAddress && fromAddress(input.billingAddress), ZEILEN: lines,
        }, call);
        return receipt(AUFTRAG);
      },
      async find(_key, input, call) {
        const { AUFTRAEGE } = await client.ask(OPERATIONS.auftraegeAbfrage, { IHRE_NR: [input.number] }, call);
        const [oldest] = AUFTRAEGE;
        return oldest ? receipt(oldest) : null;
      },
    },
    changeOrder: {
      /** The number of the change is unique. */
      key: 'ENFORCED',
      async apply(key, input, call) {
        const { AUFTRAG } = await client.ask(OPERATIONS.auftragAenderung, {
          ...orderKey(input), BELNR: key,
          ZEILEN: input.lines.map((line) => ({ ARTNR: line.sku, MENGE: exactly(toQuantity, line.quantity, line.sku), PREIS: line.unitPrice === null ? '' : exactly(toUnitPrice, line.unitPrice, line.sku) })),
          LIEFA: input.shippingAddress && fromAddress(input.shippingAddress), RECHA: input.billingAddress && fromAddress(input.billingAddress),
        }, call);
        return receipt(AUFTRAG);
      },
    },
    cancelOrder: {
      /** The number of the cancellation is unique. */
      key: 'ENFORCED',
      apply: async (key, input, call) => receipt((await client.ask(OPERATIONS.auftragStorno, { ...orderKey(input), BELNR: key, GRUND: input.reason ?? '' }, call)).AUFTRAG),
      plan: async (input, call) => (await client.ask(OPERATIONS.auftragStornoVorschau, orderKey(input), call)).SCHRITTE,
    },
    shipOrder: {
      /** The delivery's reference is not unique, but it can be searched. */
      key: 'LOOKUP',
      async apply(key, input, call) {
        samePieces(input, input.lines, input.packages.flatMap(({ lines }) => lines));
        const { AUFTRAG, NR } = await client.ask(OPERATIONS.lieferungAnlage, {
          ...orderKey(input), BEZNR: key, LAGER: input.location ?? '', TRAEGER: input.carrier ?? '', POS: positions(input.lines),
          PAKETE: input.packages.map((box) => ({ SENDNR: box.trackingNumber ?? '', GEW: toWeight(box.weightGrams ?? 0) })),
        }, call);
        return { externalId: NR, state: toOrder(AUFTRAG) };
      },
      find: (key, input, call) => findDocument(client, input, call, (order) => order.LIEFERUNGEN.find(({ BEZNR }) => BEZNR === key)?.LSNR),
    },
    requestReturn: {
      /** The number of the return is not unique, but it can be searched. */
      key: 'LOOKUP',
      async apply(_key, input, call) {
        const { AUFTRAG, NR } = await client.ask(OPERATIONS.retoureAnlage, { ...orderKey(input), RETNR: input.returnNumber, GRUND: input.reason ?? '', POS: positions(input.lines) }, call);
        return { externalId: NR, state: toOrder(AUFTRAG) };
      },
      find: (_key, input, call) => findDocument(client, input, call, (order) => order.RETOUREN.find(({ RETNR }) => RETNR === input.returnNumber)?.RTID),
    },
    receiveReturn: {
      /** The number of the receipt is unique. */
      key: 'ENFORCED',
      async apply(key, input, call) {
        const { AUFTRAG, NR } = await client.ask(OPERATIONS.retoureEingang, { ...orderKey(input), BELNR: key, RETNR: input.returnNumber, LAGER: input.location ?? '', POS: positions(input.lines) }, call);
        return { externalId: NR, state: toOrder(AUFTRAG) };
      },
    },
  };
}

/** The ERP does not know what lies in which package, so nobody else would notice. */
function samePieces({ number }: OrderWrite, lines: readonly LineQuantityInput[], packed: readonly LineQuantityInput[]): void {
  const sums = new Map<string, ReturnType<typeof decimal>>();
  const add = (sku: string, quantity: ReturnType<typeof decimal>): unknown => sums.set(sku, (sums.get(sku) ?? decimal('0')).plus(quantity));
  for (const { sku, quantity } of lines) add(sku, decimal(exactly((value) => decimal(value).toFixed(), quantity, sku)));
  for (const { sku, quantity } of packed) add(sku, decimal(exactly((value) => decimal(value).toFixed(), quantity, sku)).times(-1));
  for (const [sku, difference] of sums) if (!difference.eq(0)) throw new SourceError('REJECTED', `order ${number}: the packages do not hold what is shipped of ${sku}`, { code: 'OTHER', subject: sku });
}
