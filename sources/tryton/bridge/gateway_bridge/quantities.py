"""How much of a sale's lines is ordered, shipped, cancelled, still open. In the line's own unit."""
from trytond.pool import Pool

from .refusal import Refusal
from .values import decimal_text, number

POSTED = {'posted', 'paid'}
# shipments whose goods people have taken off the shelf
PACKING = {'picked', 'packed'}
DONE_WITH = {'done', 'cancelled'}


def goods_lines(sale):
    """Lines that are ordered goods or services: neither text nor the carrier's charge."""
    return [line for line in sale.lines if line.type == 'line' and line.product
        and getattr(line, 'shipment_cost', None) is None]


def in_unit(move, line):
    Uom = Pool().get('product.uom')
    return Uom.compute_qty(move.uom, move.quantity, line.unit, round=False)


def moved(line, *states):
    return line.unit.round(sum(in_unit(m, line) for m in line.moves if m.state in states))


def shipped(line):
    return moved(line, 'done')


def dropped(line):
    """What was to be moved and never will be."""
    if line.sale.state == 'cancelled':
        return abs(line.quantity or 0)
    lost = sum(in_unit(m, line) for m in line.moves
        if m.state == 'cancelled' and m not in line.moves_recreated)
    return max(0, min(line.unit.round(lost), abs(line.quantity or 0) - shipped(line)))


def cancelled(line):
    return (line.gateway_cancelled or 0) + dropped(line)


def ordered(line):
    return (line.quantity or 0) + (line.gateway_cancelled or 0)


def is_moved(line):
    return line.product.type != 'service'


def still_open(line):
    """To be shipped, or of a return to be received. Services never are."""
    if not is_moved(line):
        return 0
    return max(0, line.unit.round(abs(line.quantity or 0) - shipped(line) - dropped(line)))


def packing(line):
    """Open, and in the hands of people who pack it."""
    return line.unit.round(sum(in_unit(m, line) for m in line.moves
            if m.state not in DONE_WITH and m.shipment and m.shipment.state in PACKING))


def billed(line):
    """Of it on posted invoices."""
    Uom = Pool().get('product.uom')
    return line.unit.round(sum(Uom.compute_qty(l.unit, l.quantity, line.unit)
            for l in line.invoice_lines if l.invoice and l.invoice.state in POSTED))


def phase(sale):
    """The order's phase in the gateway's words."""
    known = {'draft': 'DRAFT', 'quotation': 'PLACED', 'confirmed': 'CONFIRMED',
        'cancelled': 'CANCELLED'}.get(sale.state)
    if known:
        return known
    lines = goods_lines(sale)
    # Tryton ends a cancelled sale as done and sent: what tells is that nothing of it is left
    if lines and all(cancelled(l) >= ordered(l) for l in lines):
        return 'CANCELLED'
    # a sale stays in processing until it is paid: complete is what has nothing left to ship
    if sale.state == 'done' or not any(still_open(l) for l in lines):
        return 'COMPLETED'
    touched = any(s.state not in {'draft', 'waiting', 'cancelled'} for s in sale.shipments)
    return 'IN_PROGRESS' if touched else 'CONFIRMED'


def by_sku(lines):
    """{sku: quantity} as Decimals of [{sku, quantity}, ...]; every quantity is above zero."""
    wanted = {}
    for line in lines:
        quantity = number(line['quantity'], 'quantity')
        if quantity <= 0:
            raise Refusal('OTHER', line['sku'], 'quantity %s' % quantity)
        wanted[line['sku']] = wanted.get(line['sku'], 0) + quantity
    return wanted


def countable(sku, quantity, unit):
    """The quantity as the float that Tryton wants, when its unit can count it."""
    if quantity != round(quantity, unit.digits):
        raise Refusal('OTHER', sku, 'too many digits for the unit')
    return float(quantity)


def spread(sale, wanted, most):
    """[(line, quantity), ...]: the wanted quantity of each SKU over the sale's lines, in their order.

    most: what of a line may be taken. Refused with UNKNOWN_SKU, QUANTITY_EXCEEDED.
    """
    parts = []
    for sku, quantity in wanted.items():
        lines = [l for l in goods_lines(sale) if l.product.code == sku]
        if not lines:
            raise Refusal('UNKNOWN_SKU', sku, '%s is not on the order' % sku)
        left = countable(sku, quantity, lines[0].unit)
        limit = lines[0].unit.round(sum(most(l) for l in lines))
        if left > limit:
            raise Refusal('QUANTITY_EXCEEDED', sku,
                actual=decimal_text(limit, lines[0].unit.digits))
        for line in lines:
            part = line.unit.round(min(left, most(line)))
            if part > 0:
                parts.append((line, part))
                left = line.unit.round(left - part)
    return parts
