// Refusals that a program can read: `errors[0].extensions` carries code GATEWAY_REFUSAL, reason, subject, actual and currency.
const { I18nError } = require('@vendure/core');

/**
 * Nothing was written. Reasons: UNKNOWN_SKU, UNKNOWN_CUSTOMER, UNKNOWN_LOCATION, UNKNOWN_ORDER, UNKNOWN_PRICE_LIST, ILLEGAL_TRANSITION (actual: Vendure's
 * state now), QUANTITY_EXCEEDED (actual: the most possible), AMOUNT_EXCEEDED (the same, in minor units of `currency`), DUPLICATE, OTHER.
 */
class Refusal extends I18nError {
  /** @param subject the SKU, code or e-mail that it is about, or null */
  constructor(reason, subject, message, { actual, currency } = {}) {
    super(message, {}, 'GATEWAY_REFUSAL');
    Object.assign(this.extensions, { reason, subject, ...(actual === undefined ? {} : { actual: String(actual) }), ...(currency === undefined ? {} : { currency }) });
  }
}

/** True for the driver's error of a broken unique key: PostgreSQL and SQLite. */
const isUniqueViolation = (error) => error?.code === '23505' || error?.driverError?.code === '23505' || String(error?.driverError?.code ?? error?.code).startsWith('SQLITE_CONSTRAINT_UNIQUE');

module.exports = { Refusal, isUniqueViolation };
