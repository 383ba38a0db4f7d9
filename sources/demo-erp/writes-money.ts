/** Writes that move money. None is unique; each carries the key in a free text that can be searched. */
import type { Writes } from '../source.ts';
import type { Client } from './client.ts';
import { exactly } from './exactly.ts';
import { toLocalTime, toMoney } from './mapping.ts';
import { toOrder } from './mapping-orders.ts';
import { OPERATIONS } from './operations.ts';
import { findDocument, orderKey } from './writes-documents.ts';

export function createMoneyWrites(client: Client): Pick<Writes, 'recordPayment' | 'issueInvoice' | 'refundOrder'> {
  return {
    recordPayment: {
      key: 'LOOKUP',
      async apply(key, input, call) {
        const { AUFTRAG, NR } = await client.ask(OPERATIONS.zahlungAnlage, {
          ...orderKey(input), BETRAG: exactly(toMoney, input.amount, input.number), WAEHR: input.currency, ART: input.method, REF: input.reference ?? '', TEXT: key, ZEIT: toLocalTime(input.paidAt),
        }, call);
        return { externalId: NR, state: toOrder(AUFTRAG) };
      },
      find: (key, input, call) => findDocument(client, input, call, (order) => order.ZAHLUNGEN.find(({ TEXT }) => TEXT === key)?.ZANR),
    },
    issueInvoice: {
      key: 'LOOKUP',
      async apply(key, input, call) {
        const { AUFTRAG, NR } = await client.ask(OPERATIONS.rechnungAnlage, { ...orderKey(input), BEZNR: key, ZEIT: input.issuedOn === null ? '' : toLocalTime(input.issuedOn) }, call);
        return { externalId: NR, state: toOrder(AUFTRAG) };
      },
      find: (key, input, call) => findDocument(client, input, call, (order) => order.RECHNUNGEN.find(({ BEZNR }) => BEZNR === key)?.RENR),
    },
    refundOrder: {
      key: 'LOOKUP',
      async apply(key, input, call) {
        const { AUFTRAG, NR } = await client.ask(OPERATIONS.gutschriftAnlage, {
          ...orderKey(input), BETRAG: exactly(toMoney, input.amount, input.number), WAEHR: input.currency, GRUND: input.reason ?? '', RETNR: input.returnNumber ?? '', REF: input.reference ?? '', TEXT: key,
        }, call);
        return { externalId: NR, state: toOrder(AUFTRAG) };
      },
      find: (key, input, call) => findDocument(client, input, call, (order) => order.GUTSCHRIFTEN.find(({ TEXT }) => TEXT === key)?.GUNR),
    },
  };
}
