"""The unique key of every write: an effect happens once or not at all."""
from sql import Literal

from trytond.model import ModelSQL, Unique, fields
from trytond.model.exceptions import SQLConstraintError
from trytond.pool import Pool
from trytond.transaction import Transaction

from .refusal import Refusal

LOCK_TIMEOUT = '4s'


class Effect(ModelSQL):
    "Gateway Effect"
    __name__ = 'gateway.effect'
    key = fields.Char("Key", required=True)
    verb = fields.Char("Verb")
    subject = fields.Char("Subject")
    record = fields.Char("Record")

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        # not Exclude: of two that insert at once one waits, instead of each for the other
        cls._sql_constraints.append(('key_unique', Unique(table, table.key),
                'gateway_bridge.msg_effect_key_unique'))

    @classmethod
    def once(cls, key, verb, subject, act, lock=None):
        """The id of the record that act made or changed under the key, now or the first time.

        verb and subject (an order's number, an SKU, ...) tell what the key is for; one that was used for
        anything else is refused with DUPLICATE.  The row is written before act runs: a second call with
        the key waits for the first transaction, then finds its effect.  Nothing may have been read before
        when lock names a table: on PostgreSQL the snapshot is taken by the first read.
        """
        try:
            return cls._once(key, verb, subject, act, lock)
        except SQLConstraintError:
            # a concurrent write was first: look again, now at what it has left
            Transaction().rollback()
            return cls._once(key, verb, subject, act, lock)

    @classmethod
    def _once(cls, key, verb, subject, act, lock):
        with Transaction().set_context(_check_access=False):
            if lock:
                cls._lock(lock)
            found = cls._find(key, verb, subject)
            if found is not None:
                return found
            effect, = cls.create([{'key': key, 'verb': verb, 'subject': subject}])
        record = act()
        with Transaction().set_context(_check_access=False):
            cls.write([effect], {'record': str(record)})
        return record.id

    @classmethod
    def _find(cls, key, verb, subject):
        effects = cls.search([('key', '=', key)])
        if not effects:
            return None
        effect, = effects
        # effects of an older version of the module do not tell their verb
        if effect.verb is not None and (effect.verb, effect.subject) != (verb, subject):
            raise Refusal('DUPLICATE', key, 'the key is of another write')
        return int(effect.record.split(',')[1])

    @classmethod
    def _lock(cls, model):
        """Until the end of the transaction nobody else writes to the model's table."""
        transaction = Transaction()
        cursor = transaction.connection.cursor()
        table = Pool().get(model)._table
        if transaction.database.has_select_for():      # True on PostgreSQL only
            cursor.execute("SET LOCAL lock_timeout = '%s'" % LOCK_TIMEOUT)
            cursor.execute('LOCK TABLE "%s" IN SHARE ROW EXCLUSIVE MODE' % table)
        else:
            # SQLite has one writer: any write takes its lock
            effect = cls.__table__()
            cursor.execute(*effect.delete(where=Literal(False)))


def run_tasks():
    """Runs what the buttons have queued in this transaction instead of after it: all or nothing."""
    Queue = Pool().get('ir.queue')
    transaction = Transaction()
    with transaction.set_user(0), transaction.set_context(_check_access=False):
        while transaction.tasks:
            ids = list(transaction.tasks)
            del transaction.tasks[:]
            # a request that failed may have left ids in this thread
            for task in Queue.search([('id', 'in', ids)], order=[('id', 'ASC')]):
                task.run()
