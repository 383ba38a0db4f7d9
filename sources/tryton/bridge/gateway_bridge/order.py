"""Orders: read, placed as decided, cancelled before shipment; each write in one transaction."""
import datetime as dt

from trytond.model import Model
from trytond.pool import Pool
from trytond.rpc import RPC
from trytond.transaction import Transaction

from .address import address_of
from .customer import parties_by_email
from .effect import run_tasks
from .levels import warehouses
from .order_record import goods_lines, order_records
from .refusal import Refusal
from .values import company, moment, number


class Order(Model):
    "Gateway Order"
    __name__ = 'gateway.order'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.__rpc__.update(read=RPC(), page=RPC(),
            place=RPC(readonly=False), cancel=RPC(readonly=False))

    @classmethod
    def read(cls, numbers):
        """Orders by number in order, null for an unknown one.

        The number of an order is its reference; Tryton's own number where there is none.
        """
        found = _by_number(numbers)
        records = dict(zip(found, order_records(list(found.values()))))
        return [records.get(n) for n in numbers]

    @classmethod
    def page(cls, first, after, filter_):
        """{rows: [{key, order}, ...], has_next}: by id, behind the id `after` (or null).

        filter_: {customer: party id as text, numbers}, each optional. Returns and drafts without
        a number are left out.
        """
        domain = [_ORDERS]
        if after is not None:
            domain.append(('id', '>', int(after)))
        if filter_.get('customer'):
            domain.append(('party', '=', int(filter_['customer'])))
        if filter_.get('numbers') is not None:
            domain.append(_numbered(filter_['numbers']))
        sales = Pool().get('sale.sale').search(
            domain, order=[('id', 'ASC')], limit=first + 1)
        return {
            'rows': [{'key': str(r['id']), 'order': r}
                for r in order_records(sales[:first])],
            'has_next': len(sales) > first,
            }

    @classmethod
    def place(cls, key, order):
        """The sale, in state processing and with its shipment, made now or the first time.

        order: {number, channel, placed_at, currency, customer: {id, email}, location,
        lines: [{sku, quantity, unit_price}], shipping_address, billing_address, external_number,
        note}. Prices are taken as given; taxes, payment term and price list are Tryton's.
        """
        sale = Pool().get('gateway.effect').once(
            key, 'sale.sale', lambda: _place(key, order))
        return order_records([sale])[0]

    @classmethod
    def cancel(cls, key, order):
        """The sale without anything left to ship or invoice. order: {number, id, reason}.

        Refused with ILLEGAL_TRANSITION once anything is shipped or invoiced.
        """
        sale = Pool().get('gateway.effect').once(
            key, 'sale.sale', lambda: _cancel(order))
        return order_records([sale])[0]


_ORDERS = [
    ['OR', ('reference', '!=', None), ('number', '!=', None)],
    ('lines', 'where', [('quantity', '>', 0)]),
    ]


def _numbered(numbers):
    numbers = list(numbers)
    return ['OR', ('reference', 'in', numbers),
        [('number', 'in', numbers), ('reference', 'in', [None, ''])]]


def _by_number(numbers):
    """{number: sale}; the gateway's own before one that people gave the same reference."""
    found = {}
    sales = Pool().get('sale.sale').search(
        [_ORDERS, _numbered(set(numbers))], order=[('id', 'ASC')])
    for sale in sorted(sales, key=lambda s: s.gateway_id is None):
        found.setdefault(sale.reference or sale.number, sale)
    return found


def _place(key, order):
    pool = Pool()
    Sale = pool.get('sale.sale')
    with Transaction().set_context(_check_access=False):
        if Sale.search([('gateway_number', '=', order['number'])]):
            raise Refusal('DUPLICATE', order['number'])
    sale = _sale(key, order)
    sale.lines = [_line(sale, line) for line in order['lines']]
    sale.save()
    sales = [Sale(sale.id)]
    Sale.quote(sales)
    Sale.confirm(sales)
    run_tasks()
    sale = Sale(sale.id)
    if sale.state == 'confirmed':
        # a worker process would do it later
        with Transaction().set_context(_check_access=False, _skip_warnings=True):
            Sale.process([sale])
        run_tasks()
        sale = Sale(sale.id)
    if sale.state not in {'processing', 'done'}:
        raise Refusal('OTHER', order['number'], 'the sale stays %s' % sale.state)
    return sale


def _sale(key, order):
    pool = Pool()
    Sale = pool.get('sale.sale')
    party = _party(order['customer'])
    sale = Sale(company=company(), party=party, currency=_currency(order['currency']))
    sale.on_change_party()
    for name in ('carrier', 'shipment_cost_method'):
        if name in Sale._fields:
            setattr(sale, name, None)      # the order brings its own charges
    sale.warehouse = _warehouse(order['location'])
    sale.reference = sale.gateway_number = order['number']
    sale.gateway_id = key
    sale.gateway_channel = order['channel']
    sale.gateway_placed_at = moment(order['placed_at'], 'placed_at')
    sale.sale_date = min(sale.gateway_placed_at.date(), dt.date.today())
    sale.description = order.get('external_number')
    sale.comment = order.get('note')
    if order.get('shipping_address'):
        sale.shipment_address = address_of(party, order['shipping_address'])
    if order.get('billing_address'):
        sale.invoice_address = address_of(party, order['billing_address'])
    if not sale.invoice_address and not sale.shipment_address:
        raise Refusal('OTHER', order['number'], 'the customer has no address')
    sale.invoice_address = sale.invoice_address or sale.shipment_address
    sale.shipment_address = sale.shipment_address or sale.invoice_address
    return sale


def _party(customer):
    Party = Pool().get('party.party')
    if customer.get('id'):
        parties = Party.search([('id', '=', int(customer['id']))])
        if parties:
            return parties[0]
    else:
        email = customer['email'].lower()
        party = parties_by_email([email]).get(email)
        if party:
            return party
    raise Refusal('UNKNOWN_CUSTOMER', customer.get('id') or customer['email'])


def _currency(code):
    currencies = Pool().get('currency.currency').search([('code', '=', code)])
    if not currencies:
        raise Refusal('OTHER', code, 'unknown currency')
    return currencies[0]


def _warehouse(code):
    found = warehouses([code])
    if not found:
        raise Refusal('UNKNOWN_LOCATION', code)
    return next(iter(found))


def _line(sale, wanted):
    pool = Pool()
    products = pool.get('product.product').search(
        [('code', '=', wanted['sku']), ('salable', '=', True)])
    if not products:
        raise Refusal('UNKNOWN_SKU', wanted['sku'])
    product, = products
    quantity = number(wanted['quantity'], 'quantity')
    if quantity <= 0 or quantity != round(quantity, product.default_uom.digits):
        raise Refusal('OTHER', wanted['sku'], 'quantity %s' % quantity)
    line = pool.get('sale.line')(
        sale=sale, type='line', product=product, quantity=float(quantity),
        unit=product.default_uom, unit_price=number(wanted['unit_price'], 'unit_price'))
    line.taxes = line.compute_taxes(sale.party)
    if 'base_price' in line._fields:
        line.base_price = line.unit_price
    return line


def _cancel(order):
    pool = Pool()
    Sale = pool.get('sale.sale')
    sale = None
    if order.get('id'):
        sales = Sale.search([('id', '=', int(order['id']))])
        sale = sales[0] if sales else None
    else:
        sale = _by_number([order['number']]).get(order['number'])
    if not sale:
        raise Refusal('UNKNOWN_ORDER', order['number'])
    if sale.state == 'cancelled' or _is_empty(sale):
        return sale
    _refuse_when_late(sale, order['number'])
    if order.get('reason'):
        sale.comment = '\n'.join(filter(None, [sale.comment, order['reason']]))
        sale.save()
    if sale.state in {'draft', 'quotation', 'confirmed'}:
        if sale.state == 'confirmed':
            Sale.draft([sale])
            sale = Sale(sale.id)
        Sale.cancel([sale])
    else:
        _empty(sale)
    run_tasks()
    return Sale(sale.id)


def _is_empty(sale):
    """Whether all that it was to ship has been cancelled."""
    moves = [m for line in goods_lines(sale) for m in line.moves]
    return bool(moves) and all(m.state == 'cancelled' for m in moves)


def _refuse_when_late(sale, number_):
    shipped = [s for s in sale.shipments if s.state == 'done'] or [
        m for line in sale.lines for m in line.moves if m.state == 'done']
    if shipped:
        raise Refusal('ILLEGAL_TRANSITION', number_, 'something is shipped')
    if any(i.state in {'posted', 'paid'} for i in sale.invoices):
        raise Refusal('ILLEGAL_TRANSITION', number_, 'something is invoiced')


def _empty(sale):
    """Cancels shipments and draft invoices and tells the sale to expect none."""
    pool = Pool()
    Invoice = pool.get('account.invoice')
    Line = pool.get('sale.line')
    Move = pool.get('stock.move')
    Sale = pool.get('sale.sale')
    Shipment = pool.get('stock.shipment.out')
    Shipment.cancel([s for s in sale.shipments if s.state != 'cancelled'])
    Move.cancel([m for line in sale.lines for m in line.moves
            if not m.shipment and m.state != 'cancelled'])
    Invoice.cancel([i for i in sale.invoices if i.state != 'cancelled'])
    for line in Sale(sale.id).lines:
        Line.write([line], {'moves_ignored': [('add', [m.id for m in line.moves])]})
    Sale.write([sale], {'invoices_ignored': [('add', [i.id for i in sale.invoices])]})
    run_tasks()
    with Transaction().set_context(_check_access=False, _skip_warnings=True):
        Sale.process([Sale(sale.id)])
