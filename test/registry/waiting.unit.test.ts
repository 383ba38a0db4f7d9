/** Who waits for a source, for what, and in which order. */
import { describe, expect, it } from 'vitest';
import { createAdmission } from '../../src/registry/admission.ts';
import { createHold } from '../../src/registry/hold.ts';
import { createPace, reserveAlone } from '../../src/registry/pace.ts';
import { createPlaces } from '../../src/registry/places.ts';
import { waitFor } from '../support/wait-for.ts';

/** So much later than anything here takes, in ms: what must not be waited for. */
const FAR_MS = 600_000;

describe('places', () => {
  it('are given in the order of coming, never more than there are, and one given back twice counts once', async () => {
    const places = createPlaces(2);
    const order: number[] = [];
    const taken = [0, 1, 2, 3, 4].map(async (index) => {
      const leave = await places.take();
      order.push(index);
      return leave;
    });
    const [first, second] = await Promise.all(taken.slice(0, 2));
    expect([order, places.waiting]).toEqual([[0, 1], 3]);
    first?.();
    first?.();
    await taken[2];
    expect([order, places.waiting]).toEqual([[0, 1, 2], 2]);
    places.resize(1);
    second?.();
    expect(places.waiting).toBe(2);
    places.resize(3);
    await Promise.all(taken);
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a pace', () => {
  it('lets calls begin one interval apart, and reserves many with one trip', async () => {
    const alone = reserveAlone();
    const trips: number[] = [];
    const pace = createPace(100, (count, intervalMs) => {
      trips.push(count);
      return alone(count, intervalMs);
    });
    const began = performance.now();
    const came = await Promise.all(Array.from({ length: 21 }, async () => pace.take().then(() => performance.now() - began)));
    // the last is the twenty-first: 20 intervals of 10 ms after the first; a timer may be a little early
    expect(came.at(-1)).toBeGreaterThanOrEqual(200 - 2);
    expect(trips).toEqual([10, 10, 10]);
    expect(pace.waiting).toBe(0);
  });

  it('without a number nobody waits and nothing is reserved', async () => {
    await createPace(null, () => Promise.reject(new Error('reserved'))).take();
  });
});

describe('a hold', () => {
  it('that ends too late is told at once, with the time to come again; a shorter one does not end it', async () => {
    const hold = createHold('shop');
    hold.set(FAR_MS);
    hold.set(1);
    await expect(hold.over(performance.now() + 1_000)).rejects.toMatchObject({ kind: 'RATE_LIMITED', sent: 'refused' });
    expect(hold.error().retryAfterMs).toBeGreaterThan(FAR_MS / 2);
    expect(hold.waiting).toBe(0);
  });

  it('is not waited for by who went away', async () => {
    const hold = createHold('shop');
    const controller = new AbortController();
    hold.set(FAR_MS);
    const waiting = hold.over(performance.now() + 2 * FAR_MS, controller.signal);
    expect(hold.waiting).toBe(1);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ kind: 'CANCELLED' });
  });
});

describe('admission', () => {
  it('asks for all at once while the way is open, then for one after another as they came', async () => {
    const admission = createAdmission();
    const asked: string[] = [];
    let free = 0;
    const pass = (name: string): Promise<void> =>
      admission.pass(async () => {
        asked.push(name);
        if (free <= 0) return FAR_MS;
        free -= 1;
        return null;
      });
    const all = ['a', 'b', 'c'].map(pass);
    await waitFor('all to have asked', () => admission.waiting === 3 && asked.length >= 4);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
    free = 2;
    admission.poke();
    await Promise.all(all.slice(0, 2));
    await waitFor('the last to ask', () => asked.length >= 7);
    expect(asked.slice(4)).toEqual(['a', 'b', 'c']);
    free = 1;
    admission.poke();
    await all[2];
    expect(admission.waiting).toBe(0);
  });

  it('what one throws is its own', async () => {
    const admission = createAdmission();
    let full = true;
    const one = admission.pass(async () => {
      if (full) return FAR_MS;
      throw new Error('mine');
    });
    const two = admission.pass(async () => (full ? FAR_MS : null));
    const failed = expect(one).rejects.toThrow('mine');
    await waitFor('both to wait', () => admission.waiting === 2);
    full = false;
    admission.poke();
    await failed;
    await two;
  });
});
