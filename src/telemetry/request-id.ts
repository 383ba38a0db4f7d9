import { randomBytes } from 'node:crypto';

/** Numbers the requests of this process: unique across processes by a random beginning, and cheaper than a UUID for each. */
export function createRequestIds(): () => string {
  const beginning = randomBytes(6).toString('base64url');
  let count = 0;
  return () => `${beginning}-${(++count).toString(36)}`;
}
