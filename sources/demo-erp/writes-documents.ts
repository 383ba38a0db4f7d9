/** What the writes to an order share: which order it is, and the search for what one of them has made. */
import type { Call, OrderRecord, OrderWrite, Receipt } from '../source.ts';
import type { Client } from './client.ts';
import { toOrder } from './mapping-orders.ts';
import { OPERATIONS } from './operations.ts';
import type { Auftrag, AuftragWahl } from './wire.ts';

export const orderKey = (input: OrderWrite): AuftragWahl => ({ ABNR: input.externalId ?? '', IHRE_NR: input.number });

/** @param numberIn number of the document in the order, if it is there */
export async function findDocument(client: Client, input: OrderWrite, call: Call, numberIn: (order: Auftrag) => string | undefined): Promise<Receipt<OrderRecord> | null> {
  const { AUFTRAEGE } = await client.ask(OPERATIONS.auftraegeAbfrage, { IHRE_NR: [input.number] }, call);
  for (const order of AUFTRAEGE) {
    const externalId = numberIn(order);
    if (externalId !== undefined) return { externalId, state: toOrder(order) };
  }
  return null;
}
