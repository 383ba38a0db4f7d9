/** In production the schema is not told: neither by introspection nor by suggestions in messages. */
import { GraphQLError, Kind, visit } from 'graphql';
import type { Guard } from './guard.ts';
import { refusal } from './refusal.ts';

const SUGGESTION = / ?Did you mean [^?]*\?/g;

export function useIntrospection({ allowed }: { readonly allowed: boolean }): Guard {
  if (allowed) return { name: 'introspection' };
  return {
    name: 'introspection',
    onDocument(document) {
      visit(document, {
        [Kind.FIELD]({ name }) {
          if (name.value === '__schema' || name.value === '__type') throw refusal('INTROSPECTION_DISABLED', 'Introspection is turned off.', { wellFormed: true });
        },
      });
    },
    onError: (error) => (error.message.includes('Did you mean') ? withoutSuggestion(error) : error),
  };
}

const withoutSuggestion = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message.replace(SUGGESTION, ''), {
    nodes: error.nodes ?? null,
    source: error.source,
    positions: error.positions,
    path: error.path,
    originalError: error.originalError,
    extensions: error.extensions,
  });
