// Every write has a key that the database keeps unique: whoever comes second with it gets the first one's effect.
const { Column, Entity } = require('typeorm');
const { TransactionalConnection, VendureEntity } = require('@vendure/core');
const { decorate, injectable } = require('./decorate');
const { Refusal } = require('./refusal');
const { Transactions } = require('./transactions');

class GatewayEffect extends VendureEntity {
  constructor(input) {
    super(input);
  }
}
decorate([Column({ type: 'varchar', unique: true })], GatewayEffect.prototype, 'key');
decorate([Column({ type: 'varchar' })], GatewayEffect.prototype, 'verb');
// What the write was about: an order's code, a SKU, an e-mail.
decorate([Column({ type: 'varchar' })], GatewayEffect.prototype, 'subject');
// Id of what was made or changed; null only inside the transaction that makes it.
decorate([Column({ type: 'varchar', nullable: true })], GatewayEffect.prototype, 'externalId');
decorate([Entity('gateway_effect')], GatewayEffect);

const KEY = /^[A-Za-z0-9:_-]{1,64}$/;

class Effects {
  constructor(connection, transactions) {
    Object.assign(this, { connection, transactions });
  }

  /**
   * Runs `work(tx)`, which answers with the id of what it made, in one transaction with the row of its key. Two at once: the second waits
   * for the first. A refusal takes the row back, so the key is free again.
   * @returns what `read(tx, externalId)` answers, at the first time and at every repeat
   */
  once(ctx, { key, verb, subject }, work, read) {
    if (!KEY.test(key)) throw new Refusal('OTHER', key, 'key: 1 to 64 characters of A-Z, a-z, 0-9, colon, underscore, hyphen');
    return this.transactions.run(ctx, async (tx) => {
      const repository = this.connection.getRepository(tx, GatewayEffect);
      await repository.createQueryBuilder().insert().values({ key, verb, subject }).orIgnore().updateEntity(false).execute();
      const effect = await this.transactions.locked(repository.createQueryBuilder('e').where('e.key = :key', { key })).getOne();
      if (effect.verb !== verb || effect.subject !== subject) throw new Refusal('DUPLICATE', key, `the key ${key} was used before, for ${effect.verb} of ${effect.subject}`);
      if (effect.externalId === null) {
        effect.externalId = String(await work(tx));
        await repository.update(effect.id, { externalId: effect.externalId });
      }
      return read(tx, effect.externalId);
    });
  }
}
injectable(Effects, [TransactionalConnection, Transactions]);

module.exports = { GatewayEffect, Effects };
