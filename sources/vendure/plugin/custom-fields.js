// Fields that the bridge adds to Vendure's entities; one that the shop already has under the same name is left as it is.

// The record's key in the ERP: unique in the database (many nulls are allowed) and filterable in every list query.
const erpId = { name: 'erpId', type: 'string', nullable: true, unique: true };
const text = (name) => ({ name, type: 'string', nullable: true });

const CUSTOM_FIELDS = {
  Product: [erpId, text('brand'), text('categoryCode')],
  ProductVariant: [erpId, text('gtin'), { name: 'weightGrams', type: 'int', nullable: true }],
  Customer: [erpId, text('companyName'), text('paymentTerm')],
  CustomerGroup: [
    erpId,
    // Prices of a price list, JSON: [{"sku":"A-1","minQuantity":10,"price":1290,"currencyCode":"EUR"}, …], first match wins; price in minor units. The shop's own pricing
    // strategy applies them and may have further kinds of rule.
    { name: 'priceRules', type: 'text', nullable: true, public: false },
    // JSON of a company: tax number, e-mail, phone, price list, payment term, addresses. A group that has it is a company and no price list.
    { name: 'companyDetails', type: 'text', nullable: true, public: false },
  ],
  Order: [erpId, { ...text('salesChannel'), public: false }, { ...text('externalNumber'), public: false }, { ...text('gatewayReservation'), public: false }],
  StockLocation: [erpId],
  Fulfillment: [erpId],
};

exports.addCustomFields = (config) => {
  for (const [entity, fields] of Object.entries(CUSTOM_FIELDS)) {
    const present = (config.customFields[entity] ??= []);
    present.push(...fields.filter(({ name }) => !present.some((field) => field.name === name)));
  }
  return config;
};
