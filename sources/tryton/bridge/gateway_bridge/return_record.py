"""Returns of goods: sales of negative quantities whose origin is the order's sale."""
from collections import defaultdict

from trytond.pool import Pool

from . import quantities
from .values import decimal_text, instant


class Returns:
    """Of many sales; read once."""

    def __init__(self, sales):
        self._of = defaultdict(list)
        found = Pool().get('sale.sale').search([
                ('origin', 'in', [str(s) for s in sales]),
                ('state', '!=', 'cancelled'),
                ], order=[('id', 'ASC')])
        for return_ in found:
            if any((l.quantity or 0) < 0 for l in return_.lines):
                self._of[return_.origin.id].append(return_)

    def of(self, sale):
        return self._of[sale.id]

    @staticmethod
    def quantities(returns):
        """{sku: quantity} of what the returns are about."""
        sums = defaultdict(float)
        for return_ in returns:
            for line in quantities.goods_lines(return_):
                sums[line.product.code] += abs(line.quantity) - quantities.dropped(line)
        return sums

    def received(self, sale):
        """{sku: quantity} of what is back in a warehouse."""
        sums = defaultdict(float)
        for return_ in self.of(sale):
            for line in quantities.goods_lines(return_):
                sums[line.product.code] += quantities.shipped(line)
        return sums

    @staticmethod
    def record(return_):
        return {
            'id': return_.id,
            'number': return_number(return_),
            'custody': custody(return_),
            'reason': return_.comment or None,
            'requested_at': instant(return_.create_date),
            'lines': [{
                    'sku': line.product.code,
                    'quantity': decimal_text(abs(line.quantity), line.unit.digits),
                    'received': decimal_text(
                        float(quantities.shipped(line)), line.unit.digits),
                    } for line in quantities.goods_lines(return_)],
            }


def return_number(return_):
    return return_.gateway_return or return_.number or str(return_.id)


def custody(return_):
    """A return that is received in part is RECEIVED, RESTOCKED is all of it on its shelf."""
    if return_.state in {'draft', 'quotation'}:
        return 'REQUESTED'
    lines = quantities.goods_lines(return_)
    if not any(quantities.shipped(l) for l in lines):
        return 'AUTHORIZED'
    if any(quantities.still_open(l) for l in lines) or any(
            s.state == 'received' for s in return_.shipment_returns):
        return 'RECEIVED'
    return 'RESTOCKED'
