/** The operation has become another process's: this one takes no further step in it. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
  constructor(operationId: string) {
    super(`the operation ${operationId} is another process's now, or has ended`);
  }
}
