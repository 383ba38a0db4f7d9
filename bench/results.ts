/** `results.md`: one section a command, replaced by its next run. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { ROOT } from './server-process.ts';

const FILE = resolve(import.meta.dirname, 'results.md');
const HEAD = '# Benchmark results\n\nWritten by `npm run bench`; every command replaces its own section.\n';
const GIB = 1_024 ** 3;
const DATE_LENGTH = 10;
const COMMIT_DIGITS = 12;

/** Where and when a run began; take it at the beginning, for the load of the machine. */
export function runFacts(command: string): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'sources', 'schema', 'bench/*.ts') === '' ? '' : ' with changes not committed';
  const [cpu] = cpus();
  return [
    `\`npm run bench -- ${command}\`, ${new Date().toISOString().slice(0, DATE_LENGTH)}, commit ${git('rev-parse', 'HEAD').slice(0, COMMIT_DIGITS)}${changed}.`,
    `Machine: ${cpus().length} cores (${cpu?.model.trim() || process.arch}), ${(totalmem() / GIB).toFixed(1)} GiB, Node ${process.versions.node}; load average before the run ${loadavg()[0]?.toFixed(1)}.`,
  ].join('\n');
}

/** Prints the section and puts it into the file. */
export function writeSection(name: string, body: string): void {
  console.log(`\n${body}`);
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const [head = HEAD, ...sections] = text.split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(`## ${name}\n`));
  const all = [...others, `## ${name}\n\n${body.trim()}\n`].sort();
  writeFileSync(FILE, [head.trim(), ...all.map((section) => section.trim())].join('\n\n').concat('\n'));
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** To standard error: what is being done. */
export const progress = (text: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
