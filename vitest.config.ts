import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Keeps WebAssembly (the embedded database) small in memory; `npm start` runs with it too. */
const EXEC_ARGV = ['--liftoff-only'];
const SECOND = 1_000;

export default defineConfig({
  // graphql 16 has no "exports": vite would take graphql/index.mjs where Node takes graphql/index.js, "another module or realm"
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    // the processes that tests start begin a third sooner when Node need not compile the same files again
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('test-report/compiled', import.meta.url)) },
    execArgv: EXEC_ARGV,
    // ending the real systems takes longer than the 10 s of the default
    teardownTimeout: 60 * SECOND,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.unit.test.ts'], maxWorkers: 2, testTimeout: 10 * SECOND },
      },
      {
        extends: true,
        test: { name: 'embedded', include: ['test/**/*.embedded.test.ts'], maxWorkers: 2, testTimeout: 60 * SECOND, hookTimeout: 60 * SECOND },
      },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.real.test.ts'],
          globalSetup: ['test/support/real-systems.ts'],
          // one file at a time: they share the two systems
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 180 * SECOND,
          hookTimeout: 900 * SECOND,
        },
      },
    ],
  },
});
