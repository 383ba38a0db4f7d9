/** Companies: groups of shoppers, one for each code by a unique column. */
import type { z } from 'zod';
import { Addresses, type Companies, type SaveCompany } from './inputs.ts';
import { Problem } from './problems.ts';
import { mustBeGroup } from './quotes.ts';
import { DEFAULT_GROUP, DEFAULT_TERMS } from './shoppers.ts';
import { type Row, type Store, text } from './store.ts';

const toCompany = (row: Row): object => ({
  __typename: 'Company', id: String(row['id']), code: row['code'], name: row['name'], taxNumber: row['tax_number'], email: row['email'], phone: row['phone'], group: row['price_group'], terms: row['terms'], addresses: Addresses.parse(JSON.parse(text(row, 'addresses'))),
});

export const readCompanies = (store: Store, { codes }: z.infer<typeof Companies>): object[] => store.all('SELECT * FROM company WHERE code IN (SELECT value FROM json_each(?)) ORDER BY id', JSON.stringify(codes)).map(toCompany);

export function saveCompany(store: Store, { input }: z.infer<typeof SaveCompany>): object {
  if (input.code === '' || input.name === '') throw new Problem('BadInput', 'a company has a code and a name', { about: input.code });
  const group = input.group === null ? null : mustBeGroup(store, input.group);
  const addresses = input.addresses && JSON.stringify(input.addresses);
  const values = [input.taxNumber, input.email, input.phone] as const;
  store.run(`INSERT INTO company (code, name, tax_number, email, phone, price_group, terms, addresses) VALUES (?, ?, ?, ?, ?, coalesce(?, ?), coalesce(?, ?), coalesce(?, '[]'))
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, tax_number = coalesce(?, tax_number), email = coalesce(?, email), phone = coalesce(?, phone), price_group = coalesce(?, price_group), terms = coalesce(?, terms), addresses = coalesce(?, addresses)`,
    input.code, input.name, ...values, group, DEFAULT_GROUP, input.terms, DEFAULT_TERMS, addresses, ...values, group, input.terms, addresses);
  const people = store.all('SELECT email FROM shopper WHERE customer_number = ?', input.code).map((row) => text(row, 'email').toLowerCase());
  store.run('UPDATE shopper SET company = ?, price_group = coalesce(?, price_group), terms = coalesce(?, terms) WHERE customer_number = ?', input.name, group, input.terms, input.code);
  store.emit('SHOPPER', [input.code, ...people]);
  // Its group is what its people buy by.
  if (group !== null) store.emit('QUOTE', []);
  const row = store.get('SELECT * FROM company WHERE code = ?', input.code);
  if (!row) throw new Error(`company ${input.code} is gone`);
  return toCompany(row);
}
