/** The contract of a guard. The guards stand in one ordered array in `server/pipeline.ts`, and every transport runs that array. */
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Caller } from '../access/caller.ts';

/** A request whose headers are known and whose body is unread, or a socket that introduces itself. */
export interface Arrival {
  readonly transport: 'http' | 'socket';
  /** HTTP method; `GET` for a socket. */
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Given by the gateway; also the correlation id of masked errors. */
  readonly requestId: string;
  /** `ANONYMOUS` until authentication has run. */
  caller: Caller;
}

/** A valid document with the operation that was chosen from it. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly kind: 'query' | 'mutation' | 'subscription';
}

export interface OperationRequest {
  readonly arrival: Arrival;
  readonly prepared: PreparedOperation;
  /** As sent: not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One concern. A phase refuses by throwing a `refusal(…)`. */
export interface Guard {
  readonly name: string;
  /** Before the body is read. Sets or looks at the caller. */
  onRequest?(arrival: Arrival): void | Promise<void>;
  /** On the text, before it is parsed. Only for documents without a kept verdict. */
  onText?(query: string): void;
  /** On the parsed document, before it is validated: validation of a hostile document is itself costly. Only for documents without a kept verdict, so it may depend on nothing else. */
  onDocument?(document: DocumentNode, schema: GraphQLSchema): void;
  /** On the valid operation, its variables and the caller, before execution. */
  onOperation?(request: OperationRequest): void;
  /** On every error that leaves the gateway. */
  onError?(error: GraphQLError, arrival: Arrival): GraphQLError;
}
