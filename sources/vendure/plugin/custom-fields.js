// Fields that the bridge adds to Vendure's entities; one that the shop already has under the same name is left as it is.

// The record's key in the ERP: unique in the database (many nulls are allowed) and filterable in every list query.
const erpId = { name: 'erpId', type: 'string', nullable: true, unique: true };
const text = (name) => ({ name, type: 'string', nullable: true });

const CUSTOM_FIELDS = {
  Product: [erpId, text('brand'), text('categoryCode')],
  ProductVariant: [erpId, text('gtin'), { name: 'weightGrams', type: 'int', nullable: true }],
  Customer: [erpId, text('companyName'), text('paymentTerm')],
  CustomerGroup: [erpId],
  Order: [erpId, { ...text('salesChannel'), public: false }, { ...text('externalNumber'), public: false }],
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
