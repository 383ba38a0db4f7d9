/** A system whose server is killed and started again on its data. */
import type { Sandbox } from '../../sources/source.ts';
import { waitFor } from '../support/wait-for.ts';

/** A signal 0 reaches nobody when the process is gone. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

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
