/** Variants and products as the schema shows them: parts of all sources joined into one object. */
import type { PriceContext, ProductRecord } from '../../sources/source.ts';
import { SourceError, type ProductFilter } from '../../sources/source.ts';
import type { Registry } from '../registry/registry.ts';
import type { CustomerKeys } from './customer-keys.ts';
import type { Identities } from './identities.ts';
import type { Locations } from './locations.ts';
import type { ReservedStock } from './reserved-stock.ts';
import type { Scope } from './scope.ts';
import type { PriceArguments, ProductSelection, VariantSelection } from './selection.ts';
import type { SourceAnswer, VariantParts } from './variants.ts';
import { createJoin } from './join-memo.ts';
import { copyProduct } from './join.ts';
import type { LocationView, ProductView, VariantView } from './views.ts';
import { productWants } from './wants.ts';

export interface Catalog {
  /** In the order of the SKUs, null for unknown ones. Faults of sources go into `scope.faults`. */
  variants(skus: readonly string[], selection: VariantSelection, scope: Scope, root: string): Promise<(VariantView | null)[]>;
  /** By own or a variant's SKU. */
  products(skus: readonly string[], selection: ProductSelection, scope: Scope, root: string): Promise<(ProductView | null)[]>;
  /** Rejects with the `SourceError` of the driving source. `key` of a row goes into its cursor. */
  productPage(first: number, after: string | null, filter: ProductFilter, selection: ProductSelection, scope: Scope, root: string): Promise<{ rows: { key: string; view: ProductView }[]; hasNext: boolean }>;
}

export interface CatalogDependencies {
  readonly registry: Registry;
  readonly parts: VariantParts;
  readonly identities: Identities;
  readonly locations: Locations;
  readonly customers: CustomerKeys;
  readonly reserved: ReservedStock;
}

export function createCatalog({ registry, parts, identities, locations, customers, reserved }: CatalogDependencies): Catalog {
  const join = createJoin();
  const contextOf = async (price: PriceArguments, scope: Scope): Promise<PriceContext> => {
    const source = registry.record('Price', null);
    if (price.companyLocationId !== null) throw new UnknownPriceCustomer(price.companyLocationId);
    const customer = price.customerId === null ? null : await customers.externalId(price.customerId, source.name, scope.caller, 'prices:read');
    if (price.customerId !== null && customer === null) throw new UnknownPriceCustomer(price.customerId);
    return { customer, currency: price.currency, quantity: price.quantity, at: price.at };
  };

  const variants: Catalog['variants'] = async (skus, selection, scope, root) => {
    const contexts = await Promise.all(selection.prices.map((price) => contextOf(price, scope)));
    const wantsStock = selection.inventory !== null;
    const [answers, places, promised] = await Promise.all([
      parts.load(skus, selection, contexts, scope.provenance),
      wantsStock ? locations.byCode().catch(noLocations) : NO_PLACES,
      wantsStock ? reserved.current() : NO_PROMISES,
    ]);
    for (const answer of answers) if (answer.failure) scope.faults.push({ root, source: answer.want.source.name, error: answer.failure, fields: fieldsOf(answer) });
    const keyOwner = registry.record('ProductVariant', 'sku').name;
    const views = join(skus, answers, selection, keyOwner, places, promised);
    await giveIds(views, answers, selection);
    return views;
  };

  const giveIds = async (views: (VariantView | null)[], answers: readonly SourceAnswer[], selection: VariantSelection): Promise<void> => {
    const answer = answers.find(({ want }) => want.source === registry.record('ProductVariant', 'sku'));
    if (!answer) return;
    const source = answer.want.source.name;
    if (selection.fields.has('id')) {
      const rows = present(views, (_, i) => answer.content[i]?.record ?? null);
      const ids = await identities.idsOf('ProductVariant', source, rows.map(({ record }) => ({ externalId: record.externalId, key: record.sku })));
      rows.forEach(({ view }, i) => (view.id = ids[i] as string));
    }
    if (selection.product?.fields.has('id')) {
      const rows = present(views, (_, i) => answer.content[i]?.record?.product ?? null);
      const ids = await identities.idsOf('Product', source, rows.map(({ record }) => ({ externalId: record.externalId, key: record.sku })));
      rows.forEach(({ view }, i) => view.product && (view.product.id = ids[i] as string));
    }
  };

  const joinProducts = async (rows: readonly ProductRecord[], selection: ProductSelection, scope: Scope, root: string): Promise<ProductView[]> => {
    const [driving, ...others] = productWants(registry, selection);
    if (!driving) return [];
    const skus = rows.map((record) => record.sku);
    const asked = await Promise.all(others.map(async ({ source, fields }) => {
      const read = source.source.reads.products;
      const asOf = Date.now();
      try {
        if (!read) throw new SourceError('REJECTED', `${source.name} cannot read products`);
        const records = skus.length === 0 ? [] : await source.run('products', (call) => read(skus, { fields }, call));
        scope.provenance.note(source.name, asOf, 'live');
        return { fields, records };
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        scope.faults.push({ root, source: source.name, error, fields: [...fields].map((field) => `Product.${field}`) });
        return { fields, records: [] };
      }
    }));
    const variantSkus = selection.variants ? rows.map((record) => (record.variants ?? []).map((variant) => variant.sku)) : [];
    const variantViews = selection.variants ? await variants(variantSkus.flat(), selection.variants, scope, root) : [];
    let offset = 0;
    const views = rows.map((record, position): ProductView => {
      const view: ProductView = { __typename: 'Product', sku: record.sku, images: [] };
      copyProduct(view, record, driving.fields);
      for (const { fields, records } of asked) copyProduct(view, records[position] ?? null, fields);
      if (selection.variants) {
        const count = variantSkus[position]?.length ?? 0;
        view.variants = variantViews.slice(offset, offset + count).filter((variant) => variant !== null);
        offset += count;
      }
      return view;
    });
    if (selection.fields.has('id')) {
      const ids = await identities.idsOf('Product', driving.source.name, rows.map((record) => ({ externalId: record.externalId, key: record.sku })));
      views.forEach((view, i) => (view.id = ids[i] as string));
    }
    return views;
  };

  const drivingWant = (selection: ProductSelection): { fields: ReturnType<typeof productWants>[number]['fields']; variants?: { fields: Set<never> } } => {
    const fields = productWants(registry, selection)[0]?.fields ?? new Set();
    return selection.variants ? { fields, variants: { fields: new Set() } } : { fields };
  };

  return {
    variants,
    async products(skus, selection, scope, root) {
      const source = registry.record('Product', 'sku');
      const read = source.source.reads.products;
      if (!read) throw new SourceError('REJECTED', `${source.name} cannot read products`);
      const asOf = Date.now();
      const records = await source.run('products', (call) => read(skus, drivingWant(selection), call));
      scope.provenance.note(source.name, asOf, 'live');
      const found = records.filter((record) => record !== null);
      const views = await joinProducts(found, selection, scope, root);
      let next = 0;
      return records.map((record) => (record === null ? null : (views[next++] ?? null)));
    },
    async productPage(first, after, filter, selection, scope, root) {
      const source = registry.record('Product', 'sku');
      const read = source.source.reads.productPage;
      if (!read) throw new SourceError('REJECTED', `${source.name} cannot list products`);
      const asOf = Date.now();
      const page = await source.run('productPage', (call) => read({ first, after }, filter, drivingWant(selection), call));
      scope.provenance.note(source.name, asOf, 'live');
      const views = await joinProducts(page.rows.map(({ record }) => record), selection, scope, root);
      return { rows: page.rows.map(({ key }, i) => ({ key, view: views[i] as ProductView })), hasNext: page.hasNext };
    },
  };
}

/** The customer of a price is unknown, or not the caller's to ask for. */
export class UnknownPriceCustomer extends Error {
  override readonly name = 'UnknownPriceCustomer';
  constructor(id: string) {
    super(`customer ${id} is unknown`);
  }
}

const NO_PLACES: ReadonlyMap<string, LocationView> = new Map();
const NO_PROMISES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();
const noLocations = (error: unknown): ReadonlyMap<string, LocationView> => {
  if (error instanceof SourceError) return NO_PLACES;
  throw error;
};

function present<View, Item>(views: readonly (View | null)[], record: (view: View, position: number) => Item | null): { view: View; record: Item }[] {
  return views.flatMap((view, position) => {
    const found = view === null ? null : record(view, position);
    return view === null || found === null ? [] : [{ view, record: found }];
  });
}

const fieldsOf = ({ want }: SourceAnswer): string[] => [
  ...[...(want.content?.fields ?? [])].map((field) => `ProductVariant.${field}`),
  ...[...(want.content?.product ?? [])].map((field) => `Product.${field}`),
  ...(want.inventory ? ['ProductVariant.inventory'] : []),
  ...(want.prices ? ['ProductVariant.price'] : []),
];
