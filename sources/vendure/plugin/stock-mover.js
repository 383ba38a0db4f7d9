// Stock of order lines: promised, set free, sold. As Vendure books it, but every level in a single statement and at the location that was decided.
const { Allocation, EventBus, GlobalSettingsService, ProductVariant, Release, Sale, StockLevel, StockLocation, StockMovementEvent, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { Refusal } = require('./refusal');

class StockMover {
  constructor(connection, settings, eventBus) {
    Object.assign(this, { connection, settings, eventBus });
  }

  /** The location with this key in the ERP. */
  async location(tx, code) {
    const location = await this.connection.getRepository(tx, StockLocation).findOne({ where: { customFields: { erpId: code } } });
    if (!location) throw new Refusal('UNKNOWN_LOCATION', code, `no stock location ${code}`);
    return location;
  }

  /** Where the order's stock was first promised, else the first location with a key in the ERP; null: there is none. */
  async locationOf(tx, lines) {
    const [first] = await this.ofLines(tx, Allocation, lines).select('m.stockLocationId', 'id').orderBy('m.id', 'ASC').limit(1).getRawMany();
    const repository = this.connection.getRepository(tx, StockLocation);
    if (first) return repository.findOne({ where: { id: first.id } });
    return repository.createQueryBuilder('l').where('l.customFields.erpId IS NOT NULL').orderBy('l.id', 'ASC').getOne();
  }

  /** @param wanted `[{line, quantity}]`, lines with their variant */
  async allocate(tx, wanted, location) {
    const rows = wanted.map(({ line, quantity }) => ({ line, quantity, locationId: location.id }));
    await this.change(tx, rows.map(({ line, quantity, locationId }) => ({ line, locationId, allocated: quantity, onHand: 0 })));
    await this.book(tx, Allocation, rows, 1);
  }

  /** Sets free at most what is still promised to the lines, where it is promised. */
  async release(tx, wanted) {
    const standing = await this.standing(tx, wanted.map(({ line }) => line));
    const rows = wanted.flatMap(({ line, quantity }) => taken(standing, line, quantity));
    await this.change(tx, rows.map(({ line, quantity, locationId }) => ({ line, locationId, allocated: -quantity, onHand: 0 })));
    await this.book(tx, Release, rows, 1);
  }

  /** Stock leaves: from `location`, else from where it was promised. Never refused for lack of stock: it has left already. */
  async sell(tx, wanted, location) {
    const standing = await this.standing(tx, wanted.map(({ line }) => line));
    const promised = wanted.flatMap(({ line, quantity }) => taken(standing, line, quantity));
    if (location) {
      const elsewhere = promised.filter(({ locationId }) => String(locationId) !== String(location.id));
      // the promise moves with the goods, so that the books of each location stay right
      await this.book(tx, Release, elsewhere, 1);
      await this.book(tx, Allocation, elsewhere.map((row) => ({ ...row, locationId: location.id })), 1);
    }
    const fallback = location ?? (await this.locationOf(tx, wanted.map(({ line }) => line)));
    const sold = wanted.flatMap(({ line, quantity }) => {
      const from = location ? [] : promised.filter((row) => row.line === line);
      const rest = quantity - from.reduce((sum, row) => sum + row.quantity, 0);
      return rest > 0 && fallback ? [...from, { line, quantity: rest, locationId: fallback.id }] : from;
    });
    await this.change(tx, [
      ...promised.map(({ line, quantity, locationId }) => ({ line, locationId, allocated: -quantity, onHand: 0 })),
      ...sold.map(({ line, quantity, locationId }) => ({ line, locationId, allocated: 0, onHand: -quantity })),
    ]);
    await this.book(tx, Sale, sold, -1);
  }

  /** Pieces still promised: line id → location id → pieces. */
  async standing(tx, lines) {
    const pieces = new Map();
    for (const [movement, sign] of [[Allocation, 1], [Sale, 1], [Release, -1]]) {
      const rows = await this.ofLines(tx, movement, lines).select('l.id', 'line').addSelect('m.stockLocationId', 'location').addSelect('SUM(m.quantity)', 'pieces')
        .groupBy('l.id').addGroupBy('m.stockLocationId').getRawMany();
      for (const row of rows) {
        const places = pieces.get(String(row.line)) ?? new Map();
        places.set(row.location, (places.get(row.location) ?? 0) + sign * Number(row.pieces));
        pieces.set(String(row.line), places);
      }
    }
    return pieces;
  }

  ofLines(tx, movement, lines) {
    return this.connection.getRepository(tx, movement).createQueryBuilder('m').innerJoin('m.orderLine', 'l').where(lines.length ? 'l.id IN (:...ids)' : '1 = 0', { ids: lines.map((line) => line.id) });
  }

  /** One sum a level, in one order of levels for everybody, so that two writers never wait for each other. */
  async change(tx, changes) {
    const { trackInventory } = await this.settings.getSettings(tx);
    const levels = new Map();
    for (const { line, locationId, allocated, onHand } of changes) {
      const { id, trackInventory: own } = line.productVariant;
      if (own === 'FALSE' || (own === 'INHERIT' && !trackInventory)) continue;
      const level = levels.get(`${id}:${locationId}`) ?? { where: { productVariantId: id, stockLocationId: locationId }, stockAllocated: 0, stockOnHand: 0 };
      level.stockAllocated += allocated;
      level.stockOnHand += onHand;
      levels.set(`${id}:${locationId}`, level);
    }
    const repository = this.connection.getRepository(tx, StockLevel);
    for (const { where, stockAllocated, stockOnHand } of [...levels.values()].sort((a, b) => a.where.productVariantId - b.where.productVariantId || a.where.stockLocationId - b.where.stockLocationId)) {
      const { affected } = await repository.createQueryBuilder().update().where(where)
        .set({ stockAllocated: () => `${repository.manager.connection.driver.escape('stockAllocated')} + (${stockAllocated})`, stockOnHand: () => `${repository.manager.connection.driver.escape('stockOnHand')} + (${stockOnHand})` }).execute();
      if (affected === 0) await repository.insert({ ...where, stockOnHand, stockAllocated });
    }
  }

  async book(tx, Movement, rows, sign) {
    if (!rows.length) return;
    const movements = rows.map(({ line, quantity, locationId }) => new Movement({ productVariant: new ProductVariant({ id: line.productVariant.id }), stockLocation: new StockLocation({ id: locationId }), quantity: sign * quantity, orderLine: line }));
    await this.eventBus.publish(new StockMovementEvent(tx, await this.connection.getRepository(tx, Movement).save(movements)));
  }
}
injectable(StockMover, [TransactionalConnection, GlobalSettingsService, EventBus]);

/** Takes up to `quantity` out of what stands for the line. */
function taken(standing, line, quantity) {
  const rows = [];
  for (const [locationId, pieces] of standing.get(String(line.id)) ?? []) {
    const part = Math.min(quantity, Math.max(0, pieces));
    if (part > 0) rows.push({ line, quantity: part, locationId });
    quantity -= part;
  }
  return rows;
}

module.exports = { StockMover };
