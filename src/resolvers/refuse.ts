/** Refusals of arguments: whole-request errors, unlike the `userErrors` of mutations. */
import { GraphQLError } from 'graphql';
import { UnknownPriceCustomer } from '../loaders/catalog.ts';

export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** SKUs in one request. */
export const MAX_SKUS = 500;
/** Characters of a SKU, number or code. */
const MAX_KEY_LENGTH = 200;

/** @throws GraphQLError naming the argument */
export function checkKeys(argument: string, keys: readonly string[], most: number = MAX_SKUS): readonly string[] {
  if (keys.length > most) throw badInput(`${argument}: ${keys.length} given, at most ${most} in one request: split the list`);
  const long = keys.find((key) => key.length > MAX_KEY_LENGTH);
  if (long !== undefined) throw badInput(`${argument}: ${JSON.stringify(`${long.slice(0, 20)}…`)} is longer than ${MAX_KEY_LENGTH} characters`);
  return keys;
}

/** Says by name that prices were asked for a customer who is unknown, or not the caller's to ask for. */
export async function knownCustomer<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UnknownPriceCustomer) throw new GraphQLError(`customerId: ${error.message}`, { extensions: { code: 'UNKNOWN_CUSTOMER' } });
    throw error;
  }
}
