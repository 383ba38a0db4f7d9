/** Answers GraphQL requests: documents are parsed, checked and compiled once and kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { z, ZodError } from 'zod';
import { readCompanies, saveCompany } from './companies.ts';
import { listDepots, pageOfEntries, readEntries, readItems } from './catalogue.ts';
import { editEntry } from './entries.ts';
import * as inputs from './inputs.ts';
import { Problem } from './problems.ts';
import { addPayment, addRefund } from './purchase-money.ts';
import { pageOfPurchases, readPurchases } from './purchase-reads.ts';
import { changePurchase, planVoid, sendParcel, voidPurchase } from './purchase-verbs.ts';
import { recordPurchase } from './purchases.ts';
import { publishQuote } from './quotes.ts';
import { readShoppers, saveShopper } from './shoppers.ts';
import { publishStock } from './stock.ts';
import type { Store } from './store.ts';
import { readStream, streamHead } from './stream.ts';

const MAX_DOCUMENTS = 1_000;
const SDL = join(import.meta.dirname, '..', 'schema.graphql');

const Body = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish(), operationName: z.string().nullish() });
type Resolve = (args: unknown) => unknown;

function resolvers(store: Store): Readonly<Record<'Query' | 'Mutation', Readonly<Record<string, Resolve>>>> {
  const read = <T extends z.ZodType>(schema: T, answer: (store: Store, args: z.infer<T>) => unknown): Resolve => (args) => answer(store, schema.parse(args));
  /** In one transaction; a refusal rolls it back and is the result. */
  const write = <T extends z.ZodType>(schema: T, act: (store: Store, args: z.infer<T>) => unknown): Resolve => (args) => {
    try {
      return store.transaction(() => act(store, schema.parse(args)));
    } catch (error) {
      if (error instanceof Problem) return error.result;
      throw error;
    }
  };
  return {
    Query: {
      items: read(inputs.Items, readItems), entries: read(inputs.Entries, readEntries), entryPage: read(inputs.EntryPage, pageOfEntries), depots: () => listDepots(store),
      shoppers: read(inputs.Shoppers, readShoppers), purchases: read(inputs.Purchases, readPurchases), purchasePage: read(inputs.PurchasePage, pageOfPurchases), companies: read(inputs.Companies, readCompanies), voidPlan: write(inputs.VoidPlan, planVoid),
      streamHead: () => streamHead(store), stream: read(inputs.Stream, readStream), alive: () => true,
    },
    Mutation: {
      recordPurchase: write(inputs.RecordPurchase, recordPurchase), changePurchase: write(inputs.ChangePurchase, changePurchase), voidPurchase: write(inputs.VoidPurchase, voidPurchase), sendParcel: write(inputs.SendParcel, sendParcel),
      addPayment: write(inputs.AddPayment, addPayment), addRefund: write(inputs.AddRefund, addRefund), publishStock: write(inputs.PublishStock, publishStock), publishQuote: write(inputs.PublishQuote, publishQuote),
      editEntry: write(inputs.EditEntry, editEntry), saveShopper: write(inputs.SaveShopper, saveShopper), saveCompany: write(inputs.SaveCompany, saveCompany),
    },
  };
}

function executableSchema(store: Store): GraphQLSchema {
  const schema = buildSchema(readFileSync(SDL, 'utf8'));
  for (const [type, fields] of Object.entries(resolvers(store))) {
    const object = schema.getType(type);
    if (!object || !('getFields' in object)) throw new Error(`the schema has no ${type}`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = object.getFields()[name];
      if (!field || !('resolve' in field)) throw new Error(`the schema has no ${type}.${name}`);
      field.resolve = (_source: unknown, args: unknown) => guarded(resolve, args);
    }
  }
  return schema;
}

/** Bad arguments are the caller's fault and say so; anything else is ours. */
function guarded(resolve: Resolve, args: unknown): unknown {
  try {
    return resolve(args);
  } catch (error) {
    if (error instanceof ZodError) throw new GraphQLError(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '), { extensions: { code: 'BAD_INPUT' } });
    console.error(error);
    throw new GraphQLError('internal error', { extensions: { code: 'INTERNAL' } });
  }
}

type Run = (variables: Readonly<Record<string, unknown>>) => unknown;

/** Takes the parsed body of a request and gives the body of the answer. */
export function createGraphql(store: Store): (body: unknown) => Promise<object> {
  const schema = executableSchema(store);
  const documents = new Map<string, Run>();
  const compile = (query: string, operationName: string | undefined): Run => {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return () => ({ errors });
    const compiled = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(compiled)) return () => compiled;
    return (variables) => compiled.query(undefined, undefined, { ...variables });
  };
  return async (body) => {
    try {
      const { query, variables, operationName } = Body.parse(body);
      const key = `${operationName ?? ''}\n${query}`;
      let run = documents.get(key);
      if (!run) {
        if (documents.size >= MAX_DOCUMENTS) documents.clear();
        documents.set(key, (run = compile(query, operationName ?? undefined)));
      }
      return Object(await run(variables ?? {})) as object;
    } catch (error) {
      return { errors: [{ message: error instanceof Error ? error.message : String(error), extensions: { code: 'BAD_REQUEST' } }] };
    }
  };
}
