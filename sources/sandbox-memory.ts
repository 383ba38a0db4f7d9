/** What a sandbox keeps in its folder between starts, so that address and tokens stay the same where they can. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Memory = z.object({ port: z.number().int(), token: z.string().min(1), peopleToken: z.string().min(1) });
export type Memory = z.infer<typeof Memory>;

const TOKEN_BYTES = 24;
const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
const file = (dir: string): string => join(dir, 'sandbox.json');

export function recall(dir: string): Memory {
  mkdirSync(dir, { recursive: true });
  if (existsSync(file(dir))) return Memory.parse(JSON.parse(readFileSync(file(dir), 'utf8')));
  return { port: 0, token: newToken(), peopleToken: newToken() };
}

export function remember(dir: string, memory: Memory): void {
  writeFileSync(file(dir), JSON.stringify(memory), { mode: 0o600 });
}
