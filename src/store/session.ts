/** What a connection to PostgreSQL does to save round trips and planning. */
import type { Writable } from 'node:stream';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';

/** Statements are prepared by their third use: those that are made up for one call are not worth keeping. */
const WORTH_KEEPING = 3;
/** Most statements that each connection keeps prepared; a plan takes some 50 KiB of the server's memory. */
const MOST_PREPARED = 150;
/** Texts whose uses are counted, at most. */
const MOST_COUNTED = 2_000;

/** @returns what gives a statement its name on every connection; undefined: send it as it is */
function createNames(): (text: string) => string | undefined {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= MOST_PREPARED) return name;
    const used = (uses.get(text) ?? 0) + 1;
    if (used < WORTH_KEEPING) {
      if (uses.size >= MOST_COUNTED) uses.clear();
      uses.set(text, used);
      return undefined;
    }
    uses.delete(text);
    const given = `s${names.size}`;
    names.set(text, given);
    return given;
  };
}

type Send = (...args: unknown[]) => unknown;

/**
 * Put before a statement whose answer nobody needs: inside a transaction on PostgreSQL it travels with the next statement, one round trip
 * less. What goes wrong with it, the next one throws.
 */
export const AHEAD = sql.raw('/* ahead */');
/**
 * Put before the last statement of a transaction: on PostgreSQL the commit travels with it. What is decided after its answer undoes nothing any
 * more, so it must do nothing where nothing is to be done.
 */
export const LAST = sql.raw('/* last */');
const isAhead = (text: string): boolean => text === 'begin' || text.startsWith('/* ahead */');

/**
 * Saves round trips (`begin`, what is marked `AHEAD`, and the commit behind what is marked `LAST`) and planning: statements that come again are parsed and planned once a connection.
 * Both need sessions: no pooler in transaction mode.
 * @returns to be called for each new connection of a pool
 */
export function createSessions(): (client: PoolClient) => void {
  const nameOf = createNames();
  return (client) => {
    const send = client.query.bind(client) as Send;
    let failed: { readonly error: unknown } | null = null;
    let committed: Promise<unknown> | null = null;
    let held = 0;
    // one packet for a statement and what travels with it
    const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
    const hold = (): void => {
      held++;
      stream.cork();
    };
    const letGo = (): void => {
      for (; held > 0; held--) stream.uncork();
    };
    const sendNamed: Send = (text, values) => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name === undefined ? send(text, values) : send({ name, text, values });
    };
    const query: Send = (...args) => {
      const [text] = args;
      // with a callback: a call of the pool's own
      if (typeof text !== 'string' || typeof args.at(-1) === 'function') return send(...args);
      if (isAhead(text)) {
        if (text === 'begin') failed = committed = null;
        hold();
        Promise.resolve(sendNamed(...args)).catch((error: unknown) => (failed ??= { error }));
        return Promise.resolve({ command: '', rows: [], rowCount: 0, fields: [], oid: 0 });
      }
      if (text === 'commit' && committed) return committed;
      const last = text.startsWith('/* last */');
      if (last) hold();
      const answered = sendNamed(...args);
      if (last) {
        const sent = Promise.resolve(send('commit'));
        // asked for by the commit that follows, unless the statement fails
        sent.catch(() => undefined);
        committed = sent;
      }
      letGo();
      return Promise.resolve(answered).then(
        (answer) => {
          if (text === 'rollback') failed = null;
          if (failed) throw failed.error;
          return answer;
        },
        (error: unknown) => {
          throw failed ? failed.error : error;
        },
      );
    };
    client.query = query as typeof client.query;
  };
}
