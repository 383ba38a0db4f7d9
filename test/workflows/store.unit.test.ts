import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PREBUILT, prebuiltKey } from '../../src/store/prebuilt.ts';

it('the prebuilt store is made from the present migrations and libraries', () => {
  expect(readFileSync(PREBUILT.key, 'utf8').trim(), 'run: node scripts/prebuild-store.ts').toBe(prebuiltKey());
});
