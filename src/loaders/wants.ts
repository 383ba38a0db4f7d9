/** Turns a selection into what each source is asked for, by the ownership declared in the schema. */
import type { ProductField, VariantField } from '../../sources/source.ts';
import type { RegisteredSource, Registry } from '../registry/registry.ts';
import type { ProductSelection, VariantSelection } from './selection.ts';

/** Parts of a record are cached apart: content by its set of fields, stock, and each price by its circumstances. */
export interface ContentWant {
  readonly fields: ReadonlySet<VariantField>;
  readonly product: ReadonlySet<ProductField> | null;
  /** Names the part, e.g. `v:gtin,title|p:title`. */
  readonly key: string;
  readonly maxAgeMs: number;
}

/** What one source is asked about variants. */
export interface SourceWant {
  readonly source: RegisteredSource;
  content: ContentWant | null;
  inventory: { readonly maxAgeMs: number } | null;
  prices: { readonly maxAgeMs: number } | null;
}

const VARIANT_FIELDS = ['gtin', 'title', 'taxClass', 'weightGrams', 'images'] as const satisfies readonly VariantField[];
const PRODUCT_FIELDS = ['title', 'description', 'slug', 'images', 'category', 'brand'] as const satisfies readonly ProductField[];

/** One entry a source that owns something of the selection; the source of the SKU itself comes even when nothing else of it is wanted only if no other source is asked. */
export function variantWants(registry: Registry, selection: VariantSelection): SourceWant[] {
  const wants = new Map<string, SourceWant>();
  const want = (source: RegisteredSource): SourceWant => {
    let found = wants.get(source.name);
    if (!found) wants.set(source.name, (found = { source, content: null, inventory: null, prices: null }));
    return found;
  };
  const contents = new Map<RegisteredSource, { fields: Set<VariantField>; product: Set<ProductField> | null; maxAgeMs: number }>();
  const content = (source: RegisteredSource, maxAgeMs: number): { fields: Set<VariantField>; product: Set<ProductField> | null } => {
    let found = contents.get(source);
    if (!found) contents.set(source, (found = { fields: new Set(), product: null, maxAgeMs }));
    found.maxAgeMs = Math.min(found.maxAgeMs, maxAgeMs);
    return found;
  };
  for (const field of VARIANT_FIELDS) {
    if (selection.fields.has(field)) content(registry.record('ProductVariant', field), registry.ownership('ProductVariant', field).maxAgeMs).fields.add(field);
  }
  if (selection.product) {
    for (const field of PRODUCT_FIELDS) {
      if (!selection.product.fields.has(field)) continue;
      const part = content(registry.record('Product', field), registry.ownership('Product', field).maxAgeMs);
      (part.product ??= new Set()).add(field);
    }
    if (selection.product.fields.has('sku')) content(registry.record('Product', 'sku'), registry.ownership('Product', 'sku').maxAgeMs).product ??= new Set();
  }
  if (selection.inventory) want(registry.record('ProductVariant', 'inventory')).inventory = { maxAgeMs: Math.min(registry.ownership('ProductVariant', 'inventory').maxAgeMs, registry.ownership('InventoryLevel', null).maxAgeMs) };
  if (selection.prices.length > 0) want(registry.record('ProductVariant', 'price')).prices = { maxAgeMs: registry.ownership('Price', null).maxAgeMs };
  const needsIdentity = selection.fields.has('id') || selection.product?.fields.has('id') === true;
  if (needsIdentity || (contents.size === 0 && wants.size === 0)) {
    const part = content(registry.record('ProductVariant', 'sku'), registry.ownership('ProductVariant', 'sku').maxAgeMs);
    if (selection.product) part.product ??= new Set();
  }
  for (const [source, { fields, product, maxAgeMs }] of contents) want(source).content = { fields, product, maxAgeMs, key: contentKey(fields, product) };
  return [...wants.values()];
}

const contentKey = (fields: ReadonlySet<string>, product: ReadonlySet<string> | null): string =>
  `v:${[...fields].sort().join(',')}${product ? `|p:${[...product].sort().join(',')}` : ''}`;

/** Which source answers which fields of a product; the source of the SKU drives and comes first. */
export function productWants(registry: Registry, selection: ProductSelection): { source: RegisteredSource; fields: ReadonlySet<ProductField> }[] {
  const driving = registry.record('Product', 'sku');
  const fields = new Map<RegisteredSource, Set<ProductField>>([[driving, new Set()]]);
  for (const field of PRODUCT_FIELDS) {
    if (!selection.fields.has(field)) continue;
    const source = registry.record('Product', field);
    fields.set(source, (fields.get(source) ?? new Set<ProductField>()).add(field));
  }
  return [...fields].map(([source, owned]) => ({ source, fields: owned }));
}
