/** What Linux tells about a process and its children. */
import { readFileSync, readdirSync } from 'node:fs';

/** `/proc` counts in hundredths of a second on every architecture that Node runs on. */
const MICROSECONDS_PER_TICK = 10_000;
/** Places behind the process's name, which may hold blanks. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** User and system time since the start in µs, children that run included. */
export function cpuMicroseconds(pid: number): number {
  return family(pid).reduce((sum, id) => {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) * MICROSECONDS_PER_TICK;
  }, 0);
}

/** Resident memory in MiB of the process alone. */
export const residentMiB = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

/** The same, children that run included. */
export const familyMiB = (pid: number): number => family(pid).reduce((sum, id) => sum + residentMiB(id), 0);

function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const text = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  });
  return [pid, ...children.flatMap(family)];
}
