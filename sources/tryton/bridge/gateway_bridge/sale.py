"""What the gateway keeps on a sale; the second of two concurrent creates with one key fails."""
from trytond.model import ModelSQL, Unique, fields
from trytond.pool import PoolMeta

OWN = ('gateway_id', 'gateway_number', 'gateway_channel', 'gateway_placed_at', 'gateway_return')


class Sale(metaclass=PoolMeta):
    __name__ = 'sale.sale'
    gateway_id = fields.Char("Gateway Id", readonly=True,
        help="The key under which the gateway has placed it.")
    gateway_number = fields.Char("Gateway Number", readonly=True,
        help="The order's number in the gateway.")
    gateway_channel = fields.Char("Gateway Channel", readonly=True)
    gateway_placed_at = fields.Timestamp("Gateway Placed At", readonly=True)
    gateway_return = fields.Char("Gateway Return", readonly=True,
        help="Of a return of goods: its number in the gateway.")

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        cls._sql_constraints += [
            ('gateway_id_unique', Unique(table, table.gateway_id),
                'gateway_bridge.msg_gateway_id_unique'),
            ('gateway_number_unique', Unique(table, table.gateway_number),
                'gateway_bridge.msg_gateway_number_unique'),
            ('gateway_return_unique', Unique(table, table.gateway_return),
                'gateway_bridge.msg_gateway_return_unique'),
            ]

    @classmethod
    def copy(cls, sales, default=None):
        default = dict(default or {})
        for name in OWN:
            default.setdefault(name, None)     # a return sale is a copy of its original
        return super().copy(sales, default=default)


class Line(metaclass=PoolMeta):
    __name__ = 'sale.line'
    gateway_cancelled = fields.Float("Gateway Cancelled", readonly=True,
        help="Ordered and cancelled again: the quantity is what was left.")

    @classmethod
    def copy(cls, lines, default=None):
        default = dict(default or {})
        default.setdefault('gateway_cancelled', None)
        return super().copy(lines, default=default)


class Shipment(metaclass=PoolMeta):
    __name__ = 'stock.shipment.out'
    gateway_carrier = fields.Char("Gateway Carrier", readonly=True,
        help="Who carries it, as the gateway was told.")
    gateway_packages = fields.One2Many('gateway.package', 'shipment', "Gateway Packages",
        readonly=True)


class Package(ModelSQL):
    "Gateway Package"
    __name__ = 'gateway.package'
    shipment = fields.Many2One('stock.shipment.out', "Shipment", required=True, select=True,
        ondelete='CASCADE')
    tracking_number = fields.Char("Tracking Number")
    weight_grams = fields.Integer("Weight in Grams")
    contents = fields.Char("Contents", help="SKUs with their quantities.")
