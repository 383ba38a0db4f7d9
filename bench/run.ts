/** `npm run bench -- <command>`: measures, prints, and writes `bench/results.md`. */
import { parseArgs } from 'node:util';
import { benchMemory } from './memory.ts';
import { benchReads } from './reads.ts';
import { benchStart } from './start.ts';
import { benchWrites } from './writes.ts';

const USAGE = `usage: npm run bench -- <command> [options]

  reads    pages of 10, 50 and 200 variants: this gateway, a plain proxy and Hive Gateway over the same demo pair
             --pairs 11     rounds, alternating between the servers
             --seconds 3    of each measurement
             --no-peers     without Hive Gateway (else it is installed once into the cache folder)
  writes   an order over the demo pair with durable legs, beside the same upstream calls alone; on PostgreSQL and embedded
             --pairs 200    orders of each
  start    5 starts of the embedded gateway on a new data folder, and its memory at rest
  memory   memory of the gateway under a read load and then at rest
             --minutes 10   of each
             --real         over Tryton and Vendure on PostgreSQL in place of the embedded demo pair

Linux only (it reads /proc). Figures go to standard output and into bench/results.md.`;

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${name}: ${text} given, expected a number above 0`);
  return value;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pairs: { type: 'string' }, seconds: { type: 'string', default: '3' }, minutes: { type: 'string', default: '10' }, 'no-peers': { type: 'boolean', default: false }, real: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return console.log(USAGE);
  switch (positionals[0]) {
    case 'reads': return benchReads({ pairs: Math.ceil(positive('pairs', values.pairs ?? '11')), seconds: positive('seconds', values.seconds), peers: !values['no-peers'] });
    case 'writes': return benchWrites({ pairs: Math.ceil(positive('pairs', values.pairs ?? '200')) });
    case 'start': return benchStart();
    case 'memory': return benchMemory({ minutes: positive('minutes', values.minutes), real: values.real });
    default:
      console.error(USAGE);
      process.exitCode = 2;
  }
}

// Servers that it started end with it: see `server-process.ts`.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => process.exit(code));
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
