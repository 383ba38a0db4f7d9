/** What the demo pair promises of its writes beyond the contract: old data, key classes, sums in parts, decisions taken over whole. */
import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import demoErp from '../../sources/demo-erp/index.ts';
import { start as startErp } from '../../sources/demo-erp/sandbox/index.ts';
import demoStorefront from '../../sources/demo-storefront/index.ts';
import { start as startStorefront } from '../../sources/demo-storefront/sandbox/index.ts';
import type { OrderRecord, OrderWrite, Sandbox, SandboxRequest, Source, SourceSystem, Write, Writes } from '../../sources/source.ts';
import { seeded, wellStocked } from '../support/catalogue.ts';
import { orderOfSource } from './contract-decided.ts';
import { customerId, levelOf, orderOf, refusal } from './contract-orders.ts';
import { payment, placed, quantityOf, shipment, sold } from './contract-sale.ts';
import { call, has, unique } from './contract-subject.ts';

const [SKU = '', OTHER = ''] = wellStocked(2).map(({ variant }) => variant.sku);
const SCARCE = seeded.find(({ variant }) => variant.stock.BER > 0 && variant.stock.BER < 4)?.variant.sku ?? '';

let dir: string;
const endings: (() => unknown)[] = [];
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'demo-writes-'))));
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await rm(dir, { recursive: true, force: true });
});

async function open(name: string, system: SourceSystem, start: (request: SandboxRequest) => Promise<Sandbox>): Promise<{ readonly sandbox: Sandbox; readonly source: Source }> {
  const sandbox = await start({ name, channels: ['web'], dir: join(dir, name) });
  const source = system.create(sandbox.options);
  endings.push(() => sandbox.stop(), () => source.close());
  return { sandbox, source };
}
const openErp = () => open('demo-erp', demoErp, startErp);
const openShop = () => open('demo-storefront', demoStorefront, startStorefront);

/** A data folder as version 1 left it. */
function oldData(name: string, file: string, statements: string): void {
  mkdirSync(join(dir, name));
  const database = new DatabaseSync(join(dir, name, file));
  database.exec(readFileSync(join(import.meta.dirname, '../../sources', name, 'sandbox/schema.sql'), 'utf8'));
  database.exec(statements);
  database.close();
}

describe('demo-erp', () => {
  it('declares what protects each write', async () => {
    const { writes } = (await openErp()).source;
    expect(Object.fromEntries(Object.entries(writes).map(([name, write]) => [name, write.key]))).toEqual({
      placeOrder: 'LOOKUP', changeOrder: 'ENFORCED', cancelOrder: 'ENFORCED', shipOrder: 'LOOKUP', requestReturn: 'LOOKUP', receiveReturn: 'ENFORCED', recordPayment: 'LOOKUP', issueInvoice: 'LOOKUP', refundOrder: 'LOOKUP',
      adjustInventory: 'NONE', transferInventory: 'NONE', setPrice: 'ENFORCED', updateProduct: 'ENFORCED', upsertCustomer: 'LOOKUP', upsertCompany: 'LOOKUP',
    });
    for (const write of Object.values(writes)) expect(write.find !== undefined).toBe(write.key === 'LOOKUP');
  });

  it('opens the data of version 1', async () => {
    oldData('demo-erp', 'erp.sqlite', `
      INSERT INTO einstellung VALUES ('epoche', 'an-old-epoch');
      INSERT INTO lager VALUES (1, 'BER', 'Berlin');
      INSERT INTO stamm VALUES (1, 'S1', 'Hammer', 'TOOLS', 'TOOLS', 'ACME', 'V', 1000);
      INSERT INTO artikel VALUES (1, 1, 'A1', '', 'Hammer', 500);
      INSERT INTO bestand (artikel_id, lager_id, ist, auftr) VALUES (1, 1, 7000, 0);
      INSERT INTO kunde VALUES (1, 'C0001', 'c0001@example.com', 'Ana', 'Weiß', '', 'Weiß GmbH', 'RETAIL', 'DIRECT', '[]');
      INSERT INTO auftrag VALUES (1, 'AB000001', 'OLD-1', 'web', 'V', 1790000000000, 'EUR', 1, 1, 'null', 'null', '', 2000, 380, '[{"vat":"V","base":2000,"amount":380}]');
      INSERT INTO zeile VALUES (1, 1, 1, 'A1', 'Hammer', 2000, 2000, 0, 100000, 2000, 'V', 380);
      INSERT INTO lieferung VALUES (1, 1, 'V', 'DHL', 'JD000000000001', 1790000000000);
      INSERT INTO rechnung VALUES (1, 1, 'G', 1790000000000, 2380, 2380);`);
    const { source } = await openErp();
    const order = await orderOfSource(source, 'OLD-1');
    expect(order.shipments).toMatchObject([{ phase: 'SHIPPED', carrier: 'DHL', trackingNumbers: ['JD000000000001'], lines: [{ sku: 'A1', quantity: '2' }] }]);
    await expect(source.writes.issueInvoice?.apply(unique('bill'), { number: 'OLD-1', externalId: null, decided: null, issuedOn: null }, call)).rejects.toMatchObject(refusal('ILLEGAL_TRANSITION'));
    const { state } = await has(source.writes.recordPayment, 'recordPayment').apply(unique('pay'), await payment(source, 'OLD-1', '23.80'), call);
    expect([state.invoices[0]?.phase, (await source.reads.companies?.(['C0001'], call))?.[0]?.name]).toEqual(['PAID', 'Weiß GmbH']);
  });

  it('sent twice, a payment with a LOOKUP key is there twice, and the older one is found', async () => {
    const { source } = await openErp();
    const number = await placed(source, [{ sku: SKU, quantity: '1', unitPrice: '10.00' }]);
    const pay = has(source.writes.recordPayment, 'recordPayment');
    const input = await payment(source, number, '1.00');
    const [first, second] = [await pay.apply('one-key', input, call), await pay.apply('one-key', input, call)];
    expect([second.state.payments.length, (await pay.find?.('one-key', input, call))?.externalId]).toEqual([2, first.externalId]);
  });

  it('bills in parts that add up to the order, to the cent, also when the rest is cancelled', async () => {
    const { source } = await openErp();
    const { shipOrder, issueInvoice, cancelOrder } = source.writes;
    for (const cancelled of [false, true]) {
      // 19 % of 3 × 3.33 is 1.90, of each one 0.63.
      const number = await placed(source, [{ sku: SKU, quantity: '3', unitPrice: '3.33' }, { sku: OTHER, quantity: '2', unitPrice: '0.13' }]);
      for (const part of [{ [SKU]: '1', [OTHER]: '1' }, { [SKU]: '1' }, ...(cancelled ? [] : [{ [SKU]: '1', [OTHER]: '1' }])]) {
        await shipOrder?.apply(unique('ship'), await shipment(source, number, part), call);
        await issueInvoice?.apply(unique('bill'), { number, externalId: null, decided: null, issuedOn: null }, call);
      }
      if (cancelled) await cancelOrder?.apply(unique('cancel'), { number, externalId: null, decided: null, reason: null }, call);
      const order = await orderOfSource(source, number);
      const billed = order.invoices.reduce((sum, { total }) => sum + Math.round(Number(total) * 100), 0);
      expect([order.phase, order.invoices.length, billed]).toEqual(['COMPLETED', cancelled ? 2 : 3, Math.round(Number(order.totals.total) * 100)]);
      const taxes = order.lines.reduce((sum, line) => sum + Math.round(Number(line.taxLines[0]?.amount) * 100), 0);
      expect(taxes).toBe(Math.round(Number(order.totals.tax) * 100));
    }
  });

  it('settles the oldest invoice first, and one that is issued later with what was paid before', async () => {
    const { source } = await openErp();
    const number = await placed(source, [{ sku: SKU, quantity: '2', unitPrice: '10.00' }]);
    const bill = (): unknown => source.writes.issueInvoice?.apply(unique('bill'), { number, externalId: null, decided: null, issuedOn: null }, call);
    await source.writes.shipOrder?.apply(unique('ship'), await shipment(source, number, { [SKU]: '1' }), call);
    await bill();
    await source.writes.recordPayment?.apply(unique('pay'), await payment(source, number, '15.00'), call);
    await source.writes.shipOrder?.apply(unique('ship'), await shipment(source, number, { [SKU]: '1' }), call);
    await bill();
    const gross = (await orderOfSource(source, number)).invoices;
    expect(gross.map(({ phase, amountDue }) => [phase, amountDue])).toEqual([['PAID', '0.00'], ['POSTED', (Number(gross[0]?.total) * 2 - 15).toFixed(2)]]);
  });

  it('tells what is paid back from what the credit notes cover', async () => {
    const { source } = await openErp();
    const { requestReturn, refundOrder } = source.writes;
    const { number, totals } = await sold(source, [{ sku: SKU, quantity: '4', unitPrice: '10.00' }]);
    const share = (Number(totals.total) / 4).toFixed(2);
    const returnNumber = unique('RET');
    await requestReturn?.apply(unique('return'), { number, externalId: null, decided: null, returnNumber, lines: [{ sku: SKU, quantity: '1' }], reason: null }, call);
    const refund = async (amount: string, of: string | null): Promise<OrderRecord | undefined> => (await refundOrder?.apply(unique('refund'), { number, externalId: null, decided: null, amount, currency: 'EUR', reason: null, returnNumber: of, reference: null }, call))?.state;
    const part = await refund('1.00', returnNumber);
    expect(part && quantityOf(part, SKU, 'refunded')).toBe(0);
    const returned = await refund((Number(share) - 1).toFixed(2), returnNumber);
    expect([returned && quantityOf(returned, SKU, 'refunded'), returned?.refunds.map((one) => one.returnNumber)]).toEqual([1, [returnNumber, returnNumber]]);
    const whole = await refund((Number(totals.total) - Number(share)).toFixed(2), null);
    expect(whole && [quantityOf(whole, SKU, 'refunded'), whole.totals.refunded]).toEqual([4, totals.total]);
  });

  it('ships no more than there is, and from where it is told', async () => {
    const { source } = await openErp();
    const ship = has(source.writes.shipOrder, 'shipOrder');
    const before = await levelOf(source, SCARCE);
    const many = String(Number(before.onHand) + 1);
    const number = await placed(source, [{ sku: SCARCE, quantity: many, unitPrice: '1.00' }]);
    await expect(ship.apply(unique('ship'), await shipment(source, number, { [SCARCE]: many }), call)).rejects.toMatchObject({ ...refusal('INSUFFICIENT_STOCK', SCARCE), actual: before.onHand });
    expect((await levelOf(source, SCARCE)).onHand).toBe(before.onHand);
    const other = await placed(source, [{ sku: SKU, quantity: '2', unitPrice: '1.00' }]);
    const [berlin, lyon] = [await levelOf(source, SKU, 'BER'), await levelOf(source, SKU, 'LYS')];
    const { state } = await ship.apply(unique('ship'), { ...(await shipment(source, other, { [SKU]: '2' })), location: 'LYS' }, call);
    const [left, gone] = [await levelOf(source, SKU, 'BER'), await levelOf(source, SKU, 'LYS')];
    expect([Number(gone.onHand) - Number(lyon.onHand), left.onHand === berlin.onHand, Number(left.committed) - Number(berlin.committed), state.shipments[0]?.location]).toEqual([-2, true, -2, 'LYS']);
  });

  it('refuses packages that do not hold what is shipped, and a change that leaves nothing', async () => {
    const { source } = await openErp();
    const number = await placed(source, [{ sku: SKU, quantity: '2', unitPrice: '1.00' }]);
    const before = await orderOfSource(source, number);
    const input = await shipment(source, number, { [SKU]: '2' }, [{ trackingNumber: null, weightGrams: null, lines: [{ sku: SKU, quantity: '1' }] }]);
    await expect(source.writes.shipOrder?.apply(unique('ship'), input, call)).rejects.toMatchObject(refusal('OTHER', SKU));
    const nothing = { number, externalId: null, decided: null, lines: [{ sku: SKU, quantity: '0', unitPrice: null }], shippingAddress: null, billingAddress: null };
    await expect(source.writes.changeOrder?.apply(unique('change'), nothing, call)).rejects.toMatchObject(refusal('OTHER'));
    expect(await orderOfSource(source, number)).toEqual(before);
  });

  it('gives a company\'s list to its people', async () => {
    const { source } = await openErp();
    const gold = await customerId(source, 41);
    const amount = async (): Promise<string | undefined> => (await source.reads.variants?.([SKU], { fields: new Set(), prices: [{ customer: gold, currency: null, quantity: '1', at: null }] }, call))?.[0]?.prices?.[0]?.amount;
    const [before, [company]] = [await amount(), (await source.reads.companies?.(['C0041'], call)) ?? []];
    expect(company).toMatchObject({ code: 'C0041', priceList: 'GOLD', paymentTerm: 'NET30' });
    await source.writes.upsertCompany?.apply(unique('company'), { code: 'C0041', name: company?.name ?? '', taxNumber: null, email: null, phone: null, priceList: 'SILVER', paymentTerm: null, addresses: null }, call);
    expect(Number(await amount())).toBeGreaterThan(Number(before));
  });
});

describe('demo-storefront', () => {
  it('protects every write by a key', async () => {
    const { writes } = (await openShop()).source;
    expect(Object.entries(writes).map(([name, write]) => [name, write.key])).toEqual(Object.keys(writes).map((name) => [name, 'ENFORCED']));
  });

  it('opens the data of version 1', async () => {
    oldData('demo-storefront', 'shop.sqlite', `
      INSERT INTO setting VALUES ('epoch', 'an-old-epoch');
      INSERT INTO depot VALUES (1, 'BER', 'Berlin depot');
      INSERT INTO entry VALUES (1, 'S1', 'Hammer', '', 'hammer', 'tools', 'Acme', 'standard', 1000);
      INSERT INTO item VALUES (1, 1, 'A1', '', '', 500);
      INSERT INTO stock (item_id, depot_id, pieces) VALUES (1, 1, 7);
      INSERT INTO shopper VALUES (1, 'c0001@example.com', 'c0001@example.com', 'C0001', 'Ana', 'Weiß', NULL, 'Weiß GmbH', 'retail', 'DIRECT', '[]');
      INSERT INTO purchase VALUES (1, 'OLD-1', 'web', 'SENT', 1790000000000, 'EUR', 1, 1, NULL, NULL, 2000, 380, 2380, '[]', 'null', 'null');
      INSERT INTO purchase_line VALUES (1, 1, 1, 'A1', 'Hammer', 2, 1000, 2000, 'standard', 380);
      INSERT INTO parcel VALUES (1, 1, 'DHL', 'SF000000000001', 1790000000000);`);
    const { source } = await openShop();
    const order = await orderOfSource(source, 'OLD-1');
    expect([order.phase, quantityOf(order, 'A1', 'shipped')]).toEqual(['COMPLETED', 2]);
    expect(order.shipments).toMatchObject([{ phase: 'SHIPPED', carrier: 'DHL', location: 'BER', trackingNumbers: ['SF000000000001'], lines: [{ sku: 'A1', quantity: '2' }] }]);
    expect((await source.reads.companies?.(['C0001'], call))?.[0]?.name).toBe('Weiß GmbH');
  });

  it('counts whole pieces and whole cents, and says which is not', async () => {
    const { source } = await openShop();
    const number = await placed(source, [{ sku: SKU, quantity: '2', unitPrice: '1.00' }]);
    const before = await orderOfSource(source, number);
    const order = { number, externalId: null, decided: null };
    const half = { ...order, lines: [{ sku: SKU, quantity: '1.5', unitPrice: null }], shippingAddress: null, billingAddress: null };
    await expect(source.writes.changeOrder?.apply(unique('change'), half, call)).rejects.toMatchObject(refusal('OTHER', SKU));
    await expect(source.writes.changeOrder?.apply(unique('change'), { ...half, lines: [{ sku: OTHER, quantity: '1', unitPrice: '1.005' }] }, call)).rejects.toMatchObject(refusal('OTHER', OTHER));
    await expect(source.writes.placeOrder?.apply(unique('place'), orderOf([{ sku: SKU, quantity: '1', unitPrice: '0.999' }]), call)).rejects.toMatchObject(refusal('OTHER', SKU));
    expect(await orderOfSource(source, number)).toEqual(before);
  });

  it('ends up as the ERP after every write of an order, to the cent', async () => {
    const [erp, shop] = [(await openErp()).source, (await openShop()).source];
    const order = orderOf([{ sku: SKU, quantity: '3', unitPrice: '3.33' }, { sku: OTHER, quantity: '2', unitPrice: '0.13' }]);
    const { number } = order;
    const placedThere = await has(erp.writes.placeOrder, 'placeOrder').apply(unique('place'), order, call);
    await has(shop.writes.placeOrder, 'placeOrder').apply(unique('place'), { ...order, decided: placedThere.state }, call);
    const essence = (record: OrderRecord): object => ({
      phase: record.phase, totals: record.totals, taxLines: record.taxLines,
      lines: record.lines.map(({ sku, unitPrice, total, taxLines, quantity }) => ({ sku, unitPrice: Number(unitPrice), total, tax: taxLines[0]?.amount, quantity: { ...quantity, allocated: null } })),
      paid: record.payments.map(({ amount }) => amount), refunded: record.refunds.map(({ amount }) => amount), parcels: record.shipments.filter(({ phase }) => phase === 'SHIPPED').map(({ lines, trackingNumbers, carrier }) => ({ lines, trackingNumbers, carrier })),
    });
    /** Sends a write to both, the replica with what the record answered. */
    const both = async <Input extends OrderWrite>(name: string, writeOf: (writes: Writes) => Write<Input, OrderRecord> | undefined, input: Input): Promise<void> => {
      const record = await has(writeOf(erp.writes), name).apply(unique(name), input, call);
      const replica = await has(writeOf(shop.writes), name).apply(unique(name), { ...input, decided: record.state }, call);
      expect([name, essence(replica.state)]).toEqual([name, essence(record.state)]);
      expect(await orderOfSource(shop, number)).toEqual(replica.state);
    };
    const base = { number, externalId: null, decided: null };
    const addresses = { shippingAddress: null, billingAddress: null };
    await both('changeOrder', (writes) => writes.changeOrder, { ...base, ...addresses, lines: [{ sku: SKU, quantity: '5', unitPrice: null }] });
    await both('shipOrder', (writes) => writes.shipOrder, await shipment(erp, number, { [SKU]: '2', [OTHER]: '1' }));
    await both('recordPayment', (writes) => writes.recordPayment, await payment(erp, number, '7.07'));
    await both('changeOrder', (writes) => writes.changeOrder, { ...base, ...addresses, lines: [{ sku: SKU, quantity: '4', unitPrice: null }] });
    await both('cancelOrder', (writes) => writes.cancelOrder, { ...base, reason: null });
    await both('refundOrder', (writes) => writes.refundOrder, { ...base, amount: '1.01', currency: 'EUR', reason: 'late', returnNumber: null, reference: null });
    for (const source of [erp, shop]) expect((await levelOf(source, SKU)).committed).toBe('0');
  });
});
