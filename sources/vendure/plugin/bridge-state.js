// Small facts that must live in the database of the shop: the feed's epoch, the version of each published stock level, claims on e-mails.
const { Column, Entity } = require('typeorm');
const { VendureEntity } = require('@vendure/core');
const { decorate } = require('./decorate');

class BridgeState extends VendureEntity {
  constructor(input) {
    super(input);
  }
}
decorate([Column({ type: 'varchar', unique: true })], BridgeState.prototype, 'key');
decorate([Column({ type: 'varchar' })], BridgeState.prototype, 'value');
decorate([Entity('gateway_bridge_state')], BridgeState);

module.exports = { BridgeState };
