/** Writes. The ERP knows no keys: what protects each from being done twice is said beside it. */
import { type Call, type CustomerRecord, type CustomerToUpsert, SourceError, type Writes } from '../source.ts';
import type { Client } from './client.ts';
import { fromAddress, toAddress, toCustomer, toInventory, toLocalTime, toOrder, toQuantity, toUnitPrice } from './mapping.ts';
import { OPERATIONS } from './operations.ts';
import { readCustomers } from './reads.ts';

export function createWrites(client: Client): Writes {
  return {
    placeOrder: {
      /** The reference is not unique, but it can be searched. */
      key: 'LOOKUP',
      async apply(_key, input, call) {
        const lines = input.lines.map((line) => ({ ARTNR: line.sku, MENGE: exactly(toQuantity, line.quantity, line.sku), PREIS: exactly(toUnitPrice, line.unitPrice, line.sku) }));
        const { AUFTRAG } = await client.ask(OPERATIONS.auftragAnlage, {
          IHRE_NR: input.number, KANAL: input.channel, ZEIT: toLocalTime(input.placedAt), WAEHR: input.currency, KUNR: input.customer.externalId ?? '', EMAIL: input.customer.email, LAGER: input.location,
          NOTIZ: [input.externalNumber, input.note].filter((text) => text !== null).join('\n'),
          LIEFA: input.shippingAddress && fromAddress(input.shippingAddress), RECHA: input.billingAddress && fromAddress(input.billingAddress), ZEILEN: lines,
        }, call);
        const state = toOrder(AUFTRAG);
        return { externalId: state.externalId, state };
      },
      async find(_key, input, call) {
        const { AUFTRAEGE } = await client.ask(OPERATIONS.auftraegeAbfrage, { IHRE_NR: [input.number] }, call);
        const [oldest] = AUFTRAEGE;
        return oldest ? { externalId: oldest.ABNR, state: toOrder(oldest) } : null;
      },
    },
    cancelOrder: {
      /** A cancelled order stays as it is. */
      key: 'ENFORCED',
      async apply(_key, input, call) {
        const { AUFTRAG } = await client.ask(OPERATIONS.auftragStorno, { ABNR: input.externalId ?? '', IHRE_NR: input.number, GRUND: input.reason ?? '' }, call);
        const state = toOrder(AUFTRAG);
        return { externalId: state.externalId, state };
      },
    },
    adjustInventory: {
      /** The journal has no reference: nothing tells afterwards whether a row was ours. */
      key: 'NONE',
      async apply(_key, input, call) {
        const quantity = input.delta ?? input.count;
        if (quantity === null) throw new SourceError('REJECTED', 'neither delta nor count', { code: 'OTHER', subject: input.sku });
        const { BESTAND } = await client.ask(OPERATIONS.bestandBuchung, {
          ARTNR: input.sku, LAGER: input.location, ART: input.delta === null ? 'Z' : 'D', MENGE: exactly(toQuantity, quantity, input.sku), LFD: input.expectedRevision ?? '', GRUND: input.reason ?? '',
        }, call);
        return { externalId: `${input.sku}/${input.location}`, state: toInventory(BESTAND) };
      },
    },
    upsertCustomer: {
      /** An e-mail is not unique, but it can be searched. */
      key: 'LOOKUP',
      async apply(_key, input, call) {
        const known = await byEmail(client, input.email, call);
        const { KUNDE } = await client.ask(OPERATIONS.kundePflege, {
          EMAIL: input.email,
          ...(known && { KUNR: known.externalId }),
          ...(input.firstName !== null && { VORNAME: input.firstName }), ...(input.lastName !== null && { NACHNAME: input.lastName }), ...(input.phone !== null && { TEL: input.phone }),
          ...(input.addresses && { ANSCHR: input.addresses.map(fromAddress) }),
        }, call);
        const state = toCustomer(KUNDE);
        return { externalId: state.externalId, state };
      },
      async find(_key, input, call) {
        const known = await byEmail(client, input.email, call);
        return known && holds(known, input) ? { externalId: known.externalId, state: known } : null;
      },
    },
  };
}

const byEmail = async (client: Client, email: string, call: Call): Promise<CustomerRecord | null> => (await readCustomers(client, [{ email }], call))[0] ?? null;

/** Whether the customer already is what was to be written. */
function holds(customer: CustomerRecord, input: CustomerToUpsert): boolean {
  const same = (wanted: string | null, value: string | null): boolean => wanted === null || (value ?? '') === wanted;
  return same(input.firstName, customer.firstName) && same(input.lastName, customer.lastName) && same(input.phone, customer.phone)
    && (input.addresses === null || JSON.stringify(input.addresses.map(fromAddress).map(toAddress)) === JSON.stringify(customer.addresses));
}

/** Refuses what the ERP's digits cannot hold, before anything is sent. */
function exactly(convert: (value: string) => string, value: string, sku: string): string {
  try {
    return convert(value);
  } catch (error) {
    throw new SourceError('REJECTED', `the ERP cannot hold ${value}`, { cause: error, code: 'OTHER', subject: sku });
  }
}
