/** How the gateway's process is started is said in one place. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import NODE_FLAGS from '../../config/node-flags.json' with { type: 'json' };

it('npm start runs with the flags that tests and benches run with', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } };
  expect(scripts.start).toBe(`exec node ${NODE_FLAGS.join(' ')} src/main.ts`);
});
