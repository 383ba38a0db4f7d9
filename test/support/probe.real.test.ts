import { expect, it } from 'vitest';
import { attachTryton, attachVendure, deployReal, freshDatabase, systems } from './systems.ts';
import { startGateway } from './gateway.ts';
import { query } from './graphql.ts';
it('probe', async () => {
  const t0 = performance.now();
  const [t, v] = await Promise.all([attachTryton(), attachVendure()]);
  console.log('attached', performance.now() - t0, systems().redisUrl);
  console.log(await t.peek.orderCount(), await v.peek.orderCount(), await t.peek.onHand('SKU-00002', 'BER'));
  const d = await deployReal();
  const g = await startGateway({ env: { ...d.env, DATABASE_URL: await freshDatabase() } });
  console.log('gateway', performance.now() - t0, g.url, g.key);
  console.log(JSON.stringify(await query(g.url, g.key, '{ product(sku: "SKU-00002") { title description variants { sku inventory { location { code } available } } } sources { name status } }')));
  await g.stop(); await d.remove();
  expect(1).toBe(1);
}, 100000);
