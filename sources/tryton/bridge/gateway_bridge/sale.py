"""What the gateway keeps on a sale; the second of two concurrent creates with one key fails."""
from trytond.model import Unique, fields
from trytond.pool import PoolMeta

OWN = ('gateway_id', 'gateway_number', 'gateway_channel', 'gateway_placed_at')


class Sale(metaclass=PoolMeta):
    __name__ = 'sale.sale'
    gateway_id = fields.Char("Gateway Id", readonly=True,
        help="The key under which the gateway has placed it.")
    gateway_number = fields.Char("Gateway Number", readonly=True,
        help="The order's number in the gateway.")
    gateway_channel = fields.Char("Gateway Channel", readonly=True)
    gateway_placed_at = fields.Timestamp("Gateway Placed At", readonly=True)

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        cls._sql_constraints += [
            ('gateway_id_unique', Unique(table, table.gateway_id),
                'gateway_bridge.msg_gateway_id_unique'),
            ('gateway_number_unique', Unique(table, table.gateway_number),
                'gateway_bridge.msg_gateway_number_unique'),
            ]

    @classmethod
    def copy(cls, sales, default=None):
        default = dict(default or {})
        for name in OWN:
            default.setdefault(name, None)     # a return sale is a copy of its original
        return super().copy(sales, default=default)
