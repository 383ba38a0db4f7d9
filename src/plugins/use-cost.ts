/** A budget for each request, spent before execution and after the variables are known. See `cost-plan.ts` for what things cost. */
import type { GraphQLSchema } from 'graphql';
import { costOf, planCost, type CostPlan } from './cost-plan.ts';
import type { Guard, PreparedOperation } from './guard.ts';
import type { Limits } from './limits.ts';
import { refusal } from './refusal.ts';

export function useCost(schema: GraphQLSchema, limits: Pick<Limits, 'cost' | 'unsizedListLength'>): Guard {
  const plans = new WeakMap<PreparedOperation, CostPlan>();
  return {
    name: 'cost',
    onOperation({ prepared, variables }) {
      let plan = plans.get(prepared);
      if (plan === undefined) {
        plan = planCost(schema, prepared.document, prepared.operation, limits);
        plans.set(prepared, plan);
      }
      const cost = costOf(plan, variables);
      // Written so that NaN is refused too.
      if (!(cost <= limits.cost)) throw refusal('COST_EXCEEDED', `The request costs ${cost}; at most ${limits.cost} is allowed. Ask for fewer rows or fields.`, { wellFormed: true, details: { cost, limit: limits.cost } });
    },
  };
}
