/** One process at a time in a data folder. The lock is the operating system's: a killed process leaves none behind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../telemetry/config-error.ts';

export interface FolderLock {
  /** Idempotent. */
  release(): void;
}

/** @throws ConfigError naming the process that holds it */
export function lockFolder(dir: string): FolderLock {
  mkdirSync(dir, { recursive: true });
  const holder = join(dir, 'lock.pid');
  const lock = new DatabaseSync(join(dir, 'lock'));
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new ConfigError(`data folder ${dir} is in use by process ${readHolder(holder)}: stop it or set DATA_DIR`, { cause: error });
  }
  writeFileSync(holder, `${process.pid}\n`);
  return { release: () => void (lock.isOpen && lock.close()) };
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '(unknown)';
  }
}
