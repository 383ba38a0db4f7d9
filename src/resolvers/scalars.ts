/** Scalars of `schema/base.graphql`: strings on the wire, checked on the way in. */
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { isDecimal } from '../../sources/values.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function text(name: string, expected: string, accept: (value: string) => boolean): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accept(value)) return value;
    throw new GraphQLError(`${name}: ${JSON.stringify(value)} given, expected ${expected}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => {
      if (typeof value === 'string') return value;
      throw new GraphQLError(`${name} cannot represent ${typeof value}`);
    },
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number.NaN : null),
  });
}

export const DecimalScalar = text('Decimal', 'a plain decimal number in a string, e.g. "12.90"', isDecimal);
export const DateTimeScalar = text('DateTime', 'an RFC 3339 instant with offset, e.g. "2026-11-24T16:00:00Z"', (value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)));
export const CursorScalar = text('Cursor', 'a cursor that this gateway gave', (value) => value.length > 0 && value.length <= 2_048);

/** Any value that JSON has. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({ name: 'JSON', serialize: (value) => value, parseValue: (value) => value, parseLiteral: (node, variables) => valueFromASTUntyped(node, variables) });
