/** Stock that moves from one location to another. */
import { expect } from 'vitest';
import { wellStocked } from '../support/catalogue.ts';
import { applied } from './contract-applied.ts';
import { levelOf, refusal } from './contract-orders.ts';
import { call, describeGiven, type Get, given, has, type Lacks, unique } from './contract-subject.ts';

const [A = '', B = ''] = wellStocked(2, 120).map(({ variant }) => variant.sku);
const transfer = (sku: string, quantity: string, over: { readonly from?: string; readonly to?: string; readonly expectedRevision?: string } = {}) => ({ sku, from: 'BER', to: 'LYS', quantity, expectedRevision: null, reason: 'balance', ...over });

export function describeStockWrites(get: Get, lacks: Lacks): void {
  describeGiven(lacks, ['transferInventory'], 'transfers', () => {
    given(lacks, 'transferInventory')('leave one location and come to another, once for each key', async () => {
      const { source, sandbox } = get();
      const write = has(source.writes.transferInventory, 'writes.transferInventory');
      const before = await Promise.all(['BER', 'LYS'].map((location) => levelOf(source, A, location)));
      const { state } = await applied(write, unique('transfer'), transfer(A, '4', { expectedRevision: String(before[0]?.revision) }));
      expect(state.map(({ location, onHand }) => [location, Number(onHand)])).toEqual([['BER', Number(before[0]?.onHand) - 4], ['LYS', Number(before[1]?.onHand) + 4]]);
      expect(await Promise.all(['BER', 'LYS'].map(async (location) => Number(await sandbox.peek.onHand(A, location))))).toEqual(state.map(({ onHand }) => Number(onHand)));
      expect(await Promise.all(['BER', 'LYS'].map(async (location) => (await levelOf(source, A, location)).revision))).toEqual(state.map(({ revision }) => revision));
      await expect(write.apply(unique('transfer'), transfer(A, '1', { expectedRevision: String(before[0]?.revision) }), call)).rejects.toMatchObject({ ...refusal('STALE_REVISION'), actual: state[0].revision });
    });

    given(lacks, 'transferInventory')('of more than there is, or of what is unknown, are refused', async () => {
      const { source } = get();
      const write = has(source.writes.transferInventory, 'writes.transferInventory');
      const before = await Promise.all(['BER', 'LYS'].map((location) => levelOf(source, B, location)));
      const error: unknown = await write.apply(unique('transfer'), transfer(B, String(Number(before[0]?.onHand) + 1)), call).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ kind: 'REJECTED', subject: B, code: expect.stringMatching(/^(INSUFFICIENT_STOCK|QUANTITY_EXCEEDED)$/) as unknown });
      await expect(write.apply(unique('transfer'), transfer('NO-SUCH-SKU', '1'), call)).rejects.toMatchObject(refusal('UNKNOWN_SKU', 'NO-SUCH-SKU'));
      await expect(write.apply(unique('transfer'), transfer(B, '1', { to: 'NOWHERE' }), call)).rejects.toMatchObject(refusal('UNKNOWN_LOCATION', 'NOWHERE'));
      await expect(write.apply(unique('transfer'), transfer(B, '1', { from: 'NOWHERE' }), call)).rejects.toMatchObject(refusal('UNKNOWN_LOCATION', 'NOWHERE'));
      expect(await Promise.all(['BER', 'LYS'].map((location) => levelOf(source, B, location)))).toEqual(before);
    });
  });
}
