/** `ucg`: what people do to a running gateway, from the command line. It speaks GraphQL only. */
import { ConfigError } from '../telemetry/config-error.ts';
import { abandonOperation, amendOperation, resendOperation, retryOperation } from './act-on-operation.ts';
import { COMMON_HELP, EXIT, WrongUsage, type Command, type ExitCode, type Terminal } from './command.ts';
import { Refused, Unreachable } from './gateway.ts';
import { listOperations, showOperation } from './list-operations.ts';
import { watchOperations } from './watch-operations.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  'operations list': listOperations,
  'operations show': showOperation,
  'operations retry': retryOperation,
  'operations resend': resendOperation,
  'operations amend': amendOperation,
  'operations abandon': abandonOperation,
  'operations watch': watchOperations,
};

const HELP = ['-h', '--help', 'help'];

function overview(): string[] {
  const widest = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  return ['usage: ucg COMMAND', '', ...Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(widest)}  ${summary}`), '', 'ucg COMMAND --help says more. For all of them:', ...COMMON_HELP, '', 'Exit codes: 0 done, 1 refused or failed, 2 wrong usage.'];
}

const helpOf = (name: string, { usage, summary, details }: Command): string[] => [`usage: ucg ${name} ${usage}`, '', summary, '', ...details, ...COMMON_HELP];

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const show = (lines: readonly string[]): ExitCode => {
    for (const line of lines) terminal.out(line);
    return EXIT.ok;
  };
  const [first, second, ...rest] = words;
  if (first === undefined) {
    for (const line of overview()) terminal.error(line);
    return EXIT.wrongUsage;
  }
  if (HELP.includes(first)) return show(overview());
  const name = `${first} ${second ?? ''}`.trimEnd();
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const known = Object.keys(COMMANDS).some((one) => one.startsWith(`${first} `));
  if (!command && known && (second === undefined || HELP.includes(second))) return show(overview());
  try {
    if (!command) throw new WrongUsage(`there is no command ${name}: see ucg --help`);
    if (rest.some((word) => HELP.includes(word) && word !== 'help')) return show(helpOf(name, command));
    return await command.run(rest, terminal);
  } catch (error) {
    terminal.error(`ucg: ${saying(error)}`);
    if (command && error instanceof WrongUsage) terminal.error(`usage: ucg ${name} ${command.usage}`);
    return error instanceof WrongUsage || error instanceof ConfigError ? EXIT.wrongUsage : EXIT.failed;
  }
}

function saying(error: unknown): string {
  if (error instanceof Refused) return `${error.code === null ? '' : `${error.code}: `}${error.message}${error.code === 'UNAUTHENTICATED' ? ' (set UCG_KEY)' : ''}`;
  if (error instanceof Unreachable || error instanceof WrongUsage || error instanceof ConfigError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());
// who reads no more (`ucg … | head`) wants no more
process.stdout.on('error', () => process.exit(EXIT.ok));

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
  signal: ending.signal,
});
