/** Subscriptions: the source stream by graphql-js, each event by the compiled document. (graphql-jit's own `subscribe` loses list literals among the arguments.) */
import { createSourceEventStream, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../resolvers/context.ts';
import type { Compiled } from './document.ts';

/** @param show runs the document on one event */
export async function openSubscription(schema: GraphQLSchema, prepared: Compiled, variables: Record<string, unknown>, context: RequestContext, show: (event: unknown) => Promise<ExecutionResult>): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream({ schema, document: prepared.document, contextValue: context, variableValues: variables, operationName: prepared.operation.name?.value ?? null });
  if (!isStream(source)) return source;
  const events = source[Symbol.asyncIterator]();
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const event = await events.next();
      return event.done === true ? { done: true, value: undefined } : { done: false, value: await show(event.value) };
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

const isStream = (source: AsyncIterable<unknown> | ExecutionResult): source is AsyncIterable<unknown> => Symbol.asyncIterator in source;
