/** What a command is made of, and how its words are read. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { readClientConfig } from '../config.ts';
import { connect, type Gateway } from './gateway.ts';

/** The exit codes. */
export const EXIT = { ok: 0, failed: 1, wrongUsage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes, and when it is to end. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  /** Aborts at Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Command {
  /** E.g. `ID --reason TEXT`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More lines for its own help: options, examples. */
  readonly details: readonly string[];
  /** @throws WrongUsage, and whatever the gateway refuses or the network does */
  run(words: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** The words do not make sense: nothing was asked of the gateway. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

const COMMON = { url: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean', default: false } } as const satisfies ParseArgsOptionsConfig;

/** Options that every command has, as help shows them. */
export const COMMON_HELP: readonly string[] = [
  '  --url ADDRESS   of the gateway; else UCG_URL, else http://127.0.0.1:4000',
  '  --key KEY       API key or token; better in UCG_KEY: arguments can be seen by others on this machine',
  '  --json          JSON instead of text',
];

/** @param count words besides options, by name @throws WrongUsage */
export function readWords<Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options, positions: readonly string[] = []) {
  const { values, positionals } = attempt(() => parseArgs({ args: [...words], options: { ...COMMON, ...options }, allowPositionals: true, strict: true }));
  if (positionals.length !== positions.length) throw new WrongUsage(positionals.length < positions.length ? `${positions.slice(positionals.length).join(' ')} is missing` : `unexpected: ${positionals.slice(positions.length).join(' ')}`);
  return { values, positionals };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    // the message quotes words: of an unknown option only its name is told, its value may be a key
    throw new WrongUsage(error instanceof Error ? (error.message.split('. ')[0] ?? '').replace(/(--[\w-]+)=\S*/g, '$1') : String(error));
  }
}

/** The gateway that the options or the environment name. */
export const gatewayOf = ({ url, key }: { readonly url?: string | undefined; readonly key?: string | undefined }): Gateway => connect(readClientConfig({ url, key }));
