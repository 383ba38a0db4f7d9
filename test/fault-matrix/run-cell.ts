/** One cell: a write that is disturbed once, recovered by a new gateway if its own died, asked for again, and looked at by the back door. */
import type { VerbName } from '../../src/workflows/index.ts';
import { waitFor } from '../support/wait-for.ts';
import type { KillAt } from './awaits.ts';
import type { Gateway } from './gateway.ts';
import type { Lane } from './lane.ts';
import type { Cell, Disturbance, Recording } from './plan.ts';
import { MONEY, setUpTrial } from './subjects.ts';
import { FAULTS, type Break } from './upstream.ts';
import { judge, type Effects, type Observed, type Verdict } from './verdict.ts';

export interface Judged {
  readonly verdict: Verdict;
  readonly observed: Observed;
}

/** Recovery has this long, in ms. */
const RECOVERY_LIMIT_MS = { demo: 30_000, real: 150_000 } as const;
/** What is done after the answer is done soon, in ms. */
const DEATH_LIMIT_MS = 5_000;
/** What a new gateway on a new store has to ask for first is part of the run. */
const COLD: ReadonlySet<VerbName> = new Set(['placeOrder']);

interface Started {
  readonly gateway: Gateway;
  readonly input: { readonly idempotencyKey: string };
  /** What has become of it since. */
  readonly look: () => Promise<Effects>;
}

async function begin(lane: Lane, verb: VerbName, turn: number, fresh: boolean): Promise<Started> {
  // a gateway remembers what it has seen there: the order matters
  if (COLD.has(verb)) await lane.forgetNumbers();
  const gateway = fresh ? await lane.freshGateway() : await lane.anyGateway();
  const { subject, input } = await setUpTrial(verb, { channel: lane.channel, turn, write: gateway.write, shop: lane.pair.systems.at(-1)?.options.name ?? '', checkout: lane.pair.checkout });
  return { gateway, input: { idempotencyKey: subject.mark, ...input }, look: await lane.pair.lookBefore(verb, subject) };
}

/** @param turn another one for each cell of a run */
export async function runCell(lane: Lane, { verb, disturbance }: Cell, turn: number): Promise<Judged> {
  const kills = disturbance.kind !== 'fault';
  const { gateway, input, look } = await begin(lane, verb, turn, COLD.has(verb));
  lane.upstream.watch(breakOf(disturbance, gateway));
  const killAt: KillAt | undefined = disturbance.kind === 'kill-at-await' ? disturbance.at : undefined;
  const answer = await gateway.write(verb, input, killAt);
  // the last awaits of an operation come when the caller has its answer already
  const died = kills && (answer === null || (await waitFor('the death of the gateway', () => gateway.ended, DEATH_LIMIT_MS).catch(() => false)));
  const reached = disturbance.kind === 'kill-at-await' ? died : lane.upstream.hit && (!kills || died);
  lane.upstream.rest();
  const survivor = kills ? await lane.freshGateway() : gateway;
  const observed = await observe(lane, survivor, verb, input, look, reached);
  return { observed, verdict: judge(observed) };
}

async function observe(lane: Lane, gateway: Gateway, verb: VerbName, input: Started['input'], look: Started['look'], reached: boolean): Promise<Observed> {
  const find = (): ReturnType<Lane['findOperation']> => lane.findOperation(verb, input.idempotencyKey);
  const isOver = async (): Promise<boolean> => {
    const found = await find();
    return found === null || (found.status !== 'QUEUED' && found.status !== 'RUNNING');
  };
  // what never ends is judged as it stands
  const settle = (): Promise<unknown> => waitFor('the end of the operation', isOver, RECOVERY_LIMIT_MS[lane.pair.name]).catch(() => undefined);
  await settle();
  const recovered = (await find())?.status ?? null;
  await gateway.write(verb, input);
  await settle();
  return { reached, money: MONEY.has(verb), recovered, operation: await find(), effects: await look() };
}

function breakOf(disturbance: Disturbance, gateway: Gateway): Break | undefined {
  switch (disturbance.kind) {
    case 'kill-at-await':
      return undefined;
    case 'fault':
      return { at: disturbance.at, fault: FAULTS[disturbance.fault] };
    case 'kill-at-call':
      return { at: disturbance.at, fault: disturbance.death === 'lost' ? { kind: 'cut' } : { kind: 'cutAfter' }, onHit: gateway.kill };
  }
}

/** A run that nothing disturbs. Throws when it does not do what was asked. */
export async function record(lane: Lane, verb: VerbName, turn: number): Promise<Recording> {
  const { gateway, input, look } = await begin(lane, verb, turn, true);
  lane.upstream.watch();
  const answer = await gateway.write(verb, input);
  const { calls } = lane.upstream;
  lane.upstream.rest();
  const observed = await observe(lane, gateway, verb, input, look, true);
  const verdict = judge(observed);
  const isFirstTry = observed.operation?.legs.every(({ attempts }) => attempts === 1) ?? false;
  if (!answer || !verdict.passed || verdict.says !== 'APPLIED' || !isFirstTry) throw new Error(`${verb} fails undisturbed: ${JSON.stringify({ answer, verdict, observed })}`);
  return { verb, awaits: answer.awaits, calls: calls.map((call) => ({ ...call, writes: lane.pair.isWrite(call.label) })) };
}
