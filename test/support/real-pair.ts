/** The real pair, shared by all tests of a run; each gateway gets a database of its own. */
import { attachTryton, attachVendure, deliverTo, deployReal, freshDatabase, systems } from './systems.ts';
import type { Pair } from './pair.ts';

export async function realPair(): Promise<Pair> {
  const [erp, storefront] = await Promise.all([attachTryton(), attachVendure()]);
  return {
    erp,
    storefront,
    deploy: ({ erp: tryton, storefront: vendure } = {}) => deployReal({ ...(tryton === undefined ? {} : { tryton }), ...(vendure === undefined ? {} : { vendure }) }),
    deliverTo,
    store: async () => ({ DATABASE_URL: await freshDatabase(), REDIS_URL: systems().redisUrl }),
    stop: () => deliverTo(null),
  };
}
