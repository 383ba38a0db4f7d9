/** Stock and customers: each write has its effect once, or says that it cannot promise it. */
import { describe, expect, it } from 'vitest';
import { email, wellStocked } from '../support/catalogue.ts';
import { call, type Get, given, has, type Lacks, unique } from './contract-subject.ts';
import { levelOf, refusal } from './contract-orders.ts';

const LOCATION = 'LYS';
const [A = '', B = '', C = '', D = '', E = ''] = wellStocked(5, 30).map(({ variant }) => variant.sku);

export const adjustment = (sku: string, change: { readonly delta?: string; readonly count?: string; readonly expectedRevision?: string }) => ({
  sku, location: LOCATION, delta: change.delta ?? null, count: change.count ?? null, expectedRevision: change.expectedRevision ?? null, reason: 'counted',
});
export const customerTo = (address: string) => ({ email: address, firstName: 'Zoë', lastName: "O'Brien", phone: '+49 30 1', addresses: null, code: null });

export function describeWrites(get: Get, lacks: Lacks): void {
  describe('stock', () => {
    given(lacks, 'adjustInventory')('is adjusted by a difference and set by a count, once for each key', async () => {
      const { source, sandbox } = get();
      const adjust = has(source.writes.adjustInventory, 'writes.adjustInventory');
      const before = await levelOf(source, A, LOCATION);
      const key = unique('adjust');
      const { state } = await adjust.apply(key, adjustment(A, { delta: '-3' }), call);
      expect(Number(state.onHand)).toBe(Number(before.onHand) - 3);
      expect(state.revision).not.toBe(before.revision);
      if (adjust.key === 'ENFORCED') expect((await Promise.all([1, 2].map(() => adjust.apply(key, adjustment(A, { delta: '-3' }), call)))).length).toBe(2);
      if (adjust.key === 'LOOKUP') expect(await adjust.find?.(key, adjustment(A, { delta: '-3' }), call)).not.toBeNull();
      expect(Number(await sandbox.peek.onHand(A, LOCATION))).toBe(Number(before.onHand) - 3);
      expect((await levelOf(source, A, LOCATION)).onHand).toBe(state.onHand);

      expect((await adjust.apply(unique('adjust'), adjustment(A, { count: '77' }), call)).state.onHand).toBe('77');
      expect(Number(await sandbox.peek.onHand(A, LOCATION))).toBe(77);
    });

    given(lacks, 'adjustInventory')('is not adjusted on a stale revision', async () => {
      const { source, sandbox } = get();
      const adjust = has(source.writes.adjustInventory, 'writes.adjustInventory');
      const before = await levelOf(source, B, LOCATION);
      const { state } = await adjust.apply(unique('adjust'), adjustment(B, { delta: '1', expectedRevision: before.revision }), call);
      await expect(adjust.apply(unique('adjust'), adjustment(B, { count: '5', expectedRevision: before.revision }), call)).rejects.toMatchObject({ ...refusal('STALE_REVISION'), actual: state.revision });
      expect(Number(await sandbox.peek.onHand(B, LOCATION))).toBe(Number(before.onHand) + 1);
    });

    given(lacks, 'adjustInventory')('of two adjustments that expect the same revision one wins', async () => {
      const { source, sandbox } = get();
      const adjust = has(source.writes.adjustInventory, 'writes.adjustInventory');
      const before = await levelOf(source, C, LOCATION);
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => adjust.apply(unique('adjust'), adjustment(C, { delta: '2', expectedRevision: before.revision }), call)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(Number(await sandbox.peek.onHand(C, LOCATION))).toBe(Number(before.onHand) + 2);
    });

    given(lacks, 'adjustInventory')('of what is not there is refused', async () => {
      const { source } = get();
      const adjust = has(source.writes.adjustInventory, 'writes.adjustInventory');
      await expect(adjust.apply(unique('adjust'), adjustment('NO-SUCH-SKU', { delta: '1' }), call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
      await expect(adjust.apply(unique('adjust'), { ...adjustment(A, { delta: '1' }), location: 'NOWHERE' }, call)).rejects.toMatchObject(refusal('UNKNOWN_LOCATION', 'NOWHERE'));
    });

    given(lacks, 'publishInventory')('is taken over as the record has it, never an older level over a newer', async () => {
      const { source, sandbox } = get();
      const publish = has(source.writes.publishInventory, 'writes.publishInventory');
      const send = (onHand: string, version: string) => publish.apply(unique('publish'), { sku: D, location: LOCATION, onHand, version }, call);
      await send('31', '5:20');
      expect(Number(await sandbox.peek.onHand(D, LOCATION))).toBe(31);
      for (const [level, version] of [['99', '5:19'], ['99', '4:900'], ['99', '0:0'], ['31', '5:20']] as const) {
        await send(level, version);
        expect([version, Number(await sandbox.peek.onHand(D, LOCATION)), (await levelOf(source, D, LOCATION)).onHand]).toEqual([version, 31, '31']);
      }
      await send('30', '5:100');
      await send('29', '10:1');
      expect(Number(await sandbox.peek.onHand(D, LOCATION))).toBe(29);
      await expect(publish.apply(unique('publish'), { sku: 'NO-SUCH-SKU', location: LOCATION, onHand: '1', version: '9:9' }, call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
      await expect(publish.apply(unique('publish'), { sku: D, location: 'NOWHERE', onHand: '1', version: '9:9' }, call)).rejects.toMatchObject(refusal('UNKNOWN_LOCATION', 'NOWHERE'));
    });

    it('moved by a person is read', async () => {
      const { source, sandbox } = get();
      const move = has(sandbox.people.moveStock, 'people who move stock');
      const before = await levelOf(source, E, LOCATION);
      await move(E, LOCATION, '4');
      const after = await levelOf(source, E, LOCATION);
      expect([Number(after.onHand) - Number(before.onHand), after.revision === before.revision]).toEqual([4, false]);
    });
  });

  describe('customers', () => {
    it('are one for each e-mail, whatever its case', async () => {
      const { source, sandbox } = get();
      const upsert = has(source.writes.upsertCustomer, 'writes.upsertCustomer');
      const address = `${unique('new').toLowerCase()}@example.com`;
      const key = unique('customer');
      if (upsert.key === 'LOOKUP') expect(await upsert.find?.(key, customerTo(address), call)).toBeNull();
      const first = await upsert.apply(key, customerTo(address), call);
      const second = await upsert.apply(unique('customer'), { ...customerTo(address.toUpperCase()), firstName: 'Tom', lastName: null }, call);
      expect(second.externalId).toBe(first.externalId);
      if (upsert.key === 'LOOKUP') expect((await upsert.find?.(key, { ...customerTo(address), firstName: 'Tom' }, call))?.externalId).toBe(first.externalId);
      expect((await sandbox.peek.customers(address)).map(({ firstName, lastName }) => [firstName, lastName])).toEqual([['Tom', "O'Brien"]]);
      expect((await source.reads.customers?.([{ email: address }, { externalId: first.externalId }], call))?.map((customer) => customer?.phone)).toEqual(['+49 30 1', '+49 30 1']);
    });

    given(lacks, 'enforcedCustomers')('sent twice at once are one', async () => {
      const { source, sandbox } = get();
      const upsert = has(source.writes.upsertCustomer, 'writes.upsertCustomer');
      const address = `${unique('twice').toLowerCase()}@example.com`;
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => upsert.apply(unique('customer'), customerTo(address), call)));
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect(await sandbox.peek.customers(address)).toHaveLength(1);
    });

    it('keep what is not sent, and have their addresses replaced when some are', async () => {
      const { source } = get();
      const upsert = has(source.writes.upsertCustomer, 'writes.upsertCustomer');
      const [before] = (await source.reads.customers?.([{ email: email(12) }], call)) ?? [];
      const nothing = { email: email(12), firstName: null, lastName: null, phone: null, addresses: null, code: null };
      expect((await upsert.apply(unique('customer'), nothing, call)).state).toMatchObject({ externalId: before?.externalId, firstName: before?.firstName, phone: before?.phone, addresses: before?.addresses, companyName: before?.companyName });
      const home = { name: 'Nina Weiß', company: null, street: 'Am Kai 3', postalCode: '20457', city: 'Hamburg', countryCode: 'DE', phone: null };
      await upsert.apply(unique('customer'), { ...nothing, addresses: [home] }, call);
      const [after] = (await source.reads.customers?.([{ email: email(12) }], call)) ?? [];
      expect(after?.addresses.map(({ street, postalCode, city, countryCode }) => [street, postalCode, city, countryCode])).toEqual([['Am Kai 3', '20457', 'Hamburg', 'DE']]);
    });
  });
}
