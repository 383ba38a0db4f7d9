/** A copy of the last commit in a temporary folder, to be broken and thrown away. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectOf } from './mutation-patch.ts';
import { readReport } from './test-report.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** One test file never takes longer, in ms: then it has no verdict. */
const LIMIT_MS = 300_000;
const REAL_LIMIT_MS = 1_500_000;
/** What a run without a report ended with, in characters. */
const TAIL_CHARACTERS = 1_500;
/** Others may pass through: PostgreSQL runs as its own user. */
const PASSABLE = 0o711;

/** `none`: the tests did not come to a verdict; `why` says what happened. */
export type Verdict =
  | { readonly kind: 'green' }
  | { readonly kind: 'red'; readonly by: string }
  | { readonly kind: 'none'; readonly why: string };

export interface ThrowAwayCopy {
  /** @returns null, or why it does not apply; `only` looks and changes nothing */
  apply(patch: string, only?: 'look'): string | null;
  /** Runs one test file, at most until its first failure when `bail`. */
  test(file: string, bail: boolean): Promise<Verdict>;
  /** Ends what runs in it and removes it. Idempotent. */
  remove(): void;
}

const git = (cwd: string, ...args: readonly string[]): { readonly ok: boolean; readonly error: string } => {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return { ok: status === 0, error: stderr.trim() };
};

export function makeCopy(): ThrowAwayCopy {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'mutation-')));
  const copy = join(dir, 'copy');
  const scratch = join(dir, 'tmp');
  chmodSync(dir, PASSABLE);
  mkdirSync(scratch);
  chmodSync(scratch, PASSABLE);
  let running: number | undefined;
  const endRunning = (signal: NodeJS.Signals): void => {
    try {
      if (running !== undefined) process.kill(-running, signal);
    } catch {
      // nobody is left in the group
    }
  };
  const remove = (): void => {
    endRunning('SIGKILL');
    git(ROOT, 'worktree', 'remove', '--force', copy);
    rmSync(dir, { recursive: true, force: true });
    git(ROOT, 'worktree', 'prune');
  };
  const made = git(ROOT, 'worktree', 'add', '--detach', '--quiet', copy, 'HEAD');
  if (!made.ok) {
    remove();
    throw new Error(`no copy of the last commit: ${made.error}`);
  }
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(copy, 'node_modules'));

  return {
    apply(patch, only) {
      const { ok, error } = git(copy, 'apply', ...(only ? ['--check'] : []), patch);
      return ok ? null : error;
    },
    async test(file, bail) {
      const project = projectOf(file);
      const [output, report] = [join(dir, 'output'), join(dir, 'report.json')];
      rmSync(report, { force: true });
      const log = openSync(output, 'w');
      const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=json', `--outputFile.json=${report}`, ...(bail ? ['--bail=1'] : []), file];
      // a group of its own: whatever a cut-off test leaves behind ends with it
      const child = spawn(process.execPath, args, { cwd: copy, detached: true, env: { ...process.env, TMPDIR: scratch }, stdio: ['ignore', log, log] });
      closeSync(log);
      running = child.pid;
      const limit = project === 'real' ? REAL_LIMIT_MS : LIMIT_MS;
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        endRunning('SIGKILL');
      }, limit);
      await new Promise<void>((resolveEnd, reject) => child.once('close', () => resolveEnd()).once('error', reject));
      clearTimeout(timer);
      endRunning('SIGKILL');
      running = undefined;
      if (late) return { kind: 'none', why: `no verdict after ${limit / 1_000} s` };
      if (!existsSync(report)) return { kind: 'none', why: `vitest ended without a report:\n${readFileSync(output, 'utf8').slice(-TAIL_CHARACTERS)}` };
      const { tests, passed, failed } = readReport(readFileSync(report, 'utf8'));
      const first = tests.find(({ status }) => status === 'failed');
      if (first) return { kind: 'red', by: first.titles.join(' > ') };
      if (failed > 0 || passed === 0) return { kind: 'none', why: `${failed > 0 ? 'it failed outside of any test' : 'no test ran'}:\n${readFileSync(report, 'utf8').slice(0, TAIL_CHARACTERS)}` };
      return { kind: 'green' };
    },
    remove,
  };
}
