import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogger } from '../../src/telemetry/logger.ts';

function logOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  write(createLogger({ destination: new Writable({ write: (chunk: Buffer, _encoding, done) => ((text += chunk.toString()), done()) }) }));
  return text;
}

test('A29 a line break in a value stays in its line', () => {
  const text = logOf((logger) => logger.info({ operation: 'a\n{"level":50,"msg":"forged"}' }, 'line\nbreak'));
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(text)).toMatchObject({ operation: 'a\n{"level":50,"msg":"forged"}', msg: 'line\nbreak' });
});

test('A29 secrets and personal data are not written, wherever they stand', () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
  const text = logOf((logger) => {
    logger.info({ headers: { authorization: 'Bearer topsecret' }, request: { headers: { authorization: 'Bearer topsecret' } }, password: 'topsecret', variables: { note: 'topsecret' } }, 'keys');
    logger.warn({ err: new Error(`failed for jane.doe@example.com with Bearer topsecret at postgres://gateway:topsecret@db:5432/x, token ${token}`) }, `mail to jane.doe@example.com`);
  });
  expect(text).not.toContain('topsecret');
  expect(text).not.toContain('jane.doe');
  expect(text).not.toContain(token);
  expect(text).toContain('[e-mail]');
  for (const line of text.trim().split('\n')) JSON.parse(line);
});

test('a long line without anything to hide is searched in bounded time', () => {
  expect(logOf((logger) => logger.info('a'.repeat(1_000_000)))).toHaveLength(1_000_000 + JSON.stringify({ level: 30, time: Date.now(), msg: '' }).length + 1);
});
