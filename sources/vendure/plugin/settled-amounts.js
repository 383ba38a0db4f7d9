// An order that was priced elsewhere is stored with its amounts exactly as given. Vendure computes tax for each line and rounds
// it there; what a record that rounds for each document has more or less, and its shipping and discount, become surcharges.
const { Order, OrderLine, Surcharge } = require('@vendure/core');
const { Refusal } = require('./refusal');

/** Payment method of an order that the ERP bills: settled in Vendure's eyes, but no money has come. */
const METHOD_ON_ACCOUNT = 'on-account';
const TAX_ROUNDING = 'TAX-ROUNDING-';
/** What the record counts and Vendure's lines do not show, e.g. pieces that were cancelled and are still part of its sum. */
const ADJUSTMENT = 'ADJUSTMENT';
const isOurs = ({ sku }) => sku === 'SHIPPING' || sku === 'DISCOUNT' || sku === ADJUSTMENT || sku.startsWith(TAX_ROUNDING);

const surcharge = (sku, description, amount) => new Surcharge({ sku, description, listPrice: amount, listPriceIncludesTax: false, taxLines: [] });
const sumOf = (rows, valueOf) => rows.reduce((sum, row) => sum + valueOf(row), 0);

/** What Vendure itself makes of an order without our surcharges. `taxes`: amount by rate. */
function ownAmounts({ lines, shippingLines, surcharges }) {
  const others = surcharges.filter((row) => !isOurs(row));
  const taxes = new Map();
  for (const { taxRate, taxTotal } of new Order({ lines, shippingLines, surcharges: others }).taxSummary) taxes.set(taxRate, (taxes.get(taxRate) ?? 0) + taxTotal);
  const linePrices = sumOf(lines, (line) => line.linePrice);
  return {
    subTotal: linePrices + sumOf(others, (row) => row.price), discount: linePrices - sumOf(lines, (line) => line.proratedLinePrice),
    shipping: sumOf(shippingLines, (line) => line.discountedPrice), taxes,
    total: sumOf(lines, (line) => line.proratedLinePriceWithTax) + sumOf(others, (row) => row.priceWithTax) + sumOf(shippingLines, (line) => line.discountedPriceWithTax),
  };
}

/**
 * @param order lines (unsaved ones too) with price, quantity and tax lines, shippingLines, surcharges
 * @param decision `subTotal` (null: of the lines), `taxes` (null: as Vendure computes them), `shipping`, `discount`, `total` in minor units (total null: as it comes out)
 * @returns the surcharges that make the order's total the given one; refuses amounts that do not add up
 */
function surchargesFor(order, { code, subTotal = null, taxes, shipping, discount, total }) {
  const own = ownAmounts(order);
  const extras = [];
  const add = (sku, description, amount) => amount !== 0 && extras.push(surcharge(sku, description, amount));
  if (subTotal !== null) add(ADJUSTMENT, 'Adjustment', subTotal - own.subTotal);
  add('SHIPPING', 'Shipping', shipping - own.shipping);
  add('DISCOUNT', 'Discount', own.discount - discount);
  for (const { rate, amount } of taxes ?? []) {
    add(`${TAX_ROUNDING}${rate}`, `Tax rounding ${rate} %`, amount - (own.taxes.get(rate) ?? 0));
    own.taxes.delete(rate);
  }
  // a rate that the record does not tax
  if (taxes) for (const [rate, amount] of own.taxes) add(`${TAX_ROUNDING}${rate}`, `Tax rounding ${rate} %`, -amount);
  const made = own.total + sumOf(extras, (row) => row.price);
  if (total !== null && made !== total) throw new Refusal('OTHER', code, `the amounts do not add up: lines, taxes, shipping and discount make ${made}, the total is ${total}`);
  return extras;
}

/** Nobody decided anew: discount and tax roundings follow the lines in proportion, shipping stays while there are lines. @param before, after net sums of the lines */
function surchargesInProportion(surcharges, before, after) {
  if (before === 0 || after === 0) return [];
  const share = after / before;
  return surcharges.filter((row) => isOurs(row) && row.sku !== ADJUSTMENT)
    .map((row) => surcharge(row.sku, row.description, row.sku === 'SHIPPING' ? row.listPrice : Math.round(row.listPrice * share)))
    .filter((row) => row.listPrice !== 0);
}

const newLine = ({ variant, quantity, unitPrice, taxLines }) => new OrderLine({
  productVariant: variant, productVariantId: variant.id, taxCategoryId: variant.taxCategoryId, quantity, orderPlacedQuantity: quantity, listPrice: unitPrice, initialListPrice: unitPrice,
  listPriceIncludesTax: false, adjustments: [], taxLines, customFields: {},
});

module.exports = { METHOD_ON_ACCOUNT, TAX_ROUNDING, ADJUSTMENT, isOurs, surchargesFor, surchargesInProportion, newLine };
