// Changes what the shop says about a product: only the fields that are named; null empties one.
const { FacetValue, FacetValueService, Facet, Product, ProductService, TransactionalConnection } = require('@vendure/core');
const { CatalogueReader } = require('./catalogue-reader');
const { injectable } = require('./decorate');
const { Effects } = require('./effects');
const { Refusal } = require('./refusal');
const { Transactions } = require('./transactions');

/** Facets that show the category and the brand in the shop, where it has them. */
const FACETS = { category: 'category', brand: 'brand' };
const NEVER_EMPTY = ['title', 'slug'];

class ProductWriter {
  constructor(connection, transactions, effects, catalogue, products, facetValues) {
    Object.assign(this, { connection, transactions, effects, catalogue, products, facetValues });
  }

  /** @param fields `[{name, value}]` of title, description, slug, category, brand @returns the product as the batch read gives it */
  async update(ctx, { key, sku, fields }) {
    const empty = fields.find(({ name, value }) => NEVER_EMPTY.includes(name) && !value);
    if (empty) throw new Refusal('OTHER', sku, `${empty.name} cannot be empty`);
    await this.effects.once(ctx, { key, verb: 'updateProduct', subject: sku }, async (tx) => {
      const [known] = await this.catalogue.productsBySku(tx, [sku]);
      if (!known) throw new Refusal('UNKNOWN_SKU', sku, `no product has the SKU ${sku}`);
      await this.transactions.locked(this.connection.getRepository(tx, Product).createQueryBuilder('p').where('p.id = :id', { id: known.id })).getOne();
      const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
      const texts = { ...(values.title ? { name: values.title } : {}), ...('description' in values ? { description: values.description ?? '' } : {}), ...(values.slug ? { slug: values.slug } : {}) };
      const facetValueIds = await this.facetValueIds(tx, known.id, values);
      const updated = await this.products.update(tx, {
        id: known.id,
        ...(Object.keys(texts).length ? { translations: [{ languageCode: await this.language(tx, known.id), ...texts }] } : {}),
        customFields: { ...('category' in values ? { categoryCode: values.category } : {}), ...('brand' in values ? { brand: values.brand } : {}) },
        ...(facetValueIds ? { facetValueIds } : {}),
      });
      // Vendure makes another slug of one that is taken or has odd characters
      if (values.slug && updated.slug !== values.slug) throw new Refusal('OTHER', values.slug, `the slug ${values.slug} is taken, or has characters that an address cannot have`);
      return known.id;
    }, (tx, id) => id);
    // behind the transaction: the parts of a batch read are loaded when they are asked for
    return (await this.catalogue.productsBySku(ctx, [sku]))[0];
  }

  /** That in which the batch read answers: the request's, else the channel's, else the first. */
  async language(tx, id) {
    const { translations } = await this.connection.getRepository(tx, Product).findOneOrFail({ where: { id }, relations: { translations: true }, loadEagerRelations: false });
    const codes = translations.map(({ languageCode }) => languageCode);
    return [tx.languageCode, tx.channel.defaultLanguageCode].find((code) => codes.includes(code)) ?? codes[0];
  }

  /** The product's facet values with those of category and brand exchanged; null: none of the two is named. */
  async facetValueIds(tx, id, values) {
    const named = Object.keys(FACETS).filter((name) => name in values);
    if (!named.length) return null;
    const { facetValues } = await this.connection.getRepository(tx, Product).findOneOrFail({ where: { id }, relations: { facetValues: { facet: true } }, loadEagerRelations: false });
    const codes = named.map((name) => FACETS[name]);
    const ids = facetValues.filter(({ facet }) => !codes.includes(facet.code)).map((value) => value.id);
    for (const name of named) {
      const value = values[name] === null ? null : name === 'category' ? await this.categoryValue(tx, values[name]) : await this.brandValue(tx, values[name]);
      if (value) ids.push(value.id);
    }
    return ids;
  }

  /** The shop knows a category by name: that of any product with the same code. */
  async categoryValue(tx, code) {
    const [other] = await this.connection.getRepository(tx, Product).createQueryBuilder('p').leftJoinAndSelect('p.facetValues', 'v').leftJoinAndSelect('v.facet', 'f')
      .where('p.customFields.categoryCode = :code AND p.deletedAt IS NULL', { code }).orderBy('p.id', 'ASC').take(1).getMany();
    if (!other) throw new Refusal('OTHER', code, `the shop has no category ${code}`);
    return other.facetValues.find(({ facet }) => facet.code === FACETS.category) ?? null;
  }

  /** A brand that is new to the shop becomes a value of the facet. */
  async brandValue(tx, brand) {
    const facet = await this.connection.getRepository(tx, Facet).findOne({ where: { code: FACETS.brand }, loadEagerRelations: false });
    if (!facet) return null;
    const found = await this.connection.getRepository(tx, FacetValue).createQueryBuilder('v').innerJoin('v.translations', 't').where('v.facetId = :facetId AND t.name = :brand', { facetId: facet.id, brand }).orderBy('v.id', 'ASC').getOne();
    return found ?? this.facetValues.create(tx, facet, { code: brand.trim().toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), translations: [{ languageCode: tx.channel.defaultLanguageCode, name: brand }] });
  }
}
injectable(ProductWriter, [TransactionalConnection, Transactions, Effects, CatalogueReader, ProductService, FacetValueService]);

module.exports = { ProductWriter };
