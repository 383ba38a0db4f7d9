// Reads the outbox as a feed: head, epoch, horizon and pages of changes.
const { randomUUID } = require('node:crypto');
const { TransactionalConnection } = require('@vendure/core');
const { BridgeState } = require('./bridge-state');
const { injectable } = require('./decorate');
const { FeedKeys } = require('./feed-keys');
const { OutboxEvent } = require('./outbox');
const { OutboxPruner } = require('./outbox-pruner');
const { Refusal } = require('./refusal');
const { Transactions } = require('./transactions');

const MAX_TAKE = 500;
const EPOCH = 'epoch';
const BEGINNING = '0:0';
const CURSOR = /^(\d{1,19}):(\d{1,19})$/;
const cursorOf = (row) => `${row.txid}:${row.id}`;
const isBefore = (a, b) => {
  const [x, y] = [a, b].map((cursor) => cursor.split(':').map(BigInt));
  return x[0] === y[0] ? x[1] < y[1] : x[0] < y[0];
};

// What is committed before the oldest open writer began is older than it and can be seen; the writer is null when it belongs to a user whose sessions are hidden.
const HORIZON = `SELECT statement_timestamp() AS now, txid_snapshot_xmin(s) = txid_snapshot_xmax(s) AS quiet,
  (SELECT xact_start FROM pg_stat_activity WHERE backend_xid::text::bigint = txid_snapshot_xmin(s) % 4294967296) AS oldest FROM txid_current_snapshot() AS s`;

class FeedReader {
  constructor(connection, transactions, keys, pruner) {
    Object.assign(this, { connection, transactions, keys, pruner });
  }

  /**
   * The epoch names one unbroken history. PostgreSQL numbers transactions anew in another cluster or after going back in time:
   * then the rows there are put at the beginning and a new epoch begins, so that readers start over.
   */
  async begin() {
    const history = this.transactions.postgres ? await this.historyOfCluster() : 'sqlite';
    await this.connection.withTransaction(async (ctx) => {
      const state = await this.transactions.hold(ctx, EPOCH);
      if (state.value.startsWith(`${history}-`)) return;
      await this.pruner.forget(ctx);
      if (state.value) await this.connection.getRepository(ctx, OutboxEvent).createQueryBuilder().update().set({ txid: 0 }).execute();
      await this.connection.getRepository(ctx, BridgeState).update(state.id, { value: `${history}-${randomUUID()}` });
    });
  }

  async historyOfCluster() {
    const [row] = await this.connection.rawConnection.query('SELECT system_identifier, timeline_id FROM pg_control_system(), pg_control_checkpoint()');
    return `${row.system_identifier}.${row.timeline_id}`;
  }

  async head() {
    await this.transactions.quiet();
    const horizon = await this.horizon();
    const [row, epoch] = await Promise.all([this.events().orderBy('e.txid', 'DESC').addOrderBy('e.id', 'DESC').take(1).getOne(), this.epoch()]);
    return { head: row ? cursorOf(row) : BEGINNING, epoch, horizon };
  }

  async page(after, take) {
    const match = CURSOR.exec(after);
    if (!match) throw new Refusal('OTHER', after, 'after must be a cursor of this feed or "0:0"');
    const size = Math.max(1, Math.min(take, MAX_TAKE));
    const head = await this.head();
    const rows = await this.events()
      .andWhere('(e.txid > :txid OR (e.txid = :txid AND e.id > :id))', { txid: match[1], id: match[2] })
      .orderBy('e.txid', 'ASC').addOrderBy('e.id', 'ASC')
      .take(size + 1)
      .getMany();
    const pruned = await this.pruner.pruned();
    // asked after the rows: a pruning in between is seen. What is gone cannot be told: another epoch says so, and the reader copies everything anew from the head
    if (isBefore(after, pruned)) return { ...head, epoch: `${head.epoch}-without-${after}`, items: [], more: false, cursor: head.head };
    const more = rows.length > size;
    const shown = rows.slice(0, size).map((row) => ({ cursor: cursorOf(row), eventId: row.eventId, type: row.type, createdAt: row.createdAt, payload: JSON.parse(row.payload) }));
    const items = await this.keys.resolve(shown);
    // a head below the reader's cursor shows that the shop was put back in time
    return { ...head, items, more, cursor: shown.at(-1)?.cursor ?? (isBefore(head.head, after) ? head.head : after) };
  }

  async epoch() {
    const row = await this.connection.rawConnection.getRepository(BridgeState).findOneOrFail({ where: { key: EPOCH } });
    return row.value;
  }

  /** Everything that was committed up to this instant can be seen. Where the oldest writer cannot be timed the feed's last row counts. */
  async horizon() {
    if (!this.transactions.postgres) return new Date();
    const [{ now, quiet, oldest }] = await this.connection.rawConnection.query(HORIZON);
    if (quiet) return now;
    if (oldest) return oldest;
    const last = await this.events().orderBy('e.id', 'DESC').take(1).getOne();
    return last?.createdAt ?? new Date(0);
  }

  /** PostgreSQL: only rows of transactions older than every open one, so that no late commit lands behind a cursor. */
  events() {
    const settled = this.transactions.postgres ? 'e.txid < txid_snapshot_xmin(txid_current_snapshot())' : '1 = 1';
    return this.connection.rawConnection.getRepository(OutboxEvent).createQueryBuilder('e').where(settled);
  }
}
injectable(FeedReader, [TransactionalConnection, Transactions, FeedKeys, OutboxPruner]);

module.exports = { FeedReader, CURSOR, isBefore };
