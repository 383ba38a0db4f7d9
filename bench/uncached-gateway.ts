/**
 * The gateway without its entity cache, the honest way: the schema says how old a value may be, and here it says 0 for
 * every type but the two-row list of locations. Everything else is `src/main.ts`. Settings come from the environment.
 */
import { readConfig } from '../src/config.ts';
import { readSdl } from '../src/execution/schema.ts';
import { start, Started } from '../src/main.ts';
import { createLogger } from '../src/telemetry/logger.ts';

const UNCACHED = readSdl()
  .split('\n')
  .map((line) => (line.startsWith('type Location ') ? line : line.replace(/maxAgeMs: \d+/, 'maxAgeMs: 0')))
  .join('\n');

const config = readConfig();
const logger = createLogger({ level: config.logLevel });
const started = new Started();
process.once('SIGTERM', () => void started.end(logger).then(() => process.exit(0)));
try {
  const url = await start(config, logger, started, UNCACHED);
  console.log(JSON.stringify({ ready: true, url }));
} catch (error) {
  await started.end(logger);
  throw error;
}
