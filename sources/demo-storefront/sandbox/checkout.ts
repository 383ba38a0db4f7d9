/** The shop's own checkout: a shopper takes the shop's prices, a promotion takes its per cent off each line, and the money is there. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { itemRows } from './catalogue.ts';
import { newLine, sumUp, writeLines } from './purchase-lines.ts';
import { changed } from './purchase-write.ts';
import { CURRENCY, quoteFinder } from './quotes.ts';
import { findShopper, saveShopper } from './shoppers.ts';
import { integer, type Store, text } from './store.ts';

export const Checkout = z.object({
  email: z.string(), lines: z.array(z.object({ sku: z.string(), pieces: z.number().int().positive() })).min(1), percentOff: z.number().int().min(0).max(100).default(0), shipped: z.boolean().default(false),
});

const CODE_BYTES = 6;
const PER_CENT = 100;
const CHANNEL = 'web';
/** Without tax, as the shop sees it. */
const SHIPPING_CENTS = 490;

/** Answers the code. The purchase is PENDING: nobody outside has taken it over. */
export function checkOut(store: Store, { email, lines: wanted, percentOff, shipped }: z.infer<typeof Checkout>): { readonly code: string } {
  if (!store.get('SELECT 1 FROM shopper WHERE email_key = fold(?)', email)) saveShopper(store, { input: guest(email) });
  const shopper = findShopper(store, null, email);
  const lines = wanted.map(({ sku, pieces }) => {
    const [item] = itemRows(store, [sku]);
    const quote = item && quoteFinder(store, { shopperId: String(shopper['id']), currency: CURRENCY, pieces }, JSON.stringify([item['id']]))(integer(item, 'id'), text(item, 'department'), integer(item, 'list_cents'));
    if (!quote) throw new Error(`${sku} is not sold here`);
    return newLine(store, sku, pieces, quote.netCents, Math.round((quote.netCents * pieces * percentOff) / PER_CENT));
  });
  const sums = sumUp(lines);
  const grossCents = sums.grossCents + (shipped ? SHIPPING_CENTS : 0);
  const code = `P${randomBytes(CODE_BYTES).toString('hex').toUpperCase()}`;
  const depot = integer(store.get('SELECT id FROM depot ORDER BY id LIMIT 1') ?? {}, 'id');
  const [address = null] = z.array(z.unknown()).parse(JSON.parse(text(shopper, 'addresses')));
  const id = store.run(`INSERT INTO purchase (code, sales_channel, state, placed_at, currency, shopper_id, depot_id, net_cents, tax_cents, gross_cents, taxes, deliver_to, bill_to) VALUES (?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    code, CHANNEL, Date.now(), CURRENCY, integer(shopper, 'id'), depot, sums.netCents, sums.taxCents, grossCents, JSON.stringify(sums.taxes), JSON.stringify(address), JSON.stringify(address));
  writeLines(store, { id, depot_id: depot }, lines);
  store.run('INSERT INTO payment (purchase_id, cents, method, reference, paid_at) VALUES (?, ?, ?, ?, ?)', id, grossCents, 'card', code, Date.now());
  changed(store, code, lines.map(({ sku }) => sku));
  return { code };
}

const guest = (email: string): Parameters<typeof saveShopper>[1]['input'] => ({
  email, givenName: 'Gesa', familyName: 'Gast', phone: null, customerNumber: null,
  addresses: [{ recipient: 'Gesa Gast', company: null, lines: ['Lindenweg 3'], zip: '10115', town: 'Berlin', country: 'DE', phone: null }],
});
