/** Shoppers: one for each e-mail, without regard to case, by a unique column. */
import type { z } from 'zod';
import { Addresses, type SaveShopper, type Shoppers } from './inputs.ts';
import { Problem } from './problems.ts';
import { type Row, type Store, text } from './store.ts';

export const DEFAULT_GROUP = 'retail';
export const DEFAULT_TERMS = 'DIRECT';

const toShopper = (row: Row): object => ({
  __typename: 'Shopper', id: String(row['id']), customerNumber: row['customer_number'], email: row['email'], givenName: row['given_name'], familyName: row['family_name'], phone: row['phone'], company: row['company'],
  group: row['price_group'], terms: row['terms'], addresses: Addresses.parse(JSON.parse(text(row, 'addresses'))),
});

export const readShoppers = (store: Store, { ids, emails }: z.infer<typeof Shoppers>): object[] =>
  store.all('SELECT * FROM shopper WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each(?)) OR email_key IN (SELECT fold(value) FROM json_each(?)) ORDER BY id', JSON.stringify(ids), JSON.stringify(emails)).map(toShopper);

/** The shopper with this id, else with this e-mail. */
export function findShopper(store: Store, id: string | null, email: string): Row {
  const row = id === null ? store.get('SELECT * FROM shopper WHERE email_key = fold(?)', email) : store.get('SELECT * FROM shopper WHERE id = ?', Number(id));
  if (!row) throw new Problem('UnknownShopper', 'there is no such shopper');
  return row;
}

export function saveShopper(store: Store, { input }: z.infer<typeof SaveShopper>): object {
  if (!/^[^@\s]+@[^@\s]+$/.test(input.email)) throw new Problem('BadInput', 'not an e-mail address');
  const addresses = input.addresses && JSON.stringify(input.addresses);
  const values = [input.customerNumber, input.givenName, input.familyName, input.phone] as const;
  store.run(`INSERT INTO shopper (email_key, email, customer_number, given_name, family_name, phone, price_group, terms, addresses) VALUES (fold(?), ?, ?, ?, ?, ?, ?, ?, coalesce(?, '[]'))
    ON CONFLICT (email_key) DO UPDATE SET customer_number = coalesce(?, customer_number), given_name = coalesce(?, given_name), family_name = coalesce(?, family_name), phone = coalesce(?, phone), addresses = coalesce(?, addresses)`,
    input.email, input.email, ...values, DEFAULT_GROUP, DEFAULT_TERMS, addresses, ...values, addresses);
  store.emit('SHOPPER', [input.email.toLowerCase()]);
  return toShopper(findShopper(store, null, input.email));
}
