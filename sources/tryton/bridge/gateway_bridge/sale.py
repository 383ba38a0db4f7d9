"""What the gateway keeps on a sale; the second of two concurrent creates with one key fails."""
from sql.operators import Equal

from trytond.model import Exclude, fields
from trytond.pool import PoolMeta


class Sale(metaclass=PoolMeta):
    __name__ = 'sale.sale'
    gateway_id = fields.Char("Gateway Id", readonly=True, select=True)
    gateway_channel = fields.Char("Gateway Channel", readonly=True)
    gateway_placed_at = fields.Timestamp("Gateway Placed At", readonly=True)

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        own = table.gateway_id != ''
        cls._sql_constraints += [
            ('gateway_id_exclude',
                Exclude(table, (table.gateway_id, Equal), where=own),
                'gateway_bridge.msg_gateway_id_unique'),
            ('gateway_reference_exclude',
                Exclude(table, (table.reference, Equal), where=own),
                'gateway_bridge.msg_gateway_reference_unique'),
            ]

    @classmethod
    def copy(cls, sales, default=None):
        default = dict(default or {})
        for name in ('gateway_id', 'gateway_channel', 'gateway_placed_at'):
            default.setdefault(name, None)     # a return sale is a copy of its original
        return super().copy(sales, default=default)
