"""Which sale an order of the gateway is."""
from trytond.pool import Pool

from .levels import warehouses
from .refusal import Refusal

# the table whose lock makes everything that changes a placed order wait for its turn
LOCK = 'stock.move'
# returns are sales of negative quantities, drafts without a number are nobody's order
ORDERS = [
    ['OR', ('reference', '!=', None), ('number', '!=', None)],
    ('lines', 'where', [('quantity', '>', 0)]),
    ('gateway_return', '=', None),
    ]


def numbered(numbers):
    numbers = list(numbers)
    return ['OR', ('reference', 'in', numbers),
        [('number', 'in', numbers), ('reference', 'in', [None, ''])]]


def by_number(numbers):
    """{number: sale}; the gateway's own before one that people gave the same reference."""
    found = {}
    sales = Pool().get('sale.sale').search(
        [ORDERS, numbered(set(numbers))], order=[('id', 'ASC')])
    for sale in sorted(sales, key=lambda s: s.gateway_id is None):
        found.setdefault(sale.reference or sale.number, sale)
    return found


def order_number(sale):
    return sale.reference or sale.number


def find(order):
    """The sale of {number, id}; id, as text, may be null."""
    Sale = Pool().get('sale.sale')
    if order.get('id'):
        sales = Sale.search([ORDERS, ('id', '=', int(order['id']))])
        if sales:
            return sales[0]
    else:
        sale = by_number([order['number']]).get(order['number'])
        if sale:
            return sale
    raise Refusal('UNKNOWN_ORDER', order['number'])


def warehouse_of(code):
    found = warehouses([code])
    if not found:
        raise Refusal('UNKNOWN_LOCATION', code)
    return Pool().get('stock.location')(next(iter(found)))
