/** What cells gave, one a line in a file, so that a run that was cut off can go on. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { plan, type Plan } from './plan.ts';

const result = z.object({
  id: z.string(),
  verb: z.string(),
  kind: z.string(),
  /** `APPLIED`, `REJECTED` or `IN_DOUBT` of one that passed; null: it failed. */
  says: z.enum(['APPLIED', 'REJECTED', 'IN_DOUBT']).nullable(),
  /** Of a failed one; else empty. */
  why: z.string(),
  ms: z.number(),
  /** More than 1: the run did not come to the await or the call and was made again. */
  tries: z.number(),
});
export type Result = z.output<typeof result>;

export interface Memory {
  /** Null: none was kept. */
  readPlan(): (Plan & { readonly commit: string }) | null;
  /** Forgets what was kept before. */
  keepPlan(of: Plan, commit: string): void;
  /** Of this plan. */
  readResults(of: Plan): Result[];
  keep(of: Plan, one: Result): void;
}

export function openMemory(folder: string, pair: Plan['pair']): Memory {
  const planFile = join(folder, `fault-matrix-${pair}.plan.json`);
  const resultFile = ({ hash }: Plan): string => join(folder, `fault-matrix-${pair}-${hash}.jsonl`);
  return {
    readPlan: () => (existsSync(planFile) ? plan.extend({ commit: z.string() }).parse(JSON.parse(readFileSync(planFile, 'utf8'))) : null),
    keepPlan(of, commit) {
      mkdirSync(folder, { recursive: true });
      rmSync(resultFile(of), { force: true });
      writeFileSync(planFile, JSON.stringify({ ...of, commit }, null, 1));
    },
    readResults(of) {
      const file = resultFile(of);
      if (!existsSync(file)) return [];
      // a line that was cut off with the run is no result
      return readFileSync(file, 'utf8').split('\n').slice(0, -1).map((line) => result.parse(JSON.parse(line)));
    },
    keep: (of, one) => appendFileSync(resultFile(of), `${JSON.stringify(one)}\n`),
  };
}
