/** A system whose server is killed and started again on its data. */
import type { Sandbox } from '../../sources/source.ts';
import { isGone } from '../support/is-gone.ts';
import { waitFor } from '../support/wait-for.ts';

/** @param start attaches to the running system, or starts it with its data on its old ports */
export function restartable(first: Pick<Sandbox, 'peek' | 'pid'>, start: () => Promise<Pick<Sandbox, 'pid'>>): { readonly peek: Sandbox['peek']; restart(): Promise<void> } {
  let { pid } = first;
  return {
    peek: first.peek,
    async restart() {
      process.kill(pid, 'SIGKILL');
      // a start that still sees it would take it for running
      await waitFor('the end of the server', () => isGone(pid));
      ({ pid } = await start());
    },
  };
}
