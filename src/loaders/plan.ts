/** What the plan of a request tells the resolvers; made by the execution room from the selection. */
import type { ProductSelection, VariantSelection } from './selection.ts';

export interface Plan {
  /** What is wanted of the variants behind a root field, by its response key; empty when nothing is. */
  variants(root: string): VariantSelection;
  products(root: string): ProductSelection;
}
