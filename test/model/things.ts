/** What the scenarios are about: the same few SKUs and products in every run, new customers and companies in each. */
import { catalogue, seeded } from '../support/catalogue.ts';
import { COUNTED_SKUS, SKUS, SOLD_SKUS } from './commands.ts';

export const UNKNOWN_SKU = 'NO-SUCH-SKU';
const ENOUGH = 100;
const CENTS = 100;
const FULL_TAX = 19;
const REDUCED_TAX = 7;

const wellStocked = seeded.filter(({ variant: { stock } }) => stock.BER >= ENOUGH && stock.LYS >= ENOUGH);
const reduced = wellStocked.filter(({ product }) => product.vatClass === 'reduced').slice(0, 2);
const standard = wellStocked.filter(({ product }) => product.vatClass !== 'reduced').slice(0, SOLD_SKUS + COUNTED_SKUS - reduced.length);
const chosen = [...reduced, ...standard];
if (chosen.length !== SKUS) throw new Error('the catalogue has too few well stocked SKUs');

export const skus: readonly string[] = chosen.map(({ variant }) => variant.sku);
export const perCent: ReadonlyMap<string, number> = new Map(chosen.map(({ product, variant }) => [variant.sku, product.vatClass === 'reduced' ? REDUCED_TAX : FULL_TAX]));
export const listPrices: ReadonlyMap<string, number> = new Map(chosen.map(({ product, variant }) => [variant.sku, Math.round(Number(product.listPrice) * CENTS)]));
export const products: readonly string[] = catalogue.products.slice(-2).map(({ code }) => code);
export const locations = ['BER', 'LYS'] as const;
/** Pieces that each SKU has at least when a run begins. */
export const PIECES_AT_START = 100;

export const buyer = (number: number): string => `c000${number + 1}@example.com`;
export const skuOf = (position: number): string => skus[position] ?? UNKNOWN_SKU;
export const emailOf = (run: string, number: number): string => `${run}-${number}@example.com`;
export const companyOf = (run: string, number: number): string => `${run}-${number}`;
