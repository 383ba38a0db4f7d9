/**
 * The one catalogue that seeds every system here, so that a SKU, a customer or a warehouse means the same in all of them.
 *
 *   node catalogue.ts [--products 200] [--customers 50] [--seed 20261124] > catalogue.json
 *
 * Deterministic: the same arguments give the same bytes. Record i depends on the seed and on i alone, so a
 * catalogue of 1,000 products starts with the very 200 products of the smaller one.
 * Money and factors are decimal strings ("12.90", "0.84"), net of VAT. Weights are whole grams.
 */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Option { readonly code: string; readonly name: string; readonly values: readonly string[] }
export interface CatalogueVariant { readonly sku: string; readonly skuSuffix: string; readonly gtin: string; readonly optionValues: Readonly<Record<string, string>>; readonly stock: Readonly<Record<Warehouse, number>> }
export interface CatalogueProduct {
  readonly code: string; readonly slug: string; readonly name: string; readonly description: string; readonly categoryCode: string; readonly brand: string; readonly vatClass: 'standard' | 'reduced';
  readonly listPrice: string; readonly costPrice: string; readonly weightGrams: number; readonly options: readonly Option[]; readonly variants: readonly CatalogueVariant[];
}
export interface CatalogueCustomer {
  readonly code: string; readonly kind: 'B2B' | 'B2C'; readonly firstName: string; readonly lastName: string; readonly companyName: string | null; readonly email: string; readonly phone: string;
  readonly address: { readonly streetLine: string; readonly city: string; readonly postalCode: string; readonly countryCode: string }; readonly priceList: string; readonly paymentTerm: string;
}
export interface PriceList { readonly code: string; readonly name: string; readonly rules: readonly { readonly categoryCode?: string; readonly minQuantity?: number; readonly factor: string }[] }
export type Warehouse = 'BER' | 'LYS';
export type Catalogue = ReturnType<typeof generateCatalogue>;

const CATEGORIES: readonly { readonly code: string; readonly name: string; readonly nouns: readonly string[]; readonly options: readonly Option[] }[] = [
  { code: 'TOOLS', name: 'Tools', nouns: ['Hammer', 'Screwdriver', 'Torque Wrench', 'Pliers', 'Hand Saw'], options: [] },
  { code: 'FASTENERS', name: 'Fasteners', nouns: ['Hex Bolt', 'Wood Screw', 'Wall Plug', 'Washer', 'Threaded Rod'],
    options: [{ code: 'size', name: 'Size', values: ['M4', 'M6', 'M8', 'M10'] }] },
  { code: 'SAFETY', name: 'Safety', nouns: ['Work Gloves', 'Safety Vest', 'Work Jacket', 'Hard Hat', 'Knee Pads'],
    options: [{ code: 'size', name: 'Size', values: ['S', 'M', 'L', 'XL'] }, { code: 'colour', name: 'Colour', values: ['Red', 'Blue', 'Black'] }] },
  { code: 'ELECTRICAL', name: 'Electrical', nouns: ['Extension Lead', 'LED Lamp', 'Junction Box', 'Cable Tie Pack', 'Socket'],
    options: [{ code: 'colour', name: 'Colour', values: ['White', 'Grey', 'Black'] }] },
  { code: 'BOOKS', name: 'Trade Books', nouns: ['Wiring Handbook', 'Joinery Guide', 'Site Safety Manual', 'Plumbing Primer'], options: [] },
];
const BRANDS = ['Acme', 'Globex', 'Nordwerk', 'Initech', 'Brücke & Söhne'];
const QUALITIES = ['Basic', 'Solid', 'Pro', 'Compact', 'Heavy-Duty', 'Précision'];
const FIRST_NAMES = ['Nina', 'Jürgen', 'Aïcha', 'Zoë', 'Marek', 'Chloé', 'Øystein', 'Ana', 'Tom', 'Łucja'];
const LAST_NAMES = ['Müller', 'Dubois', 'Nowak', 'Smith', "O'Brien", 'García', 'Weiß', 'Lefèvre', 'Jansen', 'Kovács'];
const CITIES = [
  { city: 'Berlin', postalCode: '10115', countryCode: 'DE' }, { city: 'München', postalCode: '80331', countryCode: 'DE' },
  { city: 'Lyon', postalCode: '69001', countryCode: 'FR' }, { city: 'Köln', postalCode: '50667', countryCode: 'DE' },
  { city: 'Paris', postalCode: '75011', countryCode: 'FR' },
];

/** A small seeded generator (mulberry32): returns a function giving floats in [0, 1). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
const cents = (value: number): string => `${Math.floor(value / 100)}.${pad(value % 100, 2)}`;
const slugify = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** GTIN-13 in the range that GS1 keeps for in-company use (first digit 2), with its check digit. */
export function gtin13(serial: number): string {
  const body = `2${pad(serial, 11)}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
  return body + ((10 - (sum % 10)) % 10);
}

/** Stock of one variant: about 8 % sold out everywhere, 12 % in one warehouse only, 12 % scarce (1 to 3 pieces). */
function stockLevels(random: () => number): Record<Warehouse, number> {
  const fate = random();
  const some = () => 10 + Math.floor(random() * 191);
  const few = () => 1 + Math.floor(random() * 3);
  if (fate < 0.08) return { BER: 0, LYS: 0 };
  if (fate < 0.14) return { BER: some(), LYS: 0 };
  if (fate < 0.20) return { BER: 0, LYS: some() };
  if (fate < 0.32) return { BER: few(), LYS: random() < 0.5 ? 0 : few() };
  return { BER: some(), LYS: some() };
}

function generateProduct(seed: number, index: number): CatalogueProduct {
  const random = seededRandom(seed + index * 7919);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const category = CATEGORIES[index % CATEGORIES.length] as (typeof CATEGORIES)[number];
  const code = `SKU-${pad(index + 1, 5)}`;
  const brand = pick(BRANDS);
  const name = `${brand} ${pick(QUALITIES)} ${pick(category.nouns)} ${index + 1}`;
  const price = 290 + Math.floor(random() * 24900);
  const listPrice = price - (price % 10) + (random() < 0.8 ? 9 : 0);
  // Two of three products of a category with options come in variants, two or more values of each option.
  const options = category.options.length && random() < 0.67
    ? category.options.map((o) => ({ code: o.code, name: o.name, values: o.values.slice(0, 2 + Math.floor(random() * (o.values.length - 1))) }))
    : [];
  const combinations = options.reduce<Record<string, string>[]>((rows, o) => rows.flatMap((row) => o.values.map((value) => ({ ...row, [o.code]: value }))), [{}]);
  return {
    code, slug: slugify(name), name,
    description: `${name}: ${category.name.toLowerCase()} by ${brand}, model ${pad(index + 1, 5)}.`,
    categoryCode: category.code, brand,
    vatClass: category.code === 'BOOKS' ? 'reduced' : 'standard',
    listPrice: cents(listPrice), costPrice: cents(Math.floor(listPrice * 0.6)),
    weightGrams: 20 + Math.floor(random() * 4980),
    options: options.map((o) => ({ code: o.code, name: o.name, values: o.values })),
    variants: combinations.map((optionValues, position) => {
      const suffix = Object.values(optionValues).map((value) => `-${value.toUpperCase()}`).join('');
      return { sku: code + suffix, skuSuffix: suffix, gtin: gtin13((index + 1) * 100 + position), optionValues, stock: stockLevels(random) };
    }),
  };
}

function generateCustomer(seed: number, index: number, businessFrom: number): CatalogueCustomer {
  const random = seededRandom(seed + 104729 + index * 6101);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const firstName = pick(FIRST_NAMES), lastName = pick(LAST_NAMES), place = pick(CITIES);
  const business = index >= businessFrom;
  const gold = business && (index - businessFrom) % 2 === 0;
  return {
    code: `C${pad(index + 1, 4)}`, kind: business ? 'B2B' : 'B2C', firstName, lastName,
    companyName: business ? `${lastName} ${gold ? 'Bau GmbH' : 'Services SARL'} ${index + 1}` : null,
    email: `c${pad(index + 1, 4)}@example.com`, phone: `+49 30 555${pad(index + 1, 5)}`,
    address: { streetLine: `Hauptstraße ${1 + Math.floor(random() * 180)}`, ...place },
    priceList: gold ? 'GOLD' : business ? 'SILVER' : 'RETAIL',
    paymentTerm: gold ? 'NET30' : business ? 'NET14' : 'DIRECT',
  };
}

/** Price lists: the first rule that matches category and minimum quantity gives the factor on the list price. */
export const PRICE_LISTS: readonly PriceList[] = [
  { code: 'RETAIL', name: 'Retail', rules: [{ minQuantity: 50, factor: '0.97' }, { factor: '1.00' }] },
  { code: 'SILVER', name: 'Silver', rules: [{ categoryCode: 'FASTENERS', minQuantity: 100, factor: '0.85' },
    { minQuantity: 50, factor: '0.90' }, { minQuantity: 10, factor: '0.93' }, { factor: '0.95' }] },
  { code: 'GOLD', name: 'Gold', rules: [{ categoryCode: 'FASTENERS', minQuantity: 100, factor: '0.72' },
    { minQuantity: 100, factor: '0.78' }, { minQuantity: 10, factor: '0.84' }, { factor: '0.90' }] },
];

/** The whole catalogue as plain data. `customers` are split 4 : 1 into B2C and B2B. */
export function generateCatalogue({ products = 200, customers = 50, seed = 20261124 } = {}) {
  const businessFrom = Math.round(customers * 0.8);
  return {
    seed, currencyCode: 'EUR', pricesIncludeVat: false,
    vatClasses: [{ code: 'standard', ratePercent: 19 }, { code: 'reduced', ratePercent: 7 }],
    categories: CATEGORIES.map(({ code, name }) => ({ code, name })),
    warehouses: [{ code: 'BER' as Warehouse, name: 'Berlin', countryCode: 'DE' }, { code: 'LYS' as Warehouse, name: 'Lyon', countryCode: 'FR' }],
    paymentTerms: [{ code: 'DIRECT', name: 'Direct', days: 0 }, { code: 'NET14', name: 'Net 14', days: 14 }, { code: 'NET30', name: 'Net 30', days: 30 }],
    priceLists: PRICE_LISTS,
    products: Array.from({ length: products }, (_, index) => generateProduct(seed, index)),
    customers: Array.from({ length: customers }, (_, index) => generateCustomer(seed, index, businessFrom)),
  };
}

/** Net unit price with four decimals (a string) that a price list gives for one product and quantity: what both systems should answer. */
export function expectedUnitPrice(priceList: PriceList, product: CatalogueProduct, quantity: number): string {
  const rule = priceList.rules.find((r) => (!r.categoryCode || r.categoryCode === product.categoryCode) && quantity >= (r.minQuantity ?? 0));
  if (!rule) throw new Error(`price list ${priceList.code} has no rule for ${product.code}`);
  const tenThousandths = Math.round(Number(product.listPrice.replace('.', ''))) * Math.round(Number(rule.factor) * 100);
  return `${Math.floor(tenThousandths / 10000)}.${pad(tenThousandths % 10000, 4)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const options: { products?: number; customers?: number; seed?: number } = {};
  for (let i = 2; i < process.argv.length; i += 2) {
    const name = (process.argv[i] ?? '').replace(/^--/, ''), value = Number(process.argv[i + 1]);
    if ((name !== 'products' && name !== 'customers' && name !== 'seed') || !Number.isInteger(value)) {
      console.error('usage: catalogue.ts [--products 200] [--customers 50] [--seed 20261124]');
      process.exit(2);
    }
    options[name] = value;
  }
  process.stdout.write(`${JSON.stringify(generateCatalogue(options), null, 1)}\n`);
}
