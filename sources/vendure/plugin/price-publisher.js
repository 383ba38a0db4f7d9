// Takes prices as the record has them: the list price of a variant, or a price in a list, which is a rule of the group's `priceRules`.
const { IsNull } = require('typeorm');
const { CustomerGroup, ProductVariant, ProductVariantService, TransactionalConnection } = require('@vendure/core');
const { BridgeState } = require('./bridge-state');
const { injectable } = require('./decorate');
const { Effects } = require('./effects');
const { CURSOR, isBefore } = require('./feed-reader');
const { tell } = require('./outbox');
const { isPriceList } = require('./price-reader');
const { Refusal } = require('./refusal');
const { Transactions } = require('./transactions');

/** The rules of a list are one field, read for every price that is asked for. */
const MAX_RULES = 10_000;

class PricePublisher {
  constructor(connection, transactions, effects, variants) {
    Object.assign(this, { connection, transactions, effects, variants });
  }

  /** @returns APPLIED, or STALE when a newer version is there */
  async publish(ctx, { key, sku, priceList, amount, currencyCode, minimumQuantity, version }) {
    if (!CURSOR.test(version)) throw new Refusal('OTHER', sku, 'version must be two numbers with a colon between');
    if (amount < 0) throw new Refusal('OTHER', sku, 'a price cannot be below zero');
    if (minimumQuantity < 1) throw new Refusal('OTHER', sku, 'a minimum quantity is at least one');
    return this.effects.once(ctx, { key, verb: 'publishPrice', subject: sku }, async (tx) => {
      const variant = await this.connection.getRepository(tx, ProductVariant).findOne({ where: { sku, deletedAt: IsNull() }, order: { id: 'ASC' }, loadEagerRelations: false });
      if (!variant) throw new Refusal('UNKNOWN_SKU', sku, `no variant has the SKU ${sku}`);
      if (tx.channel.pricesIncludeTax) throw new Refusal('OTHER', sku, 'the prices of this channel include tax: a net price cannot be taken');
      if (!tx.channel.availableCurrencyCodes.includes(currencyCode)) throw new Refusal('OTHER', currencyCode, `the channel has no prices in ${currencyCode}`);
      const state = await this.transactions.hold(tx, `price:${tx.channelId}:${variant.id}:${currencyCode}:${minimumQuantity}:${priceList ?? ''}`, '0:0');
      if (isBefore(version, state.value)) return 'STALE';
      if (priceList === null) await this.setListPrice(tx, variant, { sku, amount, currencyCode, minimumQuantity });
      else await this.setRule(tx, priceList, { sku, minQuantity: minimumQuantity, price: amount, currencyCode });
      await this.connection.getRepository(tx, BridgeState).update(state.id, { value: version });
      return 'APPLIED';
    }, (tx, outcome) => outcome);
  }

  async setListPrice(tx, variant, { sku, amount, currencyCode, minimumQuantity }) {
    if (minimumQuantity !== 1) throw new Refusal('OTHER', sku, 'a list price holds from the first piece on: prices for more need a price list');
    await this.variants.update(tx, [{ id: variant.id, prices: [{ currencyCode, price: amount }] }]);
  }

  /** Rules for one SKU come first, larger quantities before smaller ones: the first that matches holds. */
  async setRule(tx, priceList, rule) {
    const repository = this.connection.getRepository(tx, CustomerGroup);
    const found = await this.transactions.locked(repository.createQueryBuilder('g').where('g.customFields.erpId = :priceList', { priceList })).getOne();
    if (!found || !isPriceList(found)) throw new Refusal('UNKNOWN_PRICE_LIST', priceList, `no customer group is the price list ${priceList}`);
    const rules = JSON.parse(found.customFields.priceRules ?? '[]');
    const others = rules.filter((one) => one.sku !== rule.sku || (one.minQuantity ?? 1) !== rule.minQuantity || one.currencyCode !== rule.currencyCode);
    if (others.length >= MAX_RULES) throw new Refusal('OTHER', priceList, `the price list ${priceList} has ${MAX_RULES} prices: it takes no more`);
    const own = [...others.filter((one) => one.sku), rule].sort((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : (b.minQuantity ?? 0) - (a.minQuantity ?? 0)));
    await repository.update(found.id, { customFields: { priceRules: JSON.stringify([...own, ...others.filter((one) => !one.sku)]) } });
    await tell(this.connection, tx, 'price-list.sku', { groupId: found.id, sku: rule.sku });
  }
}
injectable(PricePublisher, [TransactionalConnection, Transactions, Effects, ProductVariantService]);

module.exports = { PricePublisher };
