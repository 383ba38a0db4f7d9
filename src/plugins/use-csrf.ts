/**
 * A page of another site can make a browser send only "simple" requests without asking first: GET, and POST of forms or plain text.
 * So a POST must be `application/json` (which needs a preflight), and GET changes nothing.
 */
import type { Guard } from './guard.ts';
import { refusal } from './refusal.ts';

const JSON_TYPE = /^application\/json *(?:; *charset *= *"?utf-8"? *)?$/i;

export function useCsrf(): Guard {
  return {
    name: 'csrf',
    onRequest({ transport, method, headers }) {
      if (transport === 'socket' || method === 'GET') return;
      if (method !== 'POST') throw refusal('METHOD_NOT_ALLOWED', 'Only GET and POST are allowed.', { status: 405, headers: { allow: 'GET, POST' } });
      const type = headers['content-type'];
      if (typeof type !== 'string' || !JSON_TYPE.test(type)) throw refusal('UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json in UTF-8.', { status: 415 });
      const encoding = headers['content-encoding'];
      // A compressed body could be a thousand times longer than the cap on what is read.
      if (encoding !== undefined && encoding !== 'identity') throw refusal('UNSUPPORTED_MEDIA_TYPE', 'The body must not be compressed.', { status: 415 });
    },
    onOperation({ arrival: { transport, method }, prepared }) {
      if (transport === 'http' && method === 'GET' && prepared.kind === 'mutation') {
        throw refusal('CSRF_REFUSED', 'A mutation must be sent by POST.', { status: 405, headers: { allow: 'POST' } });
      }
    },
  };
}
