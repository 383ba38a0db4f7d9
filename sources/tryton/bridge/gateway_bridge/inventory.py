"""Corrections of stock: a delta or a count, each under a unique key."""
import datetime as dt
from decimal import Decimal

from trytond.model import Model, fields
from trytond.pool import Pool, PoolMeta
from trytond.rpc import RPC

from .levels import levels, warehouses
from .refusal import Refusal
from .values import company, number


class Move(metaclass=PoolMeta):
    __name__ = 'stock.move'
    gateway_reason = fields.Char("Gateway Reason", readonly=True)


class Inventory(Model):
    "Gateway Inventory"
    __name__ = 'gateway.inventory'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.__rpc__['adjust'] = RPC(readonly=False)

    @classmethod
    def adjust(cls, key, change):
        """{id: move, level: as in variants}; the stock is corrected now or was the first time.

        change: {sku, location, delta or count, expected_revision, reason}. Counted is what
        on_hand tells: the whole warehouse. Refused with STALE_REVISION when the level has another
        revision, with INSUFFICIENT_STOCK when nothing would be left to take from.
        """
        delta = change.get('delta')
        blind = (delta is not None and number(delta, 'delta') > 0
            and change.get('expected_revision') is None)
        # what depends on the present level must not race with anybody else's move
        move = Pool().get('gateway.effect').once(
            key, 'stock.move', lambda: _adjust(change),
            lock=None if blind else 'stock.move')
        product, warehouse = _place(change)
        level = levels([product], [warehouse])[product.id, warehouse]
        return {'id': move, 'level': dict(level, location=change['location'])}


def _place(change):
    products = Pool().get('product.product').search([('code', '=', change['sku'])])
    if not products or products[0].type not in {'goods', 'assets'}:
        raise Refusal('UNKNOWN_SKU', change['sku'])
    found = warehouses([change['location']])
    if not found:
        raise Refusal('UNKNOWN_LOCATION', change['location'])
    return products[0], next(iter(found))


def _adjust(change):
    pool = Pool()
    Location = pool.get('stock.location')
    Move = pool.get('stock.move')
    product, warehouse = _place(change)
    level = levels([product], [warehouse])[product.id, warehouse]
    expected = change.get('expected_revision')
    if expected is not None and expected != level['revision']:
        raise Refusal('STALE_REVISION', change['sku'], actual=level['revision'])
    on_hand = Decimal(level['on_hand'])
    if change.get('count') is not None:
        delta = number(change['count'], 'count') - on_hand
    else:
        delta = number(change['delta'], 'delta')
    if delta != round(delta, product.default_uom.digits):
        raise Refusal('OTHER', change['sku'], 'too many digits for the unit')
    if delta < 0 and on_hand + delta < 0:
        raise Refusal('INSUFFICIENT_STOCK', change['sku'])
    warehouse = Location(warehouse)
    lost = warehouse.lost_found_location or Location.search(
        [('type', '=', 'lost_found')], limit=1)[0]
    storage = warehouse.storage_location
    today = dt.date.today()
    # a move of nothing keeps the count that found nothing to correct
    move = Move(company=company(), product=product, uom=product.default_uom,
        quantity=abs(float(delta)), planned_date=today, effective_date=today,
        from_location=lost if delta >= 0 else storage,
        to_location=storage if delta >= 0 else lost,
        gateway_reason=change.get('reason'))
    move.save()
    Move.do([move])
    return move
