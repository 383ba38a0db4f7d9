/** The feed and the webhooks: every change is told, in order, and the epoch changes when history breaks. */
import { describe, expect, it } from 'vitest';
import type { Change, Feed, Topic } from '../../sources/source.ts';
import { compareCursors } from '../../sources/values.ts';
import { catalogue, email, wellStocked } from '../support/catalogue.ts';
import { waitFor } from '../support/wait-for.ts';
import { call, type Get, given, has, type Lacks, unique } from './contract-subject.ts';
import { decided, type DecidedChange } from './contract-decided.ts';
import { orderOf } from './contract-orders.ts';
import { payment, placed, shipment } from './contract-sale.ts';
import { adjustment, customerTo } from './contract-writes.ts';

const [A = '', B = ''] = wellStocked(2, 40).map(({ variant }) => variant.sku);
const ALL = 1_000;
const CLOCKS_MAY_DIFFER_MS = 2_000;

/** What the feed tells after `act`, once every expected change is there. */
async function toldAfter(feed: Feed, act: () => Promise<unknown>, expected: readonly (readonly [Topic, string])[]): Promise<readonly Change[]> {
  const { cursor } = await feed.head(call);
  await act();
  return waitFor(`${JSON.stringify(expected)} in the feed`, async () => {
    const { changes } = await feed.since(cursor, ALL, call);
    return expected.every(([topic, key]) => changes.some((change) => change.topic === topic && (change.keys.length === 0 || change.keys.includes(key)))) && changes;
  });
}

export function describeFeed(get: Get, lacks: Lacks): void {
  describe('feed', () => {
    it('tells of every write the topic and the key', async () => {
      const { source } = get();
      const feed = has(source.feed, 'feed');
      const { placeOrder, cancelOrder, adjustInventory, publishInventory, upsertCustomer } = source.writes;
      const order = orderOf([{ sku: A, quantity: '1', unitPrice: '1.00' }, { sku: B, quantity: '1', unitPrice: '1.00' }]);
      if (placeOrder) await toldAfter(feed, () => placeOrder.apply(unique('place'), order, call), [['order', order.number], ['inventory', A], ['inventory', B]]);
      if (placeOrder && cancelOrder) await toldAfter(feed, () => cancelOrder.apply(unique('cancel'), { number: order.number, externalId: null, reason: null, decided: null }, call), [['order', order.number], ['inventory', A]]);
      if (adjustInventory) await toldAfter(feed, () => adjustInventory.apply(unique('adjust'), adjustment(A, { delta: '1' }), call), [['inventory', A]]);
      if (publishInventory) await toldAfter(feed, () => publishInventory.apply(unique('publish'), { sku: B, location: 'BER', onHand: '12', version: '9000:1' }, call), [['inventory', B]]);
      if (upsertCustomer) await toldAfter(feed, () => upsertCustomer.apply(unique('customer'), customerTo(email(9)), call), [['customer', email(9)]]);
    });

    it('tells of what happens to an order, and of the stock that it moves', async () => {
      const { source } = get();
      const feed = has(source.feed, 'feed');
      const { changeOrder, shipOrder, recordPayment, issueInvoice, requestReturn, receiveReturn, refundOrder } = source.writes;
      const number = await placed(source, [{ sku: A, quantity: '3', unitPrice: '1.00' }]);
      const told = (act: () => Promise<unknown>, ...more: readonly (readonly [Topic, string])[]) => toldAfter(feed, act, [['order', number], ...more]);
      const order = async (change: DecidedChange) => ({ number, externalId: null, decided: await decided(source, number, change) });
      const lines = [{ sku: A, quantity: '1' }];
      const returnNumber = unique('RET');
      if (changeOrder) await told(async () => changeOrder.apply(unique('change'), { ...(await order({ lines: { [A]: { ordered: '-1' } } })), lines: [{ sku: A, quantity: '2', unitPrice: null }], shippingAddress: null, billingAddress: null }, call), ['inventory', A]);
      if (!shipOrder) return;
      await told(async () => shipOrder.apply(unique('ship'), await shipment(source, number, { [A]: changeOrder ? '2' : '3' }), call), ['inventory', A]);
      if (issueInvoice) await told(async () => issueInvoice.apply(unique('bill'), { ...(await order({})), issuedOn: null }, call));
      if (recordPayment) await told(async () => recordPayment.apply(unique('pay'), await payment(source, number, '1.00'), call));
      if (requestReturn) await told(async () => requestReturn.apply(unique('return'), { ...(await order({})), returnNumber, lines, reason: null }, call));
      if (receiveReturn) await told(async () => receiveReturn.apply(unique('receive'), { ...(await order({})), returnNumber, lines, location: 'BER' }, call), ['inventory', A]);
      if (refundOrder && recordPayment) await told(async () => refundOrder.apply(unique('refund'), { ...(await order({ refunded: '1.00' })), amount: '1.00', currency: 'EUR', reason: null, returnNumber: null, reference: null }, call));
    });

    it('tells of prices, texts, transfers and companies', async () => {
      const { source } = get();
      const feed = has(source.feed, 'feed');
      const { setPrice, publishPrice, updateProduct, transferInventory, upsertCompany } = source.writes;
      const price = { sku: A, priceList: null, amount: '3.21', currency: 'EUR', minimumQuantity: '1' };
      const product = String(catalogue.products[31]?.code);
      const company = { code: unique('CO'), name: 'Told GmbH', taxNumber: null, email: null, phone: null, priceList: null, paymentTerm: null, addresses: null };
      if (setPrice) await toldAfter(feed, () => setPrice.apply(unique('price'), price, call), [['price', A]]);
      if (publishPrice) await toldAfter(feed, () => publishPrice.apply(unique('price'), { ...price, version: '9000:1' }, call), [['price', A]]);
      if (updateProduct) await toldAfter(feed, () => updateProduct.apply(unique('text'), { sku: product, fields: { title: 'Told by a write' } }, call), [['product', product]]);
      if (transferInventory) await toldAfter(feed, () => transferInventory.apply(unique('transfer'), { sku: A, from: 'BER', to: 'LYS', quantity: '1', expectedRevision: null, reason: null }, call), [['inventory', A]]);
      if (upsertCompany) await toldAfter(feed, () => upsertCompany.apply(unique('company'), company, call), [['customer', company.code]]);
    });

    it('tells what people do inside the system', async () => {
      const { source, sandbox } = get();
      const feed = has(source.feed, 'feed');
      const { moveStock, shipOrder, renameProduct } = sandbox.people;
      const product = catalogue.products[30];
      if (moveStock) await toldAfter(feed, () => moveStock(A, 'BER', '2'), [['inventory', A]]);
      if (renameProduct) await toldAfter(feed, () => renameProduct(String(product?.code), 'Told by the feed'), [['product', String(product?.code)]]);
      if (!shipOrder || !source.writes.placeOrder) return;
      const order = orderOf([{ sku: B, quantity: '1', unitPrice: '1.00' }]);
      await source.writes.placeOrder.apply(unique('place'), order, call);
      await toldAfter(feed, () => shipOrder(order.number), [['order', order.number], ['inventory', B]]);
    });

    it('is in order, goes on from any cursor and loses nothing', async () => {
      const feed = has(get().source.feed, 'feed');
      const head = await feed.head(call);
      const whole: Change[] = [];
      let cursor = '0:0';
      for (;;) {
        const answer = await feed.since(cursor, 7, call);
        expect(answer.changes.length).toBeLessThanOrEqual(7);
        expect(answer.epoch).toBe(head.epoch);
        whole.push(...answer.changes);
        cursor = answer.cursor;
        if (!answer.more) break;
      }
      const cursors = whole.map((change) => change.cursor);
      expect(cursors.length).toBeGreaterThan(7);
      expect([...cursors].sort(compareCursors)).toEqual(cursors);
      expect(new Set(cursors).size).toBe(cursors.length);
      expect(compareCursors(cursors.at(-1) ?? '', head.cursor)).toBeGreaterThanOrEqual(0);
      const middle = cursors[Math.floor(cursors.length / 2)] ?? '';
      const rest = await feed.since(middle, ALL, call);
      expect(rest.changes.slice(0, 5).map((change) => change.cursor)).toEqual(cursors.filter((c) => compareCursors(c, middle) > 0).slice(0, 5));
      const end = await feed.since(cursor, ALL, call);
      if (end.changes.length === 0) expect(end.cursor).toBe(cursor);
    });

    it('knows up to when it is complete', async () => {
      const feed = has(get().source.feed, 'feed');
      const started = Date.now();
      const reached = await waitFor('the horizon', async () => {
        const { horizon } = await feed.head(call);
        return new Date(horizon).getTime() >= started && horizon;
      });
      expect(new Date(reached).getTime()).toBeLessThan(Date.now() + CLOCKS_MAY_DIFFER_MS);
    });
  });

  given(lacks, 'webhook')('a webhook delivers what verifies, and nothing else does', async () => {
    const { source, sandbox, deliveries } = get();
    const webhook = has(source.webhook, 'webhook');
    const feed = has(source.feed, 'feed');
    const move = has(sandbox.people.moveStock, 'people who move stock');
    const before = deliveries.length;
    await toldAfter(feed, () => move(A, 'BER', '1'), [['inventory', A]]);
    const delivery = await waitFor('a delivery', () => deliveries[before]);
    const now = new Date();
    const verified = webhook.verify(delivery.headers, delivery.body, now);
    expect(verified?.id).toMatch(/./);
    expect(webhook.verify(delivery.headers, delivery.body, new Date(now.getTime() + 200_000))).toEqual(verified);
    expect(webhook.verify(delivery.headers, delivery.body, new Date(now.getTime() + 400_000))).toBeNull();
    expect(webhook.verify(delivery.headers, delivery.body, new Date(now.getTime() - 400_000))).toBeNull();
    expect(webhook.verify({}, delivery.body, now)).toBeNull();
    expect(webhook.verify(delivery.headers, Buffer.concat([delivery.body, Buffer.from(' ')]), now)).toBeNull();
    for (const name of Object.keys(delivery.headers).filter((header) => header.includes('signature'))) {
      for (const forged of ['', 't=,v1=', `${delivery.headers[name]}0`, String(delivery.headers[name]).replace(/.$/, (last) => (last === '0' ? '1' : '0'))]) expect(webhook.verify({ ...delivery.headers, [name]: forged }, delivery.body, now)).toBeNull();
    }
    const stranger = get().system.create({ ...sandbox.options, secrets: { ...sandbox.options.secrets, webhookSecret: 'another-secret' } });
    expect(stranger.webhook?.verify(delivery.headers, delivery.body, now)).toBeNull();
    await stranger.close();
  });

  describe('seeding anew', () => {
    it('starts another epoch with the data of the catalogue', async () => {
      const { source, sandbox } = get();
      const feed = has(source.feed, 'feed');
      const before = await feed.head(call);
      await sandbox.seed();
      expect((await feed.head(call)).epoch).not.toBe(before.epoch);
      expect(await sandbox.peek.orderCount()).toBe(0);
      expect((await source.reads.products?.([String(catalogue.products[30]?.code)], { fields: new Set(['title'] as const) }, call))?.[0]?.title).not.toContain('Told by the feed');
    });
  });
}
