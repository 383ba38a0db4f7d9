/** Which webhooks of the demo storefront are taken for genuine. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createWebhook } from '../../sources/demo-storefront/feed.ts';

const SECRET = 'the secret of the shop';
const NOW = new Date('2026-11-24T12:00:00Z');
const NOW_S = NOW.getTime() / 1_000;
const BODY = Buffer.from('{"id":"delivery-1"}');

const signature = (body: Uint8Array, { at = NOW_S, secret = SECRET } = {}): string => `t=${at},v1=${createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex')}`;
const verify = (body: Uint8Array, header: string | undefined) => createWebhook(SECRET).verify({ 'x-signature': header }, body, NOW);

describe('A26 a webhook of the demo storefront', () => {
  it('that is signed now, or five minutes ago, is genuine', () => {
    expect(verify(BODY, signature(BODY))).toEqual({ id: 'delivery-1' });
    expect(verify(BODY, signature(BODY, { at: NOW_S - 300 }))).toEqual({ id: 'delivery-1' });
  });

  it.each([
    ['without a signature', BODY, undefined],
    ['with a signature of another secret', BODY, signature(BODY, { secret: 'another' })],
    ['whose body was changed', Buffer.from('{"id":"delivery-2"}'), signature(BODY)],
    ['whose time was changed', BODY, signature(BODY).replace(String(NOW_S), String(NOW_S + 1))],
    ['that is older than five minutes', BODY, signature(BODY, { at: NOW_S - 301 })],
    ['from the future', BODY, signature(BODY, { at: NOW_S + 301 })],
    ['with half a signature', BODY, signature(BODY).slice(0, -2)],
    ['with the signature of the bytes alone', BODY, createHmac('sha256', SECRET).update(BODY).digest('hex')],
    ['that is genuine and no delivery', Buffer.from('[]'), signature(Buffer.from('[]'))],
    ['that is genuine and no JSON', Buffer.from('{'), signature(Buffer.from('{'))],
  ])('%s is refused', (_what, body, header) => {
    expect(verify(body, header)).toBeNull();
  });
});
