// An order that was priced elsewhere is stored with its amounts exactly as given. Vendure computes tax for each line and rounds
// it there; what a record that rounds for each document has more or less, and its shipping and discount, become surcharges.
const { OrderLine, Surcharge } = require('@vendure/core');
const { Refusal } = require('./refusal');

/** Payment method of an order that the ERP bills: settled in Vendure's eyes, but no money has come. */
const METHOD_ON_ACCOUNT = 'on-account';
const TAX_ROUNDING = 'TAX-ROUNDING-';
const isOurs = ({ sku }) => sku === 'SHIPPING' || sku === 'DISCOUNT' || sku.startsWith(TAX_ROUNDING);

const surcharge = (sku, description, amount) => new Surcharge({ sku, description, listPrice: amount, listPriceIncludesTax: false, taxLines: [] });

/**
 * @param lines unsaved order lines with price, quantity and tax lines
 * @param input `taxes` (null: as Vendure computes them), `shipping`, `discount`, `total` in minor units (total null: as it comes out)
 * @returns the surcharges that make the order's total the given one; refuses amounts that do not add up
 */
function surchargesFor(lines, { code, taxes, shipping, discount, total }) {
  const extras = [];
  if (shipping !== 0) extras.push(surcharge('SHIPPING', 'Shipping', shipping));
  if (discount !== 0) extras.push(surcharge('DISCOUNT', 'Discount', -discount));
  const computed = new Map();
  for (const line of lines) computed.set(line.taxRate, (computed.get(line.taxRate) ?? 0) + line.proratedLineTax);
  for (const tax of taxes ?? []) {
    const difference = tax.amount - (computed.get(tax.rate) ?? 0);
    computed.delete(tax.rate);
    if (difference !== 0) extras.push(surcharge(`${TAX_ROUNDING}${tax.rate}`, `Tax rounding ${tax.rate} %`, difference));
  }
  // a rate that the record does not tax
  if (taxes) for (const [rate, amount] of computed) if (amount !== 0) extras.push(surcharge(`${TAX_ROUNDING}${rate}`, `Tax rounding ${rate} %`, -amount));
  const { subTotalWithTax } = totalsOf(lines, extras);
  if (total !== null && subTotalWithTax !== total) throw new Refusal('OTHER', code, `the amounts do not add up: lines, taxes, shipping and discount make ${subTotalWithTax}, the total is ${total}`);
  return extras;
}

const totalsOf = (lines, surcharges) => ({
  subTotal: lines.reduce((sum, line) => sum + line.proratedLinePrice, 0) + surcharges.reduce((sum, row) => sum + row.price, 0),
  subTotalWithTax: lines.reduce((sum, line) => sum + line.proratedLinePriceWithTax, 0) + surcharges.reduce((sum, row) => sum + row.priceWithTax, 0),
});

const newLine = ({ variant, quantity, unitPrice, taxLines }) => new OrderLine({
  productVariant: variant, productVariantId: variant.id, taxCategoryId: variant.taxCategoryId, quantity, orderPlacedQuantity: quantity, listPrice: unitPrice, initialListPrice: unitPrice,
  listPriceIncludesTax: false, adjustments: [], taxLines, customFields: {},
});

module.exports = { METHOD_ON_ACCOUNT, TAX_ROUNDING, isOurs, surchargesFor, totalsOf, newLine };
