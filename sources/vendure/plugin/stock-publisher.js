// Takes absolute stock levels as the record has them, each with the version at which it was read.
const { In, IsNull } = require('typeorm');
const { EventBus, ProductVariant, StockAdjustment, StockLevel, StockLocation, StockMovementEvent, TransactionalConnection } = require('@vendure/core');
const { BridgeState } = require('./bridge-state');
const { injectable } = require('./decorate');
const { CURSOR, isBefore } = require('./feed-reader');
const { Refusal } = require('./refusal');
const { Transactions } = require('./transactions');

const MAX_ITEMS = 500;

class StockPublisher {
  constructor(connection, transactions, eventBus) {
    Object.assign(this, { connection, transactions, eventBus });
  }

  /** @returns an outcome for each item: APPLIED, STALE (a newer version is there), UNKNOWN_SKU or UNKNOWN_LOCATION; one bad row does not stop the others */
  publish(ctx, items) {
    if (items.length > MAX_ITEMS) throw new Refusal('OTHER', null, `at most ${MAX_ITEMS} levels at once`);
    const odd = items.find(({ version }) => !CURSOR.test(version));
    if (odd) throw new Refusal('OTHER', odd.sku, 'version must be two numbers with a colon between');
    return this.transactions.run(ctx, async (tx) => {
      const places = await this.places(tx, items);
      const outcomes = new Map();
      const adjustments = [];
      // in one order for everybody, so that two publications never wait for each other
      const rank = ({ variant, location }) => [variant?.id ?? 0, location?.id ?? 0];
      const inOrder = (a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1];
      for (const place of [...places].sort(inOrder)) outcomes.set(place.item, place.refused ?? (await this.apply(tx, place, adjustments)));
      if (adjustments.length) await this.eventBus.publish(new StockMovementEvent(tx, adjustments));
      return items.map((item) => ({ sku: item.sku, location: item.location, outcome: outcomes.get(item) }));
    });
  }

  async places(tx, items) {
    const variants = await this.connection.getRepository(tx, ProductVariant)
      .find({ where: { sku: In(items.map((item) => item.sku)), deletedAt: IsNull() }, order: { id: 'DESC' }, loadEagerRelations: false });
    const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
    const byCode = new Map((await this.connection.getRepository(tx, StockLocation).find()).map((location) => [location.customFields.erpId, location]));
    return items.map((item) => {
      const [variant, location] = [bySku.get(item.sku), byCode.get(item.location)];
      if (!variant || !location) return { item, key: '', refused: variant ? 'UNKNOWN_LOCATION' : 'UNKNOWN_SKU' };
      return { item, variant, location, key: `stock:${variant.id}:${location.id}` };
    });
  }

  async apply(tx, { item, variant, location, key }, adjustments) {
    const state = await this.transactions.hold(tx, key, '0:0');
    if (isBefore(item.version, state.value)) return 'STALE';
    const levels = this.connection.getRepository(tx, StockLevel);
    const where = { productVariantId: variant.id, stockLocationId: location.id };
    const level = await this.transactions.locked(levels.createQueryBuilder('s').where('s.productVariantId = :productVariantId AND s.stockLocationId = :stockLocationId', where)).getOne();
    const change = item.onHand - (level?.stockOnHand ?? 0);
    if (!level) await levels.insert({ ...where, stockOnHand: item.onHand, stockAllocated: 0 });
    else if (change !== 0) await levels.update(level.id, { stockOnHand: item.onHand });
    if (change !== 0) adjustments.push(await this.connection.getRepository(tx, StockAdjustment).save(new StockAdjustment({ quantity: change, stockLocation: location, productVariant: variant })));
    if (item.version !== state.value) await this.connection.getRepository(tx, BridgeState).update(state.id, { value: item.version });
    return 'APPLIED';
  }
}
injectable(StockPublisher, [TransactionalConnection, Transactions, EventBus]);

module.exports = { StockPublisher };
