"""Changing an order whose goods have not left: quantities, further SKUs, addresses. Prices stay."""
from trytond.pool import Pool

from .address import address_of
from .open_work import clear_invoices, delete_shipments, empty_shipments, process
from .order_lookup import find, order_number
from .order_place import sale_line
from .quantities import billed, countable, goods_lines, packing, phase, shipped
from .refusal import Refusal
from .values import amount, decimal_text, number


def change(order):
    """The sale as wanted. order: {number, id, lines: [{sku, quantity, unit_price}],
    shipping_address, billing_address}; a quantity is the new one of the SKU over all lines, a price is
    wanted for an SKU that is not on the order, an address that is null stays."""
    sale = find(order)
    number_, now = order_number(sale), phase(sale)
    if sale.state != 'processing' or now in {'CANCELLED', 'COMPLETED'}:
        raise Refusal('ILLEGAL_TRANSITION', number_, actual=now)
    wanted = {}
    for line in order['lines']:
        wanted[line['sku']] = line
    changes = [c for line in wanted.values() for c in _changes(sale, line)]
    left = {line: line.quantity for line in goods_lines(sale)}
    left.update({line: quantity for line, quantity in changes if line})
    if not any(left.values()) and all(line for line, _ in changes):
        raise Refusal('OTHER', number_, 'nothing would be left of it: cancel it')
    delete_shipments(empty_shipments(sale))
    clear_invoices(type(sale)(sale.id))
    _write(sale, changes, order)
    return process(sale)


def _changes(sale, wanted):
    """[(line, quantity), ...] for one SKU; (None, new line) for one that is added."""
    sku = wanted['sku']
    quantity = number(wanted['quantity'], 'quantity')
    lines = [l for l in goods_lines(sale) if l.product.code == sku]
    if not lines:
        if quantity == 0:
            return []
        if wanted.get('unit_price') is None:
            raise Refusal('OTHER', sku, 'it is not on the order and has no price')
        amount(wanted['unit_price'], sale.currency, sku)
        return [(None, wanted)]
    target = countable(sku, quantity, lines[0].unit)
    least = sum(_fixed(l) for l in lines)
    if target < lines[0].unit.round(least):
        raise Refusal('QUANTITY_EXCEEDED', sku, 'it is shipped, packed or billed',
            actual=decimal_text(float(least), lines[0].unit.digits))
    return _shares(lines, target)


def _shares(lines, target):
    """More goes to the first line; less is taken from the last one first."""
    difference = lines[0].unit.round(target - sum(l.quantity for l in lines))
    if difference >= 0:
        return [(lines[0], lines[0].unit.round(lines[0].quantity + difference))]
    changes = []
    for line in reversed(lines):
        part = max(difference, line.unit.round(_fixed(line) - line.quantity))
        difference = line.unit.round(difference - part)
        changes.append((line, line.unit.round(line.quantity + part)))
    return changes


def _fixed(line):
    """What cannot be taken off it any more."""
    return max(shipped(line) + packing(line), billed(line))


def _write(sale, changes, order):
    Line = Pool().get('sale.line')
    for line, what in changes:
        if line:
            Line.write([line], {'quantity': what})
        else:
            sale_line(sale, what).save()
    values = {}
    if order.get('shipping_address'):
        values['shipment_address'] = address_of(sale.party, order['shipping_address'])
    if order.get('billing_address'):
        values['invoice_address'] = address_of(sale.party, order['billing_address'])
    if 'revision' in sale._fields:
        values['revision'] = sale.revision + 1      # people see what it was before
    if values:
        type(sale).write([sale], values)

