/** The property: whatever three clients do and whatever happens to the calls, both systems end as the model says. */
import fc from 'fast-check';
import { scenarioOf, type Scenario } from './commands.ts';
import type { Ran, World } from './world.ts';

export interface PropertyOptions {
  readonly runs: number;
  readonly commands: number;
  readonly seed: number;
  /** Of a counterexample that is to be tried alone. */
  readonly path?: string;
  /** Looks for a smaller counterexample, which takes a run for each try. */
  readonly shrink: boolean;
  readonly ended?: (ran: Ran) => void;
}

class WrongEnd extends Error {}

/** @returns null, or what was wrong, with the counterexample, its seed and its path */
export async function checkProperty(world: World, { runs, commands, seed, path, shrink, ended }: PropertyOptions): Promise<string | null> {
  const details = await fc.check(
    fc.asyncProperty(scenarioOf(commands), async (scenario: Scenario) => {
      const ran = await world.run(scenario);
      ended?.(ran);
      if (ran.problems.length > 0) throw new WrongEnd(ran.problems.join('\n'));
    }),
    { numRuns: runs, seed, endOnFailure: !shrink, ...(path === undefined ? {} : { path }) },
  );
  if (!details.failed) return null;
  const [scenario = []] = details.counterexample ?? [];
  const { errorInstance: error } = details;
  return [
    `seed ${details.seed}, path ${details.counterexamplePath ?? ''}: run ${details.numRuns} failed, made smaller ${details.numShrinks} times`,
    error instanceof WrongEnd ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
    ...scenario.map((command, position) => `  ${position} ${JSON.stringify(command)}`),
  ].join('\n');
}
