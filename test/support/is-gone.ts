/** Whether no process has this id (any more): a signal 0 reaches nobody then. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
