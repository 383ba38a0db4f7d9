/** Parses, validates and compiles a document once; later requests with the same text find it ready. */
import { getOperationAST, GraphQLError, Kind, parse, specifiedRules, TypeInfo, validate, visit, visitWithTypeInfo, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Plan } from '../loaders/plan.ts';
import type { Registry } from '../registry/registry.ts';
import { compilePageText, type PageText } from './page-text.ts';

export interface Prepared {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly kind: 'query' | 'mutation' | 'subscription';
}

/** What the engine keeps beside a prepared document. */
export interface Compiled extends Prepared {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly query: CompiledQuery;
  /** Null: only the executor can run it. */
  readonly pageText: PageText | null;
  /** JSON text: source of every selected field by its schema coordinate. */
  readonly owners: string;
  /** Kept when it depends on no variable. */
  plan: Plan | null;
}

/** The document cannot be run; nothing of it was. */
export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument';
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'invalid document');
    this.errors = errors;
  }
}

/** Documents kept ready. */
const MAX_DOCUMENTS = 1_000;
/** Lexical tokens in one document. */
const MAX_TOKENS = 2_000;
/** Validation stops after this many errors. */
const MAX_ERRORS = 20;

export interface Documents {
  /** @throws InvalidDocument */
  prepare(text: string, operationName: string | null): Compiled;
}

export function createDocuments(schema: GraphQLSchema, registry: Registry): Documents {
  const ready = new Map<string, Compiled>();
  return {
    prepare(text, operationName) {
      const key = operationName === null ? text : `${operationName}\0${text}`; // no document begins with a zero character
      const known = ready.get(key);
      if (known) return known;
      const made = compile(schema, registry, text, operationName);
      if (ready.size >= MAX_DOCUMENTS) ready.delete(ready.keys().next().value ?? '');
      ready.set(key, made);
      return made;
    },
  };
}

function compile(schema: GraphQLSchema, registry: Registry, text: string, operationName: string | null): Compiled {
  const document = parseDocument(text);
  const errors = validate(schema, document, specifiedRules, { maxErrors: MAX_ERRORS });
  if (errors.length > 0) throw new InvalidDocument(errors);
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const message = operationName === null ? 'the document holds several operations: name one by operationName' : `the document holds no operation named ${JSON.stringify(operationName)}`;
    throw new InvalidDocument([new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })]);
  }
  const query = compileQuery(schema, document, operationName ?? undefined, { disableLeafSerialization: false, disablingCapturingStackErrors: true });
  if (!isCompiledQuery(query)) throw new InvalidDocument((query.errors ?? []).map((error) => (error instanceof GraphQLError ? error : new GraphQLError(String(error)))));
  const fragments = Object.fromEntries(document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  return { text, document, operation, kind: operation.operation, fragments, query, pageText: compilePageText(schema, operation, fragments), owners: JSON.stringify(ownersOf(schema, registry, document)), plan: null };
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: false });
  } catch (error) {
    throw new InvalidDocument([error instanceof GraphQLError ? error : new GraphQLError('the document cannot be parsed')]);
  }
}

/** Source of every selected field, e.g. `{"Product.description":"web"}`; the gateway's own fields say `gateway`. */
function ownersOf(schema: GraphQLSchema, registry: Registry, document: DocumentNode): Record<string, string> {
  const owners: Record<string, string> = {};
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name));
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, {
    Field: {
      enter() {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (!parent || !field || roots.has(parent.name) || field.name.startsWith('__') || !('getInterfaces' in parent) || parent.astNode?.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
        const { role } = registry.ownership(parent.name, field.name);
        owners[`${parent.name}.${field.name}`] = role === 'GATEWAY' ? 'gateway' : registry.record(parent.name, field.name).name;
      },
    },
  }));
  return owners;
}
