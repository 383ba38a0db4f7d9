import { z } from 'zod';
import { createClient, LIMITS } from '../client.ts';
import type { People } from '../../source.ts';
import { decimal } from '../../values.ts';

interface Login { readonly endpoint: string; readonly database: string; readonly user: string; readonly password: string }

const ids = z.array(z.int());
const found = z.array(z.object({ id: z.int() }));

/** Works as a person with every right does, by Tryton's own calls and none of the bridge's. */
export function createPeople(login: Login): People {
  async function at<T>(work: (ask: (method: string, ...params: unknown[]) => Promise<unknown>) => Promise<T>): Promise<T> {
    const client = createClient(login);
    try {
      return await work((method, ...params) => client.call(`model.${method}`, params, { timeoutMs: LIMITS.writeTimeoutMs }));
    } finally {
      await client.close();
    }
  }

  return {
    moveStock: (sku, location, delta) => at(async (ask) => {
      const one = async (model: string, ...domain: unknown[]): Promise<number> => first(ids.parse(await ask(`${model}.search`, domain, 0, 1, null)), `${model} for ${sku} in ${location}`);
      const product = await one('product.product', ['code', '=', sku]);
      const [row] = z.array(z.object({ default_uom: z.int() })).parse(await ask('product.product.read', [product], ['default_uom']));
      const warehouse = await one('stock.location', ['code', '=', location], ['type', '=', 'warehouse']);
      const [zones] = z.array(z.object({ storage_location: z.int() })).parse(await ask('stock.location.read', [warehouse], ['storage_location']));
      const lost = await one('stock.location', ['type', '=', 'lost_found']);
      const quantity = decimal(delta);
      const [from, to] = quantity.gt(0) ? [lost, zones?.storage_location] : [zones?.storage_location, lost];
      const moves = ids.parse(await ask('stock.move.create', [{ product, uom: row?.default_uom, quantity: quantity.abs().toNumber(), from_location: from, to_location: to }]));
      await ask('stock.move.do', moves);
    }),

    shipOrder: (number) => at(async (ask) => {
      const sales = z.array(z.object({ shipments: ids })).parse(await ask('sale.sale.search_read', [['reference', '=', number]], 0, null, null, ['shipments']));
      const shipments = sales.flatMap((sale) => sale.shipments);
      if (shipments.length === 0) throw new Error(`order ${number} has no shipment`);
      if ((await ask('stock.shipment.out.assign_try', shipments)) !== true) throw new Error(`there is not enough stock to ship ${number}`);
      for (const step of ['pick', 'pack', 'done']) await ask(`stock.shipment.out.${step}`, shipments);
    }),

    withdrawProduct: (sku) => at((ask) => activate(ask, sku, false)),
    restoreProduct: (sku) => at((ask) => activate(ask, sku, true)),

    renameProduct: (sku, title) => at(async (ask) => {
      const templates = found.parse(await ask('product.template.search_read', ['OR', ['code', '=', sku], ['products.code', '=', sku]], 0, 1, null, ['id']));
      await ask('product.template.write', [first(templates, `product ${sku}`).id], { name: title });
    }),
  };
}

/** Tryton deletes nothing that was ever used: it is put out of use. */
async function activate(ask: (method: string, ...params: unknown[]) => Promise<unknown>, sku: string, active: boolean): Promise<void> {
  const products = found.parse(await ask('product.product.search_read', [['code', '=', sku], ['active', '=', !active]], 0, 1, null, ['id']));
  await ask('product.product.write', [first(products, `product ${sku}`).id], { active });
}

function first<T>(items: readonly T[], what: string): T {
  const [item] = items;
  if (item === undefined) throw new Error(`there is no ${what}`);
  return item;
}
