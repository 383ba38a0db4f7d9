"""A return: a sale of negative quantities, confirmed, with a return shipment that waits for the goods."""
from trytond.pool import Pool

from .effect import run_tasks
from .open_work import process
from .order_lookup import find
from .quantities import by_sku, goods_lines, shipped, spread
from .refusal import Refusal
from .return_record import Returns


def request(order):
    """The return sale. order: {number, id, return_number, lines: [{sku, quantity}], reason}."""
    pool = Pool()
    Sale = pool.get('sale.sale')
    sale = find(order)
    if Sale.search([('gateway_return', '=', order['return_number'])]):
        raise Refusal('DUPLICATE', order['return_number'])
    parts = spread(sale, by_sku(order['lines']), _returnable(sale))
    return_ = _copy(sale, parts, order)
    Sale.quote([return_])
    Sale.confirm([Sale(return_.id)])
    run_tasks()
    return_ = Sale(return_.id)
    if return_.state == 'confirmed':
        return_ = process(return_)
    if return_.state not in {'processing', 'done'}:
        raise Refusal('OTHER', order['return_number'], 'the return stays %s' % return_.state)
    return return_


def _returnable(sale):
    """How much of a line may come back: shipped, and on no return yet."""
    returns = Returns([sale])
    coming = returns.quantities(returns.of(sale))
    free = {}
    for line in goods_lines(sale):
        out = shipped(line)
        taken = min(out, coming[line.product.code])
        coming[line.product.code] -= taken
        free[line.id] = line.unit.round(out - taken)
    return lambda line: free[line.id]


def _copy(sale, parts, order):
    pool = Pool()
    Line = pool.get('sale.line')
    Sale = pool.get('sale.sale')
    default = {
        'lines': None,
        'reference': order['return_number'],
        'gateway_return': order['return_number'],
        'description': None,
        'comment': order.get('reason'),
        'origin': str(sale),
        }
    for name in ('carrier', 'shipment_cost_method'):
        if name in Sale._fields:
            default[name] = None      # a return brings no charge of a carrier
    return_, = Sale.copy([sale], default=default)
    for line, quantity in parts:
        Line.copy([line], default={'sale': return_.id, 'quantity': -quantity})
    return Sale(return_.id)
