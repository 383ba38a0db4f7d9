// Reads customers by e-mail or id; makes or changes one by its e-mail, at most once.
const { Brackets } = require('typeorm');
const { Country, Customer, CustomerService, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { Effects } = require('./effects');
const { priceListOf } = require('./price-reader');
const { Refusal, isUniqueViolation } = require('./refusal');
const { Transactions } = require('./transactions');

const normalised = (email) => email.trim().toLowerCase();
const ADDRESS_FIELDS = ['fullName', 'company', 'streetLine1', 'streetLine2', 'city', 'province', 'postalCode', 'countryCode', 'phoneNumber'];
const same = (a, b) => ADDRESS_FIELDS.every((name) => (a[name] || '') === (b[name] || ''));
const only = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

class CustomerWriter {
  constructor(connection, transactions, effects, customers) {
    Object.assign(this, { connection, transactions, effects, customers });
  }

  /** In the order of the keys `{emailAddress}` or `{id}`; null for an unknown one. */
  async byKey(ctx, keys) {
    const emails = keys.flatMap(({ emailAddress }) => (emailAddress ? [normalised(emailAddress)] : []));
    const ids = keys.flatMap(({ id }) => (id ? [id] : []));
    const rows = await this.select(ctx, emails, ids);
    return keys.map(({ emailAddress, id }) => rows.find((row) => (id ? String(row.id) === String(id) : normalised(row.emailAddress) === normalised(emailAddress))) ?? null);
  }

  async select(ctx, emails, ids) {
    if (!emails.length && !ids.length) return [];
    const rows = await this.connection.getRepository(ctx, Customer).createQueryBuilder('c')
      .innerJoin('c.channels', 'channel', 'channel.id = :channelId', { channelId: ctx.channelId })
      .leftJoinAndSelect('c.addresses', 'a').leftJoinAndSelect('a.country', 'country').leftJoinAndSelect('c.groups', 'g')
      .where('c.deletedAt IS NULL')
      .andWhere(new Brackets((either) => {
        if (emails.length) either.orWhere('LOWER(c.emailAddress) IN (:...emails)', { emails });
        if (ids.length) either.orWhere('c.id IN (:...ids)', { ids });
      }))
      .orderBy('c.id', 'ASC').getMany();
    return rows.map((row) => ({
      id: row.id, emailAddress: row.emailAddress, firstName: row.firstName || null, lastName: row.lastName || null, phoneNumber: row.phoneNumber || null,
      erpId: row.customFields.erpId ?? null, companyName: row.customFields.companyName ?? null, paymentTerm: row.customFields.paymentTerm ?? null, priceList: priceListOf(row.groups),
      addresses: [...row.addresses].sort((a, b) => Number(b.defaultShippingAddress) - Number(a.defaultShippingAddress) || a.id - b.id)
        .map(({ country, id, ...address }) => ({ id, ...Object.fromEntries(ADDRESS_FIELDS.map((name) => [name, address[name] || null])), countryCode: country?.code ?? null })),
    }));
  }

  /** Two at once for one e-mail make one customer: both hold the e-mail's row. What is null stays as it is; addresses, when given, replace what is there. */
  async upsert(ctx, input) {
    try {
      return await this.effects.once(ctx, { key: input.key, verb: 'upsertCustomer', subject: normalised(input.emailAddress) }, async (tx) => {
        const customer = await this.findOrCreate(tx, input.emailAddress, '', input);
        if (input.addresses) await this.replaceAddresses(tx, customer.id, input.addresses);
        return customer.id;
      }, async (tx, id) => (await this.byKey(tx, [{ id }]))[0]);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new Refusal('DUPLICATE', input.emailAddress, 'another customer has this customer number');
    }
  }

  /** A customer that is made here has no login: the shopper can register with the same e-mail later. */
  async findOrCreate(tx, email, lastName, details = {}) {
    const emailAddress = normalised(email);
    await this.transactions.hold(tx, `customer:${emailAddress}`);
    const wanted = only({ firstName: details.firstName, lastName: details.lastName, phoneNumber: details.phoneNumber });
    const customFields = only({ erpId: details.erpId });
    const found = await this.connection.getRepository(tx, Customer).createQueryBuilder('c')
      .where('LOWER(c.emailAddress) = :emailAddress AND c.deletedAt IS NULL', { emailAddress }).orderBy('c.id', 'ASC').getOne();
    if (!found) return this.customers.createOrUpdate(tx, { firstName: '', lastName, ...wanted, emailAddress, customFields });
    const differs = Object.entries(wanted).some(([name, value]) => found[name] !== value) || Object.entries(customFields).some(([name, value]) => found.customFields[name] !== value);
    if (differs) await this.customers.update(tx, { id: found.id, ...wanted, customFields });
    return found;
  }

  async replaceAddresses(tx, customerId, wanted) {
    const [{ addresses }] = await this.select(tx, [], [customerId]);
    if (addresses.length === wanted.length && wanted.every((address, position) => same(address, addresses[position]))) return;
    const codes = (await this.connection.getRepository(tx, Country).find({ loadEagerRelations: false })).map((country) => country.code);
    const odd = wanted.find(({ countryCode }) => !codes.includes(countryCode));
    if (odd) throw new Refusal('OTHER', odd.countryCode ?? null, `the shop has no country ${odd.countryCode}`);
    for (const { id } of addresses) await this.customers.deleteAddress(tx, id);
    for (const [position, address] of wanted.entries()) {
      await this.customers.createAddress(tx, customerId, { ...only(address), streetLine1: address.streetLine1 ?? '', defaultShippingAddress: position === 0, defaultBillingAddress: position === 0 });
    }
  }
}
injectable(CustomerWriter, [TransactionalConnection, Transactions, Effects, CustomerService]);

module.exports = { CustomerWriter };
