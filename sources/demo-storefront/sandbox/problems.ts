/** What the shop refuses: members of the result unions, thrown so that the transaction is rolled back. */

export type ProblemType = 'UnknownItem' | 'UnknownShopper' | 'UnknownDepot' | 'UnknownPurchase' | 'WrongState' | 'QuantityExceeded' | 'AmountExceeded' | 'UnknownGroup' | 'KeyUsed' | 'BadInput';

export class Problem extends Error {
  readonly result: Readonly<Record<string, unknown>>;
  constructor(type: ProblemType, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.result = { __typename: type, message, ...details };
  }
}
