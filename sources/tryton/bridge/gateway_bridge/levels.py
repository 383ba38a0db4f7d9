"""Stock of many products in many warehouses, with one query for all figures."""
import datetime as dt
import hashlib
from collections import defaultdict

from sql.aggregate import Count, Max, Sum
from sql.conditionals import Case, Coalesce

from trytond.pool import Pool
from trytond.tools import grouped_slice, reduce_ids
from trytond.transaction import Transaction

from .values import company, decimal_text, readable

OPEN = ['staging', 'draft', 'assigned']


def warehouses(codes=None):
    """{id: code} of the warehouses; one without a code goes by its id."""
    Location = Pool().get('stock.location')
    found = {w.id: w.code or str(w.id)
        for w in Location.search([('type', '=', 'warehouse')])}
    if codes is None:
        return found
    return {i: code for i, code in found.items() if code in codes}


def levels(products, warehouse_ids):
    """{(product id, warehouse id): level}, none for services.

    level: on_hand (all zones of the warehouse), committed (open outgoing moves, assigned or not),
    incoming (open incoming moves), revision (changes with any of them).
    Figures are in the product's default unit.
    """
    readable('stock.move', 'stock.location')
    products = [p for p in products if p.type in {'goods', 'assets'}]
    warehouse_of = _zones(warehouse_ids)
    sums = defaultdict(_Sums)
    for part in grouped_slice([p.id for p in products], 500):
        _sum(list(part), warehouse_of, sums)
    return {(p.id, w): sums[p.id, w].level(p.default_uom.digits)
        for p in products for w in warehouse_ids}


class _Sums:
    __slots__ = ('on_hand', 'committed', 'incoming', 'count', 'newest', 'touched')

    def __init__(self):
        self.on_hand = self.committed = self.incoming = 0.0
        self.count = self.newest = 0
        self.touched = ''

    def see(self, count, newest, touched):
        self.count += count
        self.newest = max(self.newest, newest)
        self.touched = max(self.touched, str(touched))

    def level(self, digits):
        figures = [decimal_text(f, digits)
            for f in (self.on_hand, self.committed, self.incoming)]
        # count, newest id and last write tell 10 -> 9 -> 10 from 10
        state = '|'.join(map(str, [*figures, self.count, self.newest, self.touched]))
        return {
            'on_hand': figures[0],
            'committed': figures[1],
            'incoming': figures[2],
            'revision': hashlib.blake2s(state.encode(), digest_size=8).hexdigest(),
            }


def _zones(warehouse_ids):
    """{location id: warehouse id} of the warehouses with their zones and bins."""
    if not warehouse_ids:
        return {}
    Location = Pool().get('stock.location')
    warehouse, location = Location.__table__(), Location.__table__()
    cursor = Transaction().connection.cursor()
    cursor.execute(*warehouse.join(location,
            condition=(location.left >= warehouse.left)
            & (location.right <= warehouse.right)
            ).select(location.id, warehouse.id,
            where=reduce_ids(warehouse.id, list(warehouse_ids))))
    return dict(cursor.fetchall())


def _sum(product_ids, warehouse_of, sums):
    if not warehouse_of:
        return
    pool = Pool()
    owner = company()
    locations = list(warehouse_of)
    cursor = Transaction().connection.cursor()
    move = pool.get('stock.move').__table__()
    is_open = Case((move.state.in_(OPEN), 1), else_=0)
    where = (reduce_ids(move.product, product_ids)
        & move.state.in_(OPEN + ['done'])
        & (reduce_ids(move.from_location, locations)
            | reduce_ids(move.to_location, locations)))
    if owner:
        where &= move.company == owner.id
    period = _closed_period(owner)
    if period:
        # Tryton keeps the sums of a closed period: older moves need not be read
        where &= (Coalesce(move.effective_date, move.planned_date, dt.date.max)
            > period.date)
        cache = pool.get('stock.period.cache').__table__()
        cursor.execute(*cache.select(
                cache.product, cache.location, cache.internal_quantity,
                where=(cache.period == period.id)
                & reduce_ids(cache.product, product_ids)
                & reduce_ids(cache.location, locations)))
        for product, location, quantity in cursor.fetchall():
            sums[product, warehouse_of[location]].on_hand += quantity
    cursor.execute(*move.select(
            move.product, move.from_location, move.to_location, is_open,
            Sum(move.internal_quantity), Count(move.id), Max(move.id),
            Max(Coalesce(move.write_date, move.create_date)),
            where=where,
            group_by=[move.product, move.from_location, move.to_location, is_open]))
    for product, from_, to, open_, quantity, *state in cursor.fetchall():
        from_, to = warehouse_of.get(from_), warehouse_of.get(to)
        if from_ == to:
            continue    # within one warehouse
        if from_:
            sums_ = sums[product, from_]
            sums_.see(*state)
            if open_:
                sums_.committed += quantity
            else:
                sums_.on_hand -= quantity
        if to:
            sums_ = sums[product, to]
            sums_.see(*state)
            if open_:
                sums_.incoming += quantity
            else:
                sums_.on_hand += quantity


def _closed_period(owner):
    if not owner:
        return None
    Period = Pool().get('stock.period')
    with Transaction().set_context(_check_access=False):
        periods = Period.search([
                ('state', '=', 'closed'),
                ('company', '=', owner.id),
                ], order=[('date', 'DESC')], limit=1)
    return periods[0] if periods else None
