/** `updateProduct`: each field is written to the system that owns it, and to those that keep a copy. */
import { z } from 'zod';
import type { ProductRecord, ProductTextField, ProductToUpdate, Receipt, SourceError } from '../../sources/source.ts';
import type { RegisteredSource, Registry } from '../registry/registry.ts';
import { fannedOut, type Facts } from './fan-out.ts';
import { invalid, name, text } from './input-rules.ts';
import { refusal, type Refusal } from './refusals.ts';
import { targetsOf } from './targets.ts';

const FIELDS = ['title', 'description', 'slug', 'category', 'brand'] as const satisfies readonly ProductTextField[];
/** Longest description, in characters. */
const MAX_DESCRIPTION = 100_000;

const emptiable = text.nullish();
const updateProductInput = z.object({
  idempotencyKey: name,
  sku: name,
  title: name.optional(),
  description: z.string().max(MAX_DESCRIPTION, `is longer than ${MAX_DESCRIPTION} characters`).nullish(),
  slug: emptiable,
  category: emptiable,
  brand: emptiable,
});
type UpdateProductInput = z.output<typeof updateProductInput>;

const plan = z.object({ fields: z.record(z.string(), z.array(z.enum(FIELDS))) });
type UpdateProductPlan = z.output<typeof plan>;
type UpdateFacts = Facts<UpdateProductInput, UpdateProductPlan>;

export const updateProduct = fannedOut({
  kind: 'updateProduct',
  input: updateProductInput,
  plan,
  check: (input: UpdateProductInput): Refusal[] => (given(input).length > 0 ? [] : [invalid(['title'], `give at least one of ${FIELDS.join(', ')}`)]),
  subject: ({ sku }) => sku,
  keys: ({ sku }) => [`product:${sku}`],
  async decide({ registry }, { input }) {
    const fields = share(registry, given(input));
    const concerned = registry.sources.filter(({ name: source }) => fields[source]);
    const owner = registry.record('Product', 'sku');
    const record = concerned.find((source) => source === owner) ?? concerned.find((source) => ownsOne(registry, source, fields[source.name] ?? [])) ?? owner;
    const cannot = concerned.find(({ source }) => !source.writes.updateProduct);
    if (cannot) return { refusals: [invalid([fields[cannot.name]?.[0] ?? 'sku'], `${cannot.name} owns it and cannot write products`)] };
    return { plan: { fields }, subject: input.sku, targets: { record, replicas: concerned.filter((source) => source !== record) } };
  },
  record: {
    write: ({ writes }) => writes.updateProduct,
    command: async (facts) => toUpdate(facts),
    refusedBy,
    confirmed: async (_, facts, _receipt: Receipt<ProductRecord>) => [told(facts)],
  },
  replica: {
    action: 'updateProduct',
    write: ({ writes }) => writes.updateProduct,
    command: async (facts) => toUpdate(facts),
    confirmed: async (_, facts) => [told(facts)],
  },
});

const given = (input: UpdateProductInput): ProductTextField[] => FIELDS.filter((field) => input[field] !== undefined);

const ownsOne = (registry: Registry, source: RegisteredSource, fields: readonly ProductTextField[]): boolean => fields.some((field) => registry.record('Product', field) === source);

/** What each system is written: its own fields; storefronts also show what others own. */
function share(registry: Registry, fields: readonly ProductTextField[]): Record<string, ProductTextField[]> {
  const { replicas } = targetsOf(registry, 'updateProduct');
  const shares: Record<string, ProductTextField[]> = {};
  for (const field of fields) {
    const owner = registry.record('Product', field);
    const systems = new Set([owner, ...replicas.filter(({ source, role }) => source.writes.updateProduct && (role === owner.role || SHOWN.has(field)))]);
    for (const { name: source } of systems) (shares[source] ??= []).push(field);
  }
  return shares;
}

/** Fields of the record that every storefront shows. */
const SHOWN: ReadonlySet<ProductTextField> = new Set(['title']);

const toUpdate = ({ plan: { fields }, operation: { input }, target }: UpdateFacts): ProductToUpdate => ({
  sku: input.sku,
  fields: Object.fromEntries((fields[target.name] ?? []).map((field) => [field, input[field] ?? null])),
});

const told = ({ operation: { id, input }, target }: UpdateFacts) => ({ source: target.name, type: 'product' as const, key: input.sku, version: null, state: null, operationId: id });

function refusedBy({ code, subject, message }: SourceError, { operation: { input } }: UpdateFacts): Refusal | null {
  if (code === 'UNKNOWN_SKU') return refusal('UnknownSku', { sku: input.sku }, ['sku'], `There is no product ${input.sku}.`);
  const field = FIELDS.find((one) => one === subject);
  return field ? invalid([field], message) : null;
}

/** True for a product as a source gave it, read back from the store. */
export const isProductRecord = (value: unknown): value is ProductRecord => typeof value === 'object' && value !== null && 'externalId' in value && typeof value.externalId === 'string' && 'sku' in value;
