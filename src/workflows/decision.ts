/** What an operation becomes, decided once and kept before any system is written. */
import { endOperation } from '../store/queries/end-operation.ts';
import type { Leg } from '../store/queries/find-legs.ts';
import { planOperation } from '../store/queries/plan-operation.ts';
import { NotOurs } from './not-ours.ts';
import type { Refusal } from './refusals.ts';
import type { Targets } from './targets.ts';
import type { Work } from './verb.ts';

/** `releaseKey`: nothing was sent and the reason is not in the input, so the caller may ask again with the same key. */
export interface Refused {
  readonly refusals: readonly Refusal[];
  readonly releaseKey?: boolean;
}

export interface Decided<Plan> {
  readonly plan: Plan;
  readonly legs: readonly Leg[];
}

export async function refuse({ db }: Pick<Work, 'db'>, operationId: string, refused: Refused): Promise<null> {
  await endOperation(db, operationId, 'REJECTED', refused);
  return null;
}

/** One leg for the record and one for each replica. Call it last in a transaction, or with `work.db`. @throws NotOurs */
export async function keepPlan<Plan extends object>(db: Work['db'], { owner }: Pick<Work, 'owner'>, operationId: string, plan: Plan, subject: string | null, { record, replicas }: Targets, actions: { readonly record: string; readonly replica: string }): Promise<Decided<Plan>> {
  const legs = await planOperation(db, operationId, owner, plan, subject, [
    { source: record.name, role: record.role, action: actions.record },
    ...replicas.map(({ name: source, role }) => ({ source, role, action: actions.replica })),
  ]);
  if (!legs) throw new NotOurs(operationId);
  return { plan, legs };
}
