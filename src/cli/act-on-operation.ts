/** What people do to operations: `ucg operations retry`, `resend`, `amend`, `abandon`. */
import { readFile } from 'node:fs/promises';
import { EXIT, gatewayOf, readWords, WrongUsage, type Command, type ExitCode, type Terminal } from './command.ts';
import { AbandonOperationDocument, AmendOperationDocument, ResendOperationDocument, RetryOperationDocument, type OutcomeFragment } from './generated/documents.ts';

const REASON = { reason: { type: 'string' } } as const;
const REASON_HELP = '  --reason TEXT   why, for the audit trail';

export const retryOperation: Command = {
  usage: 'ID',
  summary: 'tries one again that is set aside or in doubt',
  details: ['  What may have been sent is looked for, or sent under the same key where the system enforces it; never blindly.'],
  async run(words, terminal) {
    const { values, positionals: [id = ''] } = readWords(words, {}, ['ID']);
    return tell((await gatewayOf(values).ask(RetryOperationDocument, { id })).outcome, values.json, terminal);
  },
};

export const resendOperation: Command = {
  usage: 'ID --reason TEXT',
  summary: 'sends again what is in doubt: you have looked, and it was not done',
  details: [REASON_HELP],
  async run(words, terminal) {
    const { values, positionals: [id = ''] } = readWords(words, REASON, ['ID']);
    return tell((await gatewayOf(values).ask(ResendOperationDocument, { id, reason: reasonOf(values) })).outcome, values.json, terminal);
  },
};

export const amendOperation: Command = {
  usage: 'ID --input JSON|@FILE',
  summary: 'changes the input of one that is set aside, then tries it again',
  details: ['  --input X       an object with the fields to change, as the mutation has them; @FILE reads it from a file'],
  async run(words, terminal) {
    const { values, positionals: [id = ''] } = readWords(words, { input: { type: 'string' } }, ['ID']);
    const input = await readInput(values.input);
    return tell((await gatewayOf(values).ask(AmendOperationDocument, { id, input })).outcome, values.json, terminal);
  },
};

export const abandonOperation: Command = {
  usage: 'ID --reason TEXT',
  summary: 'gives up one that is set aside, in doubt or waiting',
  details: [REASON_HELP, '  What was done stays done; what waits behind it goes on.'],
  async run(words, terminal) {
    const { values, positionals: [id = ''] } = readWords(words, REASON, ['ID']);
    return tell((await gatewayOf(values).ask(AbandonOperationDocument, { id, reason: reasonOf(values) })).outcome, values.json, terminal);
  },
};

function tell(outcome: OutcomeFragment, json: boolean, { out, error }: Terminal): ExitCode {
  const { operation, userErrors } = outcome;
  if (json) out(JSON.stringify(outcome, null, 2));
  for (const { code, message, path } of json ? [] : userErrors) error(`${code}${path ? ` at ${path.join('.')}` : ''}: ${message}`);
  if (!json && userErrors.length === 0 && operation) out(`operation ${operation.id} is ${operation.status}`);
  return userErrors.length === 0 ? EXIT.ok : EXIT.failed;
}

function reasonOf({ reason }: { readonly reason?: string | undefined }): string {
  if (reason === undefined || reason.trim() === '') throw new WrongUsage('--reason TEXT is missing');
  return reason;
}

async function readInput(word: string | undefined): Promise<unknown> {
  if (word === undefined) throw new WrongUsage('--input JSON|@FILE is missing');
  const text = word.startsWith('@') ? await readFile(word.slice(1), 'utf8').catch((error: unknown) => Promise.reject(new WrongUsage(`--input ${word}: ${error instanceof Error ? error.message : String(error)}`))) : word;
  try {
    const input = JSON.parse(text) as unknown;
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  } catch {
    // said below
  }
  throw new WrongUsage('--input: expected a JSON object, e.g. {"shippingMethod":"PARCEL"}');
}
