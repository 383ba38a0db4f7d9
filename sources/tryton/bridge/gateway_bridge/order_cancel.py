"""Cancelling: the steps are told (plan) or taken (cancel), all of an order or its open rest."""
from trytond.pool import Pool

from .effect import run_tasks
from .open_work import DRAFTS, clear_invoices, process
from .order_lookup import find, order_number
from .quantities import DONE_WITH, billed, goods_lines, is_moved, phase, shipped, still_open
from .refusal import Refusal
from .values import decimal_text


def cancel(order):
    """The sale without anything left to ship. order: {number, id, reason}."""
    sale = find(order)
    steps = _steps(sale)
    if order.get('reason'):
        sale.comment = '\n'.join(filter(None, [sale.comment, order['reason']]))
        sale.save()
    for _, act in steps:
        act()
    run_tasks()
    return type(sale)(sale.id)


def plan(order):
    """What cancel would do now, step by step, in words."""
    return [text for text, _ in _steps(find(order))]


def _steps(sale):
    Sale = Pool().get('sale.sale')
    _refuse_when_late(sale)
    name = 'sale %s (%s)' % (sale.number or sale.id, sale.state)
    if sale.state in {'draft', 'quotation'}:
        return [('cancel ' + name, lambda: Sale.cancel([sale]))]
    if sale.state == 'confirmed':
        return [('reset to draft and cancel ' + name,
                lambda: (Sale.draft([sale]), Sale.cancel([Sale(sale.id)])))]
    steps = _shipment_steps(sale)
    if any(shipped(line) for line in sale.lines if line.product):
        return steps + _rest_steps(sale)
    return steps + _invoice_steps(sale) + [
        ('close %s with nothing left to ship or to bill' % name, lambda: _close(sale))]


def _refuse_when_late(sale):
    number_, now = order_number(sale), phase(sale)
    if now in {'CANCELLED', 'COMPLETED'}:
        raise Refusal('ILLEGAL_TRANSITION', number_, actual=now)
    if any(is_moved(l) and l.unit.round(billed(l) - shipped(l)) > 0 for l in goods_lines(sale)):
        raise Refusal('ILLEGAL_TRANSITION', number_, 'it is invoiced', actual=now)


def _shipment_steps(sale):
    pool = Pool()
    Move = pool.get('stock.move')
    Shipment = pool.get('stock.shipment.out')
    steps = [('cancel shipment %s (%s)' % (s.number, s.state),
            lambda s=s: Shipment.cancel([Shipment(s.id)]))
        for s in sorted(sale.shipments, key=lambda s: s.id) if s.state not in DONE_WITH]
    loose = [m for line in sale.lines for m in line.moves
        if not m.shipment and m.state not in DONE_WITH]
    if loose:
        steps.append(('cancel %s stock moves that are in no shipment' % len(loose),
                lambda: Move.cancel(Move.browse(loose))))
    return steps


def _invoice_steps(sale):
    Invoice = Pool().get('account.invoice')
    return [('cancel invoice draft %s' % i.id, lambda i=i: Invoice.cancel([Invoice(i.id)]))
        for i in sorted(sale.invoices, key=lambda i: i.id) if i.state in DRAFTS]


def _rest_steps(sale):
    """The sale's quantities become what has left; what has left stays to be billed."""
    steps = []
    # by shipment they bill what has left only: these stay
    drafts = [i for i in sale.invoices if i.state in DRAFTS]
    if sale.invoice_method == 'order' and drafts:
        steps += [('make invoice draft %s anew of what is shipped' % ', '.join(
                    str(i.id) for i in drafts), lambda: clear_invoices(type(sale)(sale.id)))]
    parts = [(line, _rest(line)) for line in goods_lines(sale) if _rest(line)]
    return steps + [
        ('take %s × %s off sale %s' % (
                decimal_text(float(rest), line.unit.digits), line.product.code, sale.number),
            lambda line=line, rest=rest: _take_off(line, rest))
        for line, rest in parts] + [
        ('close what is left of sale %s for shipping' % sale.number, lambda: _ignore(sale))]


def _rest(line):
    # a service goes with the goods, of which some have left
    return still_open(line) if is_moved(line) else 0


def _take_off(line, rest):
    Line = type(line)
    line = Line(line.id)
    Line.write([line], {
            'quantity': line.unit.round(line.quantity - rest),
            'gateway_cancelled': line.unit.round((line.gateway_cancelled or 0) + rest),
            })


def _ignore(sale):
    """The cancelled moves are nothing to wait for."""
    sale = type(sale)(sale.id)
    for line in sale.lines:
        gone = [m.id for m in line.moves if m.state == 'cancelled']
        if gone:
            type(line).write([line], {'moves_ignored': [('add', gone)]})
    return process(sale)


def _close(sale):
    sale = type(sale)(sale.id)
    gone = [i.id for i in sale.invoices if i.state == 'cancelled']
    if gone:
        type(sale).write([sale], {'invoices_ignored': [('add', gone)]})
    return _ignore(sale)
