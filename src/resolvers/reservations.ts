/** `reservations.graphql`. */
import type { ReservationOutcome } from '../workflows/index.ts';
import type { Resolvers } from './generated.ts';

const payload = async (outcome: Promise<ReservationOutcome>) => {
  const { reservation, refusals } = await outcome;
  return { reservation, userErrors: refusals };
};

export const reservations: Resolvers = {
  Mutation: {
    reserveInventory: (_, { input }, { caller, rooms }) => payload(rooms.workflows.reservations.reserve(caller, input)),
    extendReservation: (_, { input }, { caller, rooms }) => payload(rooms.workflows.reservations.extend(caller, input)),
    releaseReservation: (_, { input }, { caller, rooms }) => payload(rooms.workflows.reservations.release(caller, input)),
  },
};
