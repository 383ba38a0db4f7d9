"""Orders: read, and written by one verb a call; each write is one transaction under a unique key."""
from trytond.model import Model
from trytond.pool import Pool
from trytond.rpc import RPC

from . import order_cancel, order_change, order_invoice, order_ship, payment, refund
from . import return_receive, return_request
from .order_lookup import LOCK, ORDERS, by_number, find, numbered
from .order_place import place
from .order_record import order_records


class Order(Model):
    "Gateway Order"
    __name__ = 'gateway.order'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.__rpc__.update({
                name: RPC() for name in ('read', 'page', 'cancel_plan')})
        cls.__rpc__.update({
                name: RPC(readonly=False) for name in (
                    'place', 'change', 'cancel', 'ship', 'record_payment', 'issue_invoice',
                    'request_return', 'receive_return', 'refund')})

    @classmethod
    def read(cls, numbers):
        """Orders by number in order, null for an unknown one.

        The number of an order is its reference; Tryton's own number where there is none.
        """
        found = by_number(numbers)
        records = dict(zip(found, order_records(list(found.values()))))
        return [records.get(n) for n in numbers]

    @classmethod
    def page(cls, first, after, filter_):
        """{rows: [{key, order}, ...], has_next}: by id, behind the id `after` (or null).

        filter_: {customer: party id as text, numbers}, each optional. Returns and drafts without
        a number are left out.
        """
        domain = [ORDERS]
        if after is not None:
            domain.append(('id', '>', int(after)))
        if filter_.get('customer'):
            domain.append(('party', '=', int(filter_['customer'])))
        if filter_.get('numbers') is not None:
            domain.append(numbered(filter_['numbers']))
        sales = Pool().get('sale.sale').search(
            domain, order=[('id', 'ASC')], limit=first + 1)
        return {
            'rows': [{'key': str(r['id']), 'order': r}
                for r in order_records(sales[:first])],
            'has_next': len(sales) > first,
            }

    # Every write answers {id, order}: what it has made, and the whole order as it stands now.

    @classmethod
    def place(cls, key, order):
        """The sale, in state processing and with its shipment, made now or the first time.

        order: {number, channel, placed_at, currency, customer: {id, email}, location,
        lines: [{sku, quantity, unit_price}], shipping_address, billing_address, external_number,
        note}. Prices are taken as given; taxes, payment term and price list are Tryton's.
        """
        sale = Pool().get('gateway.effect').once(
            key, 'order.place', order['number'], lambda: place(key, order))
        return {'id': sale, 'order': order_records([sale])[0]}

    @classmethod
    def change(cls, key, order):
        """Other quantities, further SKUs, other addresses: see order_change.py."""
        return cls._once(key, 'order.change', order, order_change.change)

    @classmethod
    def cancel(cls, key, order):
        """Nothing left to ship: see order_cancel.py."""
        return cls._once(key, 'order.cancel', order, order_cancel.cancel)

    @classmethod
    def cancel_plan(cls, order):
        """[text, ...]: the steps that cancel would take now; refused as cancel would be."""
        return order_cancel.plan(order)

    @classmethod
    def ship(cls, key, order):
        """A shipment that has left: see order_ship.py."""
        return cls._once(key, 'order.ship', order, order_ship.ship)

    @classmethod
    def record_payment(cls, key, order):
        """A payment, used for the sale's invoices: see payment.py."""
        return cls._once(key, 'order.record_payment', order, payment.record)

    @classmethod
    def issue_invoice(cls, key, order):
        """A posted invoice of what is to be billed: see order_invoice.py."""
        return cls._once(key, 'order.issue_invoice', order, order_invoice.issue)

    @classmethod
    def request_return(cls, key, order):
        """A return sale that waits for its goods: see return_request.py."""
        return cls._once(key, 'order.request_return', order, return_request.request)

    @classmethod
    def receive_return(cls, key, order):
        """Goods back in a warehouse: see return_receive.py."""
        return cls._once(key, 'order.receive_return', order, return_receive.receive)

    @classmethod
    def refund(cls, key, order):
        """Money paid back: see refund.py."""
        return cls._once(key, 'order.refund', order, refund.refund)

    @classmethod
    def _once(cls, key, verb, order, act):
        id_ = Pool().get('gateway.effect').once(
            key, verb, order['number'], lambda: act(order), lock=LOCK)
        return {'id': id_, 'order': order_records([find(order)])[0]}
