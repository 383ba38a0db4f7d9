"""Which continuous history the change log belongs to."""
import hashlib
import os
import secrets

from trytond import backend
from trytond.config import config
from trytond.model import ModelSQL, fields
from trytond.pool import Pool
from trytond.transaction import Transaction

ROW = 1


class Epoch(ModelSQL):
    "Gateway Epoch"
    __name__ = 'gateway.epoch'
    value = fields.Char("Value", required=True)


def epoch():
    """Changes with another database, with one restored from a backup, and after a failover."""
    return hashlib.blake2s(
        ('%s %s' % (_value(), _place())).encode(), digest_size=12).hexdigest()


def _value():
    """The random id that the database keeps; made when missing."""
    value = _stored()
    if value is None:
        table = Pool().get('gateway.epoch').__table__()
        try:
            with Transaction().new_transaction() as transaction:
                transaction.connection.cursor().execute(*table.insert(
                        [table.id, table.value], [[ROW, secrets.token_hex(12)]]))
                transaction.commit()
        except backend.DatabaseIntegrityError:
            pass    # another call was first
        with Transaction().new_transaction(readonly=True):
            value = _stored()
    return value


def _stored():
    table = Pool().get('gateway.epoch').__table__()
    cursor = Transaction().connection.cursor()
    cursor.execute(*table.select(table.value, where=table.id == ROW))
    row = cursor.fetchone()
    return row[0] if row else None


def _place():
    """What a copy of the database does not share with its original."""
    transaction = Transaction()
    if transaction.database.has_channel():     # True on PostgreSQL only
        cursor = transaction.connection.cursor()
        cursor.execute('SELECT s.system_identifier, c.timeline_id, d.oid'
            ' FROM pg_control_system() s, pg_control_checkpoint() c, pg_database d'
            ' WHERE d.datname = current_database()')
        return ' '.join(map(str, cursor.fetchone()))
    path = config.get('database', 'path')
    return str(os.stat(os.path.join(
                path, transaction.database.name + '.sqlite')).st_ino)
