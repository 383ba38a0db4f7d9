/** A gateway's workflows as a process of their own, to be killed. Run with the options as JSON; then one request a line, one outcome a line. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { SourceOptions } from '../../sources/source.ts';
import { isVerbName } from '../../src/workflows/verbs.ts';
import { BACK_OFFICE, startBench } from './bench.ts';

const request = z.object({ id: z.number(), verb: z.string().refine(isVerbName), input: z.unknown(), waitFor: z.enum(['RECORD', 'ALL']) });

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const options = z.object({ sources: z.custom<readonly SourceOptions[]>(Array.isArray), dataDir: z.string(), databaseUrl: z.string().optional() }).parse(JSON.parse(process.argv[2] ?? ''));
const { databaseUrl, ...rest } = options;
const bench = await startBench({ ...rest, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const { id, verb, input, waitFor } = request.parse(JSON.parse(line));
  bench.workflows.write(verb, BACK_OFFICE, input, waitFor).then(
    (outcome) => say({ id, outcome }),
    (error: unknown) => say({ id, error: String(error) }),
  );
}
await bench.stop();
