// A company is a customer group: its code is the group's key in the ERP, what Vendure has no place for is kept as JSON.
const { In } = require('typeorm');
const { CustomerGroup, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { Effects } = require('./effects');
const { tell } = require('./outbox');
const { isPriceList } = require('./price-reader');
const { Refusal, isUniqueViolation } = require('./refusal');
const { Transactions } = require('./transactions');

const DETAILS = ['taxNumber', 'emailAddress', 'phoneNumber', 'priceList', 'paymentTerm', 'addresses'];
const NOTHING = { taxNumber: null, emailAddress: null, phoneNumber: null, priceList: null, paymentTerm: null, addresses: [] };

class CompanyWriter {
  constructor(connection, transactions, effects) {
    Object.assign(this, { connection, transactions, effects });
  }

  /** In the order of the codes, null for an unknown one. */
  async byCode(ctx, codes) {
    const rows = await this.connection.getRepository(ctx, CustomerGroup).find({ where: { customFields: { erpId: In(codes) } } });
    const byCode = new Map(rows.filter((row) => row.customFields.companyDetails).map((row) => [row.customFields.erpId, row]));
    return codes.map((code) => describe(byCode.get(code)));
  }

  /** What is null stays as it is; addresses, when given, replace what is there. */
  async upsert(ctx, input) {
    const { key, code, name } = input;
    try {
      return await this.effects.once(ctx, { key, verb: 'upsertCompany', subject: code }, async (tx) => {
        await this.transactions.hold(tx, `company:${code}`);
        const repository = this.connection.getRepository(tx, CustomerGroup);
        const found = await repository.findOne({ where: { customFields: { erpId: code } }, relations: { customers: true } });
        if (found && isPriceList(found)) throw new Refusal('OTHER', code, `${code} is the key of a price list`);
        if (input.priceList !== null) await this.requirePriceList(tx, input.priceList);
        const details = { ...NOTHING, ...JSON.parse(found?.customFields.companyDetails ?? '{}') };
        for (const field of DETAILS) if (input[field] !== null) details[field] = input[field];
        const customFields = { ...found?.customFields, erpId: code, companyDetails: JSON.stringify(details) };
        const group = await repository.save(new CustomerGroup({ ...(found ? { id: found.id } : {}), name, customFields }));
        await tell(this.connection, tx, 'company', { groupId: group.id, emails: [details.emailAddress, ...(found?.customers ?? []).map((customer) => customer.emailAddress)] });
        return group.id;
      }, async (tx) => (await this.byCode(tx, [code]))[0]);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new Refusal('OTHER', code, `another customer group has the key ${code}`);
    }
  }

  async requirePriceList(tx, code) {
    const group = await this.connection.getRepository(tx, CustomerGroup).findOne({ where: { customFields: { erpId: code } } });
    if (!group || !isPriceList(group)) throw new Refusal('UNKNOWN_PRICE_LIST', code, `no customer group is the price list ${code}`);
  }
}
injectable(CompanyWriter, [TransactionalConnection, Transactions, Effects]);

const describe = (group) => (group ? { id: group.id, code: group.customFields.erpId, name: group.name, ...NOTHING, ...JSON.parse(group.customFields.companyDetails) } : null);

module.exports = { CompanyWriter };
