/** Operations as text for people. */
import type { OperationFieldsFragment } from './generated/documents.ts';

type Leg = OperationFieldsFragment['legs'][number];

/** One line each, in columns. */
export function toTable(operations: readonly OperationFieldsFragment[]): string[] {
  const rows = operations.map(({ id, status, kind, actor, updatedAt, legs }) => [id, status, kind, actor ?? '', updatedAt, legs.map(({ source, status: of }) => `${source} ${of}`).join(', ')]);
  return inColumns([['ID', 'STATUS', 'KIND', 'ACTOR', 'UPDATED', 'LEGS'], ...rows]);
}

/** Everything that is known of it. */
export function toText({ id, kind, status, idempotencyKey, actor, createdAt, updatedAt, legs }: OperationFieldsFragment): string[] {
  const facts = [['operation', id], ['kind', kind], ['status', status], ['key', idempotencyKey], ['asked by', actor ?? ''], ['accepted', createdAt], ['changed', updatedAt]];
  return [...inColumns(facts), ...(legs.length === 0 ? [] : ['', ...inColumns([['SYSTEM', 'ROLE', 'STATUS', 'SENT', 'EXTERNAL ID', 'FIRST SENT', 'ENDED', 'ERROR'], ...legs.map(toRow)])])];
}

const toRow = ({ source, role, status, attempts, externalId, startedAt, finishedAt, error }: Leg): string[] => [source, role, status, `${attempts}x`, externalId ?? '', startedAt ?? '', finishedAt ?? '', error ?? ''];

/** Control characters of what systems and callers sent do not reach the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((row) => row.map(printable));
  const widths = shown.reduce<number[]>((most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)), []);
  return shown.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
