#!/usr/bin/env node
// Runs the command line on the Node that the project pins: the one in PATH may be older and know no types.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const pinned = resolve(here, '../../node_modules/.bin/node');
const node = existsSync(pinned) ? pinned : process.execPath;

const child = spawn(node, [resolve(here, 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
// this process waits for the other's end, whoever of them a signal reaches
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`ucg: cannot start ${node}: ${error.message}\n`);
  process.exitCode = 1;
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
