// New order lines at a price that was settled elsewhere.
const { In } = require('typeorm');
const { ProductVariant, TaxRateService, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { Refusal } = require('./refusal');
const { newLine } = require('./settled-amounts');

class LineFactory {
  constructor(connection, taxRates) {
    Object.assign(this, { connection, taxRates });
  }

  /** @param wanted `[{sku, quantity, unitPrice, taxLines}]`; tax lines null: the shop's own. Nothing is saved. */
  async make(tx, wanted) {
    const variants = await this.variants(tx, wanted.map((line) => line.sku));
    const lines = [];
    for (const { sku, quantity, unitPrice, taxLines } of wanted) {
      if (quantity < 1 || unitPrice === null || unitPrice < 0) throw new Refusal('OTHER', sku, `line ${sku}: at least one piece, and a settled price that is not negative`);
      const variant = variants.get(sku);
      lines.push(newLine({ variant, quantity, unitPrice, taxLines: taxLines ? taxLines.map(({ description, rate }) => ({ description, taxRate: rate })) : await this.ownTax(tx, variant) }));
    }
    return lines;
  }

  /** Deleted variants are taken too: what was sold was sold. A live one comes before a deleted one, the oldest first. */
  async variants(tx, skus) {
    const rows = await this.connection.getRepository(tx, ProductVariant).find({ where: { sku: In(skus) }, order: { id: 'DESC' }, loadEagerRelations: false, relations: { taxCategory: true } });
    const bySku = new Map([...rows.filter((row) => row.deletedAt), ...rows.filter((row) => !row.deletedAt)].map((row) => [row.sku, row]));
    for (const sku of skus) if (!bySku.has(sku)) throw new Refusal('UNKNOWN_SKU', sku, `no variant has the SKU ${sku}`);
    for (const row of bySku.values()) row.taxCategoryId = row.taxCategory?.id;
    return bySku;
  }

  async ownTax(tx, variant) {
    const rate = await this.taxRates.getApplicableTaxRate(tx, tx.channel.defaultTaxZone, variant.taxCategoryId);
    return [{ description: rate.name, taxRate: rate.value }];
  }
}
injectable(LineFactory, [TransactionalConnection, TaxRateService]);

module.exports = { LineFactory };
