/** Where writes wait for one another: the way is open until one is told to wait; then they go one by one, in the order in which they came. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Admission {
  readonly waiting: number;
  /**
   * Resolves when `ask` answered null.
   * @param ask ms until it is worth asking again; null: admitted. What it throws is for its caller alone
   */
  pass(ask: () => Promise<number | null>): Promise<void>;
  /** Something that others wait for came free: who is first asks at once. */
  poke(): void;
}

export function createAdmission(): Admission {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  let looking = new AbortController();
  return {
    get waiting() {
      return waiting;
    },
    async pass(ask) {
      if (waiting === 0 && (await ask()) === null) return;
      waiting += 1;
      const turn = last.then(async () => {
        try {
          for (;;) {
            // before asking: what comes free meanwhile is not missed
            const { signal } = (looking = new AbortController());
            const ms = await ask();
            if (ms === null) return;
            await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
          }
        } finally {
          waiting -= 1;
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    poke: () => looking.abort(),
  };
}
