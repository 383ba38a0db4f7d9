/** Server-Sent Events of a GraphQL subscription: `next` carries an answer, `complete` ends the stream. */

/** The largest event that is waited for, in characters. */
const MAX_EVENT = 4_194_304;

/** The data of every `next`, until `complete` or the end of the body. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of body) {
    pending += decoder.decode(chunk, { stream: true });
    const messages = pending.split(/\r?\n\r?\n/);
    pending = messages.pop() ?? '';
    if (pending.length > MAX_EVENT) throw new Error(`an event of more than ${MAX_EVENT} characters`);
    for (const message of messages) {
      const lines = message.split(/\r?\n/);
      const name = fieldOf(lines, 'event');
      if (name === 'complete') return;
      if (name === 'next') yield fieldOf(lines, 'data');
    }
  }
}

const fieldOf = (lines: readonly string[], name: string): string => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trim()).join('\n');
