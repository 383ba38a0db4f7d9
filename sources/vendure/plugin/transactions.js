// One transaction for a whole piece of work, and rows to wait for one another at.
const { TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { BridgeState } = require('./bridge-state');

const PAUSE_MS = 5;

class Transactions {
  constructor(connection) {
    this.connection = connection;
    this.queue = Promise.resolve();
  }

  get postgres() {
    return this.connection.rawConnection.options.type === 'postgres';
  }

  /**
   * Runs `work(ctx)` in one database transaction. SQLite has one connection for all requests, whose transactions would run
   * into each other: there the plugin's own wait for one another.
   */
  run(ctx, work) {
    const start = () => this.connection.withTransaction(ctx, work);
    if (this.postgres) return start();
    const result = this.queue.then(start, start);
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** SQLite: waits until no transaction is open on the one connection, so that a reader sees what is committed. */
  async quiet() {
    if (this.postgres) return;
    const runner = this.connection.rawConnection.createQueryRunner();
    while (runner.isTransactionActive) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }

  /** Makes the row `key` when there is none and holds it until the transaction ends: whoever wants the same one waits. */
  async hold(ctx, key, initial = '') {
    const repository = this.connection.getRepository(ctx, BridgeState);
    await repository.createQueryBuilder().insert().values({ key, value: initial }).orIgnore().updateEntity(false).execute();
    return this.locked(repository.createQueryBuilder('s').where('s.key = :key', { key })).getOne();
  }

  /** `SELECT … FOR UPDATE` where there is such a thing. */
  locked(queryBuilder) {
    return this.postgres ? queryBuilder.setLock('pessimistic_write') : queryBuilder;
  }
}
injectable(Transactions, [TransactionalConnection]);

module.exports = { Transactions };
