"""Placing an order as it was decided: a sale that is confirmed and processed, or nothing."""
import datetime as dt
from decimal import Decimal

from trytond.modules.product import round_price
from trytond.pool import Pool
from trytond.transaction import Transaction

from .address import address_of
from .customer import parties_by_email
from .effect import run_tasks
from .order_charge import charge
from .order_lookup import warehouse_of
from .quantities import countable
from .refusal import Refusal
from .values import amount, company, moment, number


def place(key, order):
    """The sale, in state processing and with its shipment."""
    pool = Pool()
    Sale = pool.get('sale.sale')
    with Transaction().set_context(_check_access=False):
        if Sale.search([('gateway_number', '=', order['number'])]):
            raise Refusal('DUPLICATE', order['number'])
    sale = _sale(key, order)
    sale.lines = [sale_line(sale, line) for line in order['lines']]
    sale.save()
    sales = [Sale(sale.id)]
    Sale.quote(sales)
    if order.get('shipping'):
        charge(sales[0], order['shipping'])
        sales = [Sale(sale.id)]
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
    sale.warehouse = warehouse_of(order['location'])
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


def sale_line(sale, wanted):
    pool = Pool()
    products = pool.get('product.product').search(
        [('code', '=', wanted['sku']), ('salable', '=', True)])
    if not products:
        raise Refusal('UNKNOWN_SKU', wanted['sku'])
    product, = products
    quantity = number(wanted['quantity'], 'quantity')
    if quantity <= 0:
        raise Refusal('OTHER', wanted['sku'], 'quantity %s' % quantity)
    line = pool.get('sale.line')(
        sale=sale, type='line', product=product, quantity=countable(wanted['sku'], quantity, product.default_uom),
        unit=product.default_uom, unit_price=number(wanted['unit_price'], 'unit_price'))
    line.taxes = line.compute_taxes(sale.party)
    if 'base_price' in line._fields:
        line.base_price = line.unit_price
    if wanted.get('discount'):
        _discount(line, amount(wanted['discount'], sale.currency, wanted['sku']))
    return line


def _discount(line, discount):
    """Tryton keeps a discount as a lower price of the unit, which follows the quantity by itself. Its digits
    must give the line's amount to the cent."""
    if not discount:
        return
    currency, quantity = line.sale.currency, Decimal(str(line.quantity))
    net = currency.round(quantity * line.unit_price) - discount
    line.unit_price = round_price(net / quantity)
    kept = 'base_price' in line._fields and currency.round(quantity * line.unit_price) == net
    if discount < 0 or net < 0 or not kept:
        raise Refusal('OTHER', line.product.code, 'a discount of %s cannot be kept' % discount)
