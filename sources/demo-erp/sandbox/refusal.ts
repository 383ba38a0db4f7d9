/** What the ERP refuses, with the number of its error list. */
import type { FEHLER } from '../wire.ts';

export type RefusalKind = keyof typeof FEHLER;

export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly about: string;
  readonly actual: string;
  /** @param about key that the refusal is about  @param actual present state, or the most that is possible */
  constructor(kind: RefusalKind, message: string, about = '', actual = '') {
    super(message);
    this.kind = kind;
    this.about = about;
    this.actual = actual;
  }
}
