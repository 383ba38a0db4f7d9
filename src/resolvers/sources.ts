/** `sources.graphql`. */
import type { Resolvers } from './generated.ts';

export const sources: Resolvers = {
  Query: { sources: (_, __, { rooms }) => rooms.registry.sources },
  Source: {
    status: (source) => source.report().status,
    latencyP50Ms: (source) => source.report().latencyP50Ms,
    latencyP99Ms: (source) => source.report().latencyP99Ms,
    breaker: (source) => source.report().breaker,
    feedLagMs: (source) => source.report().feedLagMs,
    lastError: (source) => source.report().lastError,
  },
};
