/** Orders that a storefront's feed names are handed over in the transaction that moves the feed: both or neither. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Events, TakeForeignOrders } from '../../src/events/index.ts';
import { waitFor } from '../support/wait-for.ts';
import { embeddedStore, eventsOver, registryOver, type OpenedStore } from './gateway.ts';
import { createScriptedErp, type ScriptedErp } from './scripted-erp.ts';

describe('orders in the feed of a storefront', () => {
  let opened: OpenedStore;
  let erp: ScriptedErp;
  let shop: ScriptedErp;
  let events: Events;
  let committed: string[];
  let serial = 0;
  /** Keeps a row in place of an operation. */
  const keep = async (trx: Parameters<TakeForeignOrders>[0], source: string, numbers: readonly string[]): Promise<() => void> => {
    await trx.insertInto('webhook_delivery').values(numbers.map((number) => ({ source, delivery_id: number }))).execute();
    return () => void committed.push(...numbers);
  };
  const kept = async (): Promise<string[]> => (await opened.store.db.selectFrom('webhook_delivery').select('delivery_id').where('source', '=', shop.source.name).orderBy('delivery_id').execute()).map((row) => row.delivery_id);
  const place = async (): Promise<string | null | undefined> => (await opened.store.db.selectFrom('feed').select('cursor').where('source', '=', shop.source.name).executeTakeFirst())?.cursor;

  beforeAll(async () => {
    opened = await embeddedStore();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    serial += 1;
    erp = createScriptedErp(`erp-${serial}`);
    shop = createScriptedErp(`shop-${serial}`);
    events = eventsOver(opened.store, registryOver([erp.source, { ...shop.source, role: 'STOREFRONT', channels: ['web'] }]));
    committed = [];
  });
  afterEach(() => events.stop());

  it('are handed over from the first contact on, those of the ERP never', async () => {
    shop.order('OLD', 'PLACED');
    events.onForeignOrders(keep);
    await events.start();
    erp.order('ERP-1', 'CONFIRMED');
    shop.order('A', 'PLACED');
    shop.order('B', 'PLACED');
    await waitFor('both', () => committed.includes('A') && committed.includes('B'));
    await waitFor('the feed of the ERP is read', async () => (await opened.store.db.selectFrom('feed').select('cursor').where('source', '=', erp.source.name).executeTakeFirst())?.cursor === erp.head());
    expect(await kept()).toEqual(['A', 'B']);
    const { contact } = await opened.store.db.selectFrom('feed').select('contact').where('source', '=', shop.source.name).executeTakeFirstOrThrow();
    expect(contact).toBeInstanceOf(Date);
  });

  it('that could not be kept are handed over again: the feed has not moved', async () => {
    let attempts = 0;
    events.onForeignOrders(async (trx, source, numbers) => {
      const after = await keep(trx, source, numbers);
      attempts += 1;
      if (attempts < 3) throw new Error('the process ends here');
      return after;
    });
    await events.start();
    const before = await place();
    shop.order('A', 'PLACED');
    await waitFor('A to be kept', () => committed.includes('A'));
    expect(attempts).toBe(3);
    expect(await kept()).toEqual(['A']);
    expect(before).not.toBe(await place());
    expect(await place()).toBe(shop.head());
  });
});
