/** A small storm on the real pair; `npm run proof:storm` has a larger one. */
import { describe, expect, it } from 'vitest';
import { start as startTryton } from '../../sources/tryton/sandbox/index.ts';
import { attachTryton, attachVendure, deployReal, freshDatabase, systems } from '../support/systems.ts';
import { restartable } from './restart.ts';
import { runStorm } from './storm.ts';

describe('a storm', () => {
  it('24 orders at 8 at once, Tryton restarted and a gateway killed: each stands once in both systems', async () => {
    const [tryton, vendure] = await Promise.all([attachTryton(), attachVendure()]);
    const deployment = await deployReal();
    try {
      const databaseUrl = await freshDatabase();
      const erp = restartable(tryton, () => startTryton(systems().tryton.request));
      const result = await runStorm({ env: { ...deployment.env, REDIS_URL: systems().redisUrl }, databaseUrl, erp, storefront: vendure }, { orders: 24, atOnce: 8, kills: 1, restarts: 1, seed: 1 }, () => undefined);
      expect(result.problems).toEqual([]);
      expect(result.blows.map(({ what }) => what).sort()).toEqual(['kill a gateway', 'restart the ERP']);
      expect([result.inErp, result.inStorefront, result.operations.get('APPLIED')]).toEqual([24, 24, 24]);
    } finally {
      await deployment.remove();
    }
  });
});
