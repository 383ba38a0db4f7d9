"""A sale as facts: amounts and quantities as text, states in Tryton's words."""
from decimal import Decimal

from trytond.pool import Pool

from .address import address_record
from .levels import warehouses
from .values import day, decimal_text, instant


def order_records(sales):
    """Records of the sales, in order."""
    sales = Pool().get('sale.sale').browse(sales)
    codes = warehouses()
    return [_order(sale, codes) for sale in sales]


def goods_lines(sale):
    """Lines that are ordered goods: neither text nor the carrier's charge."""
    return [line for line in sale.lines if line.type == 'line' and line.product
        and getattr(line, 'shipment_cost', None) is None]


def _order(sale, codes):
    invoices = [_invoice(i) for i in sale.invoices]
    paid = sum((i.total_amount - i.amount_to_pay for i in sale.invoices
            if i.state in {'posted', 'paid'} and i.total_amount > 0), Decimal(0))
    refunded = sum((-i.total_amount + i.amount_to_pay for i in sale.invoices
            if i.state in {'posted', 'paid'} and i.total_amount < 0), Decimal(0))
    shipping = getattr(sale, 'shipment_cost_amount', Decimal(0))
    return {
        'id': sale.id,
        'number': sale.reference or sale.number,
        'sale_number': sale.number,
        'channel': sale.gateway_channel,
        'state': sale.state,
        'shipment_state': sale.shipment_state,
        'placed_at': instant(sale.gateway_placed_at or sale.create_date),
        'currency': sale.currency.code,
        'customer': {'id': sale.party.id, 'email': sale.party.email.lower() or None},
        'lines': [_line(line) for line in goods_lines(sale)],
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
        'invoices': invoices,
        }


def _line(line):
    done = assigned = dropped = 0.0
    for move in line.moves:
        quantity = _in_unit(move, line)
        if move.state == 'done':
            done += quantity
        elif move.state == 'cancelled':
            dropped += quantity
        elif move.state == 'assigned':
            assigned += quantity
        elif move.shipment:
            # before packing it is the picking move that is assigned
            assigned += sum(_in_unit(m, line) for m in move.shipment.moves
                if m.origin == move and m.state in {'assigned', 'done'})
    ordered = line.quantity or 0
    if line.sale.state == 'cancelled':
        dropped = ordered
    digits = line.unit.digits

    def text(quantity):
        return decimal_text(float(quantity), digits)
    return {
        'id': line.id,
        'sku': line.product.code,
        'title': line.description or line.product.name,
        'quantity': text(ordered),
        'cancelled': text(max(0, min(dropped, ordered - done))),
        'allocated': text(assigned),
        'shipped': text(done),
        'unit_price': str(line.unit_price),
        'amount': str(line.amount),
        'taxes': [_tax(t, line.amount,
                line.sale.currency.round(line.amount * t.rate))
            for t in line.taxes if t.type == 'percentage'],
        }


def _in_unit(move, line):
    Uom = Pool().get('product.uom')
    return Uom.compute_qty(move.uom, move.quantity, line.unit, round=False)


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
    return {
        'id': shipment.id,
        'number': shipment.number,
        'state': shipment.state,
        'location': codes.get(shipment.warehouse.id),
        'carrier': carrier.party.name if carrier else None,
        'tracking': [r for r in [getattr(shipment, 'shipping_reference', None)] if r],
        'shipped_at': day(shipment.effective_date) if shipment.state == 'done' else None,
        'lines': [{
                'sku': m.product.code,
                'quantity': decimal_text(m.internal_quantity, m.product.default_uom.digits),
                } for m in shipment.outgoing_moves],
        }


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
