import { refusal } from '../plugins/refusal.ts';
import type { OperationParams } from './pipeline.ts';

/** A name of GraphQL; some clients send an empty one for none. */
const NAME = /^(?:[_A-Za-z][_0-9A-Za-z]*)?$/;

/** The parameters in a JSON body. Throws `BAD_REQUEST`. */
export function paramsOfBody(body: string): OperationParams {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw refusal('BAD_REQUEST', 'The body is not JSON.');
  }
  return paramsOf(parsed);
}

/** Checks what a client sent as parameters. Throws `BAD_REQUEST`. */
export function paramsOf(sent: unknown): OperationParams {
  if (Array.isArray(sent)) throw refusal('BAD_REQUEST', 'Only one operation can be sent at once: batching is turned off.');
  if (!isObject(sent)) throw refusal('BAD_REQUEST', 'The parameters must be an object.');
  const { query, operationName, variables, extensions } = sent;
  if (typeof query !== 'string') throw refusal('BAD_REQUEST', 'query must be a string.');
  if (operationName !== undefined && operationName !== null && (typeof operationName !== 'string' || !NAME.test(operationName))) throw refusal('BAD_REQUEST', 'operationName must be the name of an operation.');
  if (variables !== undefined && variables !== null && !isObject(variables)) throw refusal('BAD_REQUEST', 'variables must be an object.');
  if (extensions !== undefined && extensions !== null && !isObject(extensions)) throw refusal('BAD_REQUEST', 'extensions must be an object.');
  return { query, operationName: operationName || null, variables: variables ?? {} };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
