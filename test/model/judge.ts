/** Whether what is seen is what must be, for some choice of what the operations in doubt have done. */
import { expectAfter, type Baseline, type Facts } from './model.ts';
import type { Done } from './operations.ts';

/** Each may have taken effect or not: so many double the work so often. */
const MOST_DOUBTS = 12;

export interface Verdict {
  /** Empty: the end state is the model's. */
  readonly problems: readonly string[];
  /** Facts that were compared. */
  readonly facts: number;
}

/** @param see looks at the facts that any choice expects */
export async function judge(baseline: Baseline, operations: readonly Done[], see: (wanted: ReadonlySet<string>) => Promise<Facts>): Promise<Verdict> {
  const doubtful = operations.filter(({ status, record }) => status === 'IN_DOUBT' && record !== 'CONFIRMED').map(({ id }) => id);
  if (doubtful.length > MOST_DOUBTS) throw new Error(`${doubtful.length} operations are in doubt: the scenario is too unlucky to be judged`);
  const choices = subsets(doubtful).map((chosen) => expectAfter(baseline, operations, chosen));
  const seen = await see(new Set(choices.flatMap(({ facts }) => [...facts.keys()])));
  const verdicts = choices.map(({ facts, problems }) => [...problems, ...differences(facts, seen)]);
  const [best = []] = verdicts.sort((a, b) => a.length - b.length);
  return { problems: best, facts: seen.size };
}

const subsets = (ids: readonly string[]): Set<string>[] => ids.reduce<Set<string>[]>((all, id) => [...all, ...all.map((chosen) => new Set([...chosen, id]))], [new Set()]);

const differences = (expected: Facts, seen: Facts): string[] => [...expected].flatMap(([fact, text]) => (seen.get(fact) === text ? [] : [`${fact}: ${seen.get(fact) ?? 'not looked at'}, must be ${text}`]));
