// Reads many variants or products at once. Every part is one SQL query for all rows, made only when a field of it is selected.
const { Asset, ConfigService, Product, ProductAsset, ProductVariant, ProductVariantAsset, ProductVariantPrice, StockLevel, TaxCategory, TaxRateService, TransactionalConnection } = require('@vendure/core');
const { injectable } = require('./decorate');
const { PriceReader } = require('./price-reader');

/** The function itself, run at most once however often it is asked. */
const once = (load) => {
  let result;
  return () => (result ??= load());
};
const grouped = (rows, key) => {
  const groups = new Map();
  for (const row of rows) groups.set(String(row[key]), [...(groups.get(String(row[key])) ?? []), row]);
  return groups;
};
const unique = (values) => [...new Set(values)];

class CatalogueReader {
  constructor(connection, taxRates, config, prices) {
    Object.assign(this, { connection, taxRates, config, prices });
  }

  /** In the order of the SKUs, null for an unknown one. Vendure does not keep SKUs unique: the oldest variant answers. */
  async variantsBySku(ctx, skus) {
    const rows = await this.variantRows(ctx, (query) => query.andWhere('v.sku IN (:...skus)', { skus }), skus.length);
    const nodes = this.variantNodes(ctx, rows);
    const bySku = new Map(nodes.map((node) => [node.sku, node]).reverse());
    return skus.map((sku) => bySku.get(sku) ?? null);
  }

  /** Products by their own key (custom field erpId) or by a variant's SKU. */
  async productsBySku(ctx, skus) {
    const own = await this.productRows(ctx, (query) => query.andWhere('p.customFields.erpId IN (:...skus)', { skus }), skus.length);
    const byKey = new Map(own.map((row) => [row.erpId, row.id]));
    const others = skus.filter((sku) => !byKey.has(sku));
    const variants = await this.variantRows(ctx, (query) => query.andWhere('v.sku IN (:...others)', { others }), others.length);
    for (const variant of variants) if (!byKey.has(variant.sku)) byKey.set(variant.sku, variant.productId);
    const ids = unique(byKey.values()).filter((id) => !own.some((row) => row.id === id));
    const rows = [...own, ...(await this.productRows(ctx, (query) => query.andWhere('p.id IN (:...ids)', { ids }), ids.length))];
    const nodes = new Map(this.productNodes(ctx, rows).map((node) => [node.id, node]));
    return skus.map((sku) => nodes.get(byKey.get(sku)) ?? null);
  }

  /** In the order of ids, behind `after`. */
  async productPage(ctx, { first, after, category, title, skus }) {
    const rows = await this.productRows(ctx, (query) => {
      if (after !== null) query.andWhere('p.id > :after', { after });
      if (category) query.andWhere('p.customFields.categoryCode = :category', { category });
      if (title) query.andWhere(`EXISTS ${this.withText(query)}`, { title: `%${title.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` });
      if (skus?.length) query.andWhere(`(p.customFields.erpId IN (:...skus) OR EXISTS ${this.withSku(query)})`, { skus });
      return query.limit(first + 1);
    }, skus ? skus.length : 1);
    const nodes = this.productNodes(ctx, rows.slice(0, first));
    return { items: nodes, hasNext: rows.length > first };
  }

  withText(query) {
    return query.subQuery().select('1').from(Product, 'q').innerJoin('q.translations', 't').where("q.id = p.id AND LOWER(t.name) LIKE :title ESCAPE '\\'").getQuery();
  }

  withSku(query) {
    return query.subQuery().select('1').from(ProductVariant, 'w').where('w.productId = p.id AND w.deletedAt IS NULL AND w.sku IN (:...skus)').getQuery();
  }

  async variantRows(ctx, narrow, size) {
    if (!size) return [];
    const query = this.repository(ctx, ProductVariant).createQueryBuilder('v').innerJoin('v.channels', 'c', 'c.id = :channelId', { channelId: ctx.channelId })
      .select('v.id', 'id').addSelect('v.sku', 'sku').addSelect('v.productId', 'productId').addSelect('v.taxCategoryId', 'taxCategoryId')
      .addSelect('v.customFields.gtin', 'gtin').addSelect('v.customFields.weightGrams', 'weightGrams')
      .where('v.deletedAt IS NULL').orderBy('v.id', 'ASC');
    return narrow(query).getRawMany();
  }

  async productRows(ctx, narrow, size) {
    if (!size) return [];
    const query = this.repository(ctx, Product).createQueryBuilder('p').innerJoin('p.channels', 'c', 'c.id = :channelId', { channelId: ctx.channelId })
      .select('p.id', 'id').addSelect('p.customFields.erpId', 'erpId').addSelect('p.customFields.brand', 'brand').addSelect('p.customFields.categoryCode', 'category')
      .where('p.deletedAt IS NULL').orderBy('p.id', 'ASC');
    return narrow(query).getRawMany();
  }

  /** GraphQL calls a function that it finds in the place of a field's value: what nobody selects is never loaded. */
  variantNodes(ctx, rows) {
    const ids = rows.map((row) => row.id);
    const texts = once(() => this.texts(ctx, ProductVariant, ids));
    const images = once(() => this.images(ctx, ProductVariantAsset, 'productVariant', ids));
    const stock = once(() => this.stock(ctx, ids));
    const categories = once(() => this.taxCategories(ctx));
    const lists = once(() => this.listPrices(ctx, ids));
    const variants = once(() => this.prices.variants(ctx, ids));
    const products = once(async () => new Map(this.productNodes(ctx, await this.productRows(ctx, (query) => query.andWhere('p.id IN (:...productIds)', { productIds: unique(rows.map((row) => row.productId)) }), rows.length)).map((node) => [node.id, node])));
    return rows.map((row) => ({
      ...row,
      title: async () => (await texts()).get(String(row.id))?.name ?? null,
      taxCategory: async () => (await categories()).get(String(row.taxCategoryId)) ?? null,
      taxRate: async () => (await this.taxRates.getApplicableTaxRate(ctx, ctx.channel.defaultTaxZone, row.taxCategoryId)).value,
      images: async () => (await images()).get(String(row.id)) ?? [],
      stock: async ({ locations }) => ((await stock()).get(String(row.id)) ?? []).filter((level) => !locations || locations.includes(level.location)),
      prices: async ({ contexts }) => this.prices.of(ctx, row, contexts, (await lists()).get(String(row.id)) ?? [], variants),
      product: async () => (await products()).get(row.productId) ?? null,
    }));
  }

  productNodes(ctx, rows) {
    const ids = rows.map((row) => row.id);
    const texts = once(() => this.texts(ctx, Product, ids));
    const images = once(() => this.images(ctx, ProductAsset, 'product', ids));
    const variants = once(async () => {
      const found = await this.variantRows(ctx, (query) => query.andWhere('v.productId IN (:...ids)', { ids }), ids.length);
      const nodes = this.variantNodes(ctx, found).sort((a, b) => (a.sku < b.sku ? -1 : 1));
      return grouped(nodes, 'productId');
    });
    return rows.map((row) => ({
      ...row,
      // a product without a key of its own goes by the lowest SKU of its variants
      sku: async () => row.erpId ?? (await variants()).get(String(row.id))?.[0]?.sku ?? `product-${row.id}`,
      title: async () => (await texts()).get(String(row.id))?.name ?? null,
      description: async () => (await texts()).get(String(row.id))?.description ?? null,
      slug: async () => (await texts()).get(String(row.id))?.slug ?? null,
      images: async () => (await images()).get(String(row.id)) ?? [],
      variants: async () => (await variants()).get(String(row.id)) ?? [],
    }));
  }

  /** The translation in the request's language, else the channel's, else any. */
  async texts(ctx, entity, ids) {
    if (!ids.length) return new Map();
    const query = this.repository(ctx, entity).createQueryBuilder('e').innerJoin('e.translations', 't').select('e.id', 'id').addSelect('t.languageCode', 'language').addSelect('t.name', 'name');
    if (entity === Product) query.addSelect('t.description', 'description').addSelect('t.slug', 'slug');
    const rows = await query.where('e.id IN (:...ids)', { ids }).getRawMany();
    const rank = ({ language }) => (language === ctx.languageCode ? 2 : language === ctx.channel.defaultLanguageCode ? 1 : 0);
    return new Map(rows.sort((a, b) => rank(a) - rank(b)).map((row) => [String(row.id), row]));
  }

  async images(ctx, entity, owner, ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(ctx, entity).createQueryBuilder('i').innerJoin(Asset, 'a', 'a.id = i.assetId')
      .select(`i.${owner}Id`, 'owner').addSelect('a.preview', 'preview')
      .where(`i.${owner}Id IN (:...ids)`, { ids }).orderBy('i.position', 'ASC').getRawMany();
    const { assetStorageStrategy } = this.config.assetOptions;
    const images = rows.map(({ owner: id, preview }) => ({ owner: id, alt: null, url: /^https?:/.test(preview) || !assetStorageStrategy.toAbsoluteUrl ? preview : assetStorageStrategy.toAbsoluteUrl(ctx.req, preview) }));
    return grouped(images, 'owner');
  }

  async stock(ctx, ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(ctx, StockLevel).createQueryBuilder('s').innerJoin('s.stockLocation', 'l').innerJoin('l.channels', 'c', 'c.id = :channelId', { channelId: ctx.channelId })
      .select('s.productVariantId', 'variantId').addSelect('l.customFields.erpId', 'location').addSelect('s.stockOnHand', 'onHand').addSelect('s.stockAllocated', 'allocated')
      .where('s.productVariantId IN (:...ids)', { ids }).andWhere('l.customFields.erpId IS NOT NULL').orderBy('l.customFields.erpId', 'ASC').getRawMany();
    return grouped(rows, 'variantId');
  }

  async listPrices(ctx, ids) {
    if (!ids.length) return new Map();
    const rows = await this.repository(ctx, ProductVariantPrice).createQueryBuilder('p').innerJoin('p.variant', 'v')
      .select('v.id', 'variantId').addSelect('p.price', 'price').addSelect('p.currencyCode', 'currency')
      .where('v.id IN (:...ids)', { ids }).andWhere('p.channelId = :channelId', { channelId: ctx.channelId }).getRawMany();
    return grouped(rows, 'variantId');
  }

  async taxCategories(ctx) {
    const rows = await this.repository(ctx, TaxCategory).find();
    return new Map(rows.map((row) => [String(row.id), row.name]));
  }

  repository(ctx, entity) {
    return this.connection.getRepository(ctx, entity);
  }
}
injectable(CatalogueReader, [TransactionalConnection, TaxRateService, ConfigService, PriceReader]);

module.exports = { CatalogueReader };
