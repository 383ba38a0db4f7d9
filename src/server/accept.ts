/** How the client wants its answer. */
export type Answer =
  /** `application/json`: errors of a well-formed request have status 200. */
  | 'application/json'
  /** The media type of GraphQL over HTTP: such errors have their own status. */
  | 'application/graphql-response+json'
  /** SSE, or parts: what yoga serves. */
  | 'stream';

const KNOWN: Readonly<Record<string, Answer>> = {
  'application/graphql-response+json': 'application/graphql-response+json',
  'application/json': 'application/json',
  'application/*': 'application/json',
  '*/*': 'application/json',
  'text/event-stream': 'stream',
  'multipart/mixed': 'stream',
};

/** The first media type of the header that can be served; undefined when there is none. Absent header: JSON. */
export function negotiate(accept: string | undefined): Answer | undefined {
  if (accept === undefined) return 'application/json';
  const direct = KNOWN[accept];
  if (direct !== undefined) return direct;
  for (const entry of accept.split(',')) {
    const [type = '', ...parameters] = entry.toLowerCase().split(';').map((part) => part.trim());
    const charset = parameters.find((parameter) => parameter.startsWith('charset='));
    if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)) continue;
    if (parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) continue;
    const answer = KNOWN[type];
    if (answer !== undefined) return answer;
  }
  return undefined;
}
