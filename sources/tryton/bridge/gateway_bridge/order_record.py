"""A sale as facts: amounts and quantities as text, states in Tryton's words, the phase in the gateway's."""
from collections import defaultdict
from decimal import Decimal

from trytond.pool import Pool

from . import quantities
from .address import address_record
from .levels import warehouses
from .money_record import Money
from .order_lookup import order_number
from .quantities import goods_lines
from .return_record import Returns
from .values import day, decimal_text, instant


def order_records(sales):
    """Records of the sales, in order."""
    sales = Pool().get('sale.sale').browse(sales)
    codes = warehouses()
    returns = Returns(sales)
    money = Money(sales, returns)
    return [_order(sale, codes, returns, money) for sale in sales]


def _order(sale, codes, returns, money):
    shipping = getattr(sale, 'shipment_cost_amount', Decimal(0))
    payments, refunds = money.payments(sale), money.refunds(sale)
    paid, refunded = _sum(payments), _sum(refunds)
    returned = returns.received(sale)
    paid_back = returns.quantities(r for r in returns.of(sale)
        if money.covers(sale, r))
    lines = []
    for line in goods_lines(sale):
        if not quantities.ordered(line):
            continue    # taken off the order again
        record = _line(line)
        if refunded and refunded >= sale.total_amount:
            kept = quantities.ordered(line) - quantities.cancelled(line)
        else:
            kept = _take(paid_back, line)
        record['refunded'] = decimal_text(float(kept), line.unit.digits)
        record['returned'] = decimal_text(float(_take(returned, line)), line.unit.digits)
        lines.append(record)
    return {
        'id': sale.id,
        'number': order_number(sale),
        'sale_number': sale.number,
        'channel': sale.gateway_channel,
        'phase': quantities.phase(sale),
        'placed_at': instant(sale.gateway_placed_at or sale.create_date),
        'currency': sale.currency.code,
        'customer': {'id': sale.party.id, 'email': sale.party.email.lower() or None},
        'lines': lines,
        'taxes': [_tax(t['tax'], t['base'], t['amount'])
            for t in sale._get_taxes().values()],
        'untaxed': str(sale.untaxed_amount),
        'shipping': str(shipping),
        'tax': str(sale.tax_amount),
        'total': str(sale.total_amount),
        'paid': str(paid),
        'refunded': str(refunded),
        'shipping_address': address_record(sale.shipment_address),
        'billing_address': address_record(sale.invoice_address),
        'shipments': [_shipment(s, codes) for s in sorted(
                sale.shipments, key=lambda s: s.id)],
        'invoices': [_invoice(i) for i in sorted(sale.invoices, key=lambda i: i.id)],
        'payments': payments,
        'returns': [returns.record(r) for r in returns.of(sale)],
        'refunds': refunds,
        }


def _sum(records):
    return sum((Decimal(r['amount']) for r in records), Decimal(0))


def _take(left, line):
    """Takes from {sku: quantity} what the line can bear."""
    part = max(0, min(left[line.product.code], quantities.shipped(line)))
    left[line.product.code] -= part
    return part


def _line(line):
    assigned = 0.0
    for move in line.moves:
        if move.state == 'assigned':
            assigned += quantities.in_unit(move, line)
        elif move.state not in quantities.DONE_WITH and move.shipment:
            # before packing it is the picking move that is assigned
            assigned += sum(quantities.in_unit(m, line) for m in move.shipment.moves
                if m.origin == move and m.state in {'assigned', 'done'})

    price, discount = _price(line)

    def text(quantity):
        return decimal_text(float(quantity), line.unit.digits)
    return {
        'id': line.id,
        'sku': line.product.code,
        'title': line.description or line.product.name,
        'quantity': text(quantities.ordered(line)),
        'cancelled': text(quantities.cancelled(line)),
        'allocated': text(assigned),
        'shipped': text(quantities.shipped(line)),
        'unit_price': str(price),
        'discount': str(discount),
        'amount': str(line.amount),
        'taxes': [_tax(t, line.amount,
                line.sale.currency.round(line.amount * t.rate))
            for t in line.taxes if t.type == 'percentage'],
        }


def _price(line):
    """(price of the unit, what is off the line): of an order that came discounted."""
    base = getattr(line, 'base_price', None)
    if not line.sale.gateway_id or base is None or base <= line.unit_price:
        return line.unit_price, Decimal(0)
    return base, line.sale.currency.round(Decimal(str(line.quantity)) * base) - line.amount


def _tax(tax, base, amount):
    Tax = Pool().get('account.tax')
    tax = Tax(tax) if isinstance(tax, int) else tax
    return {
        'code': tax.name,
        'rate': decimal_text(tax.rate) if tax.type == 'percentage' else None,
        'base': str(base),
        'amount': str(amount),
        }


def _shipment(shipment, codes):
    carrier = getattr(shipment, 'carrier', None)
    tracking = [p.tracking_number for p in shipment.gateway_packages]
    return {
        'id': shipment.id,
        'number': shipment.number,
        'state': shipment.state,
        'location': codes.get(shipment.warehouse.id),
        'carrier': shipment.gateway_carrier or (carrier.party.name if carrier else None),
        'tracking': list(filter(None,
                [getattr(shipment, 'shipping_reference', None), *tracking])),
        'shipped_at': day(shipment.effective_date) if shipment.state == 'done' else None,
        'lines': _contents(shipment.outgoing_moves),
        }


def _contents(moves):
    """[{sku, quantity}, ...], a SKU once."""
    sums, digits = defaultdict(float), {}
    for move in moves:
        sums[move.product.code] += move.internal_quantity
        digits[move.product.code] = move.product.default_uom.digits
    return [{'sku': sku, 'quantity': decimal_text(quantity, digits[sku])}
        for sku, quantity in sums.items()]


def _invoice(invoice):
    return {
        'id': invoice.id,
        'number': invoice.number,
        'state': invoice.state,
        'issued_at': day(invoice.invoice_date),
        'total': str(invoice.total_amount),
        'due': str(invoice.amount_to_pay if invoice.state in {'posted', 'paid'}
            else invoice.total_amount if invoice.state != 'cancelled' else Decimal(0)),
        }
