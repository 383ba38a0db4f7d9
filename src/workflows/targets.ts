/** Which systems a verb is written to, as `@fanOut` of the schema says. */
import type { RegisteredSource, Registry } from '../registry/registry.ts';
import type { LegToRun } from './leg.ts';
import type { WorkflowLimits } from './limits.ts';

export interface Targets {
  readonly record: RegisteredSource;
  readonly replicas: readonly RegisteredSource[];
}

/** @param channel where the record was made, when storefronts of other channels need not know */
export function targetsOf(registry: Registry, verb: string, channel?: string): Targets {
  const { record: role, replicas } = registry.fanOut(verb);
  const place = channel === undefined ? {} : { channel };
  const [record] = registry.replicas([role], place);
  if (!record) throw new Error(`${verb}: no source has the role ${role} of its record`);
  return { record, replicas: registry.replicas(replicas, place).filter(({ name }) => name !== record.name) };
}

type Patience = LegToRun<never, never>['patience'];

/** How long a record is waited for while nothing was sent. */
export const recordPatience = (registry: Registry, verb: string, { recordDownMs, recordBusyMs, giveUpMs }: WorkflowLimits): Patience =>
  registry.fanOut(verb).whenRecordIsDown === 'QUEUE' ? { downMs: giveUpMs, busyMs: giveUpMs } : { downMs: recordDownMs, busyMs: recordBusyMs };

export const replicaPatience = ({ giveUpMs }: WorkflowLimits): Patience => ({ downMs: giveUpMs, busyMs: giveUpMs });
