/** `ucg operations list` and `show`. */
import { EXIT, gatewayOf, readWords, WrongUsage, type Command } from './command.ts';
import { ListOperationsDocument, OperationStatus, ShowOperationDocument } from './generated/documents.ts';
import { toTable, toText } from './show.ts';

const STATUSES: readonly OperationStatus[] = Object.values(OperationStatus);

/** @throws WrongUsage */
export function statusOf(word: string): OperationStatus {
  const status = STATUSES.find((known) => known === word.toUpperCase().replaceAll('-', '_'));
  if (!status) throw new WrongUsage(`--status ${word}: expected one of ${STATUSES.join(', ')}`);
  return status;
}

export const listOperations: Command = {
  usage: '[--status S]… [--kind VERB] [--subject NUMBER|SKU] [--first N] [--after CURSOR]',
  summary: 'operations, newest first',
  details: ['  --status S      only these; may be given more than once', '  --kind VERB     only this verb, e.g. placeOrder', '  --subject X     only what was done to this order number or SKU', '  --first N       at most so many, 20 when absent', '  --after CURSOR  what comes behind a page before'],
  async run(words, { out }) {
    const { values } = readWords(words, { status: { type: 'string', multiple: true }, kind: { type: 'string' }, subject: { type: 'string' }, first: { type: 'string', default: '20' }, after: { type: 'string' } });
    if (!/^[1-9]\d{0,3}$/.test(values.first)) throw new WrongUsage(`--first ${values.first}: expected a number from 1 on`);
    const filter = { kind: values.kind, subject: values.subject, status: values.status?.map(statusOf) };
    const { operations } = await gatewayOf(values).ask(ListOperationsDocument, { first: Number(values.first), after: values.after, filter });
    const { nodes, pageInfo } = operations;
    if (values.json) out(JSON.stringify(operations, null, 2));
    else {
      for (const line of nodes.length === 0 ? ['no operations'] : toTable(nodes)) out(line);
      if (pageInfo.hasNextPage) out(`more: --after ${pageInfo.endCursor ?? ''}`);
    }
    return EXIT.ok;
  },
};

export const showOperation: Command = {
  usage: 'ID',
  summary: 'one operation with its legs',
  details: [],
  async run(words, { out, error }) {
    const { values, positionals: [id = ''] } = readWords(words, {}, ['ID']);
    const { operation } = await gatewayOf(values).ask(ShowOperationDocument, { id });
    if (!operation) {
      error(`there is no operation ${id}, or you may not see it`);
      return EXIT.failed;
    }
    for (const line of values.json ? [JSON.stringify(operation, null, 2)] : toText(operation)) out(line);
    return EXIT.ok;
  },
};
