"""Corrections and transfers of stock, each under a unique key."""
import datetime as dt
from decimal import Decimal

from trytond.model import Model, fields
from trytond.pool import Pool, PoolMeta
from trytond.rpc import RPC

from .levels import levels
from .order_lookup import warehouse_of
from .quantities import countable
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
        cls.__rpc__.update(adjust=RPC(readonly=False), transfer=RPC(readonly=False))

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
            key, 'inventory.adjust', '%s@%s' % (change['sku'], change['location']),
            lambda: _adjust(change),
            lock=None if blind else 'stock.move')
        return {'id': move, 'level': _level(change['sku'], change['location'])}

    @classmethod
    def transfer(cls, key, change):
        """{id: move, levels: [where it left, where it came to]}; moved now or the first time.

        change: {sku, from, to, quantity, expected_revision, reason}; the revision is that of the
        level it leaves. Refused with STALE_REVISION, INSUFFICIENT_STOCK.
        """
        places = [change['from'], change['to']]
        move = Pool().get('gateway.effect').once(
            key, 'inventory.transfer', '%s@%s>%s' % (change['sku'], *places),
            lambda: _transfer(change), lock='stock.move')
        return {'id': move, 'levels': [_level(change['sku'], place) for place in places]}


def _goods(sku):
    products = Pool().get('product.product').search([('code', '=', sku)])
    if not products or products[0].type not in {'goods', 'assets'}:
        raise Refusal('UNKNOWN_SKU', sku)
    return products[0]


def _level(sku, location):
    product, warehouse = _goods(sku), warehouse_of(location)
    level = levels([product], [warehouse.id])[product.id, warehouse.id]
    return dict(level, location=location)


def _expected(level, sku, revision):
    if revision is not None and revision != level['revision']:
        raise Refusal('STALE_REVISION', sku, actual=level['revision'])


def _transfer(change):
    sku = change['sku']
    product = _goods(sku)
    origin, target = warehouse_of(change['from']), warehouse_of(change['to'])
    quantity = number(change['quantity'], 'quantity')
    if quantity <= 0 or origin == target:
        raise Refusal('OTHER', sku, 'quantity %s from %s to %s' % (
                quantity, change['from'], change['to']))
    level = _level(sku, change['from'])
    _expected(level, sku, change.get('expected_revision'))
    if quantity > Decimal(level['on_hand']):
        raise Refusal('INSUFFICIENT_STOCK', sku, actual=level['on_hand'])
    return _moved(product, countable(sku, quantity, product.default_uom),
        origin.storage_location, target.storage_location, change.get('reason'))


def _moved(product, quantity, origin, target, reason):
    Move = Pool().get('stock.move')
    today = dt.date.today()
    move = Move(company=company(), product=product, uom=product.default_uom, quantity=quantity,
        planned_date=today, effective_date=today, from_location=origin, to_location=target,
        gateway_reason=reason)
    move.save()
    Move.do([move])
    return move


def _adjust(change):
    Location = Pool().get('stock.location')
    sku = change['sku']
    product, warehouse = _goods(sku), warehouse_of(change['location'])
    level = _level(sku, change['location'])
    _expected(level, sku, change.get('expected_revision'))
    on_hand = Decimal(level['on_hand'])
    if change.get('count') is not None:
        delta = number(change['count'], 'count') - on_hand
    else:
        delta = number(change['delta'], 'delta')
    size = countable(sku, abs(delta), product.default_uom)
    if delta < 0 and on_hand + delta < 0:
        raise Refusal('INSUFFICIENT_STOCK', sku)
    lost = warehouse.lost_found_location or Location.search(
        [('type', '=', 'lost_found')], limit=1)[0]
    storage = warehouse.storage_location
    # a move of nothing keeps the count that found nothing to correct
    return _moved(product, size, *((lost, storage) if delta >= 0 else (storage, lost)),
        change.get('reason'))
