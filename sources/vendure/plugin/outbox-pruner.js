// Deletes old rows of the outbox, from the beginning on, and remembers how far: a reader that stood before it has missed something and is told.
const { RequestContext, TransactionalConnection } = require('@vendure/core');
const { BridgeState } = require('./bridge-state');
const { injectable } = require('./decorate');
const { OutboxEvent } = require('./outbox');
const { Transactions } = require('./transactions');

/** Age at which a row may go, in days: the longest pause of a reader that does not have to copy everything anew. */
const KEEP_DAYS = 30;
/** Pause between two prunings, in ms. */
const INTERVAL_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Rows that one pruning deletes at most: one transaction must not become long. */
const MAX_ROWS = 50_000;
const PRUNED = 'feed.pruned';
const BEGINNING = '0:0';

class OutboxPruner {
  constructor(connection, transactions) {
    Object.assign(this, { connection, transactions });
  }

  /** Prunes now and from time to time. @param webhooks rows that were not delivered stay, with all that follow */
  async start(webhooks) {
    const prune = () => this.prune(new Date(Date.now() - KEEP_DAYS * DAY_MS), webhooks).catch((error) => console.error('outbox pruning:', error.message));
    await prune();
    this.timer = setInterval(() => void prune(), INTERVAL_MS);
  }

  stop() {
    clearInterval(this.timer);
  }

  /** Deletes what comes before the first row that must stay: one not older than `before`, one not delivered, or the newest, which tells where the feed stands. */
  prune(before, webhooks) {
    return this.transactions.run(RequestContext.empty(), (ctx) => this.pruneIn(ctx, before, webhooks));
  }

  async pruneIn(ctx, before, webhooks) {
    const state = await this.transactions.hold(ctx, PRUNED, BEGINNING);
    const rows = () => this.connection.getRepository(ctx, OutboxEvent).createQueryBuilder('e');
    const newest = await rows().orderBy('e.txid', 'DESC').addOrderBy('e.id', 'DESC').limit(1).getOne();
    if (!newest) return;
    const stays = rows().where('(e.createdAt >= :before OR e.id = :newest)', { before, newest: newest.id });
    if (webhooks) stays.orWhere('e.delivered = :no', { no: false });
    const first = await stays.orderBy('e.txid', 'ASC').addOrderBy('e.id', 'ASC').limit(1).getOne();
    const old = () => rows().select('e.txid', 'txid').addSelect('e.id', 'id').where('(e.txid < :txid OR (e.txid = :txid AND e.id < :id))', { txid: first.txid, id: first.id }).orderBy('e.txid', 'ASC').addOrderBy('e.id', 'ASC');
    const last = (await old().offset(MAX_ROWS - 1).limit(1).getRawOne()) ?? (await old().orderBy('e.txid', 'DESC').addOrderBy('e.id', 'DESC').limit(1).getRawOne());
    if (!last) return;
    await this.connection.getRepository(ctx, BridgeState).update(state.id, { value: `${last.txid}:${last.id}` });
    await this.connection.getRepository(ctx, OutboxEvent).createQueryBuilder().delete().where('txid < :txid OR (txid = :txid AND id <= :id)', { txid: last.txid, id: last.id }).execute();
  }

  /** Cursor of the last row that was deleted; `0:0`: none was. */
  async pruned() {
    const row = await this.connection.rawConnection.getRepository(BridgeState).findOne({ where: { key: PRUNED } });
    return row?.value ?? BEGINNING;
  }

  /** A new history begins, with other cursors: what was deleted of the old one says nothing any more. */
  async forget(ctx) {
    await this.connection.getRepository(ctx, BridgeState).delete({ key: PRUNED });
  }
}
injectable(OutboxPruner, [TransactionalConnection, Transactions]);

module.exports = { OutboxPruner };
