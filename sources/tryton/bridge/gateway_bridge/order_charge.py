"""What a buyer pays for the delivery, as it was decided: the carrier's product with the given price."""
from decimal import Decimal

from trytond.modules.product import round_price
from trytond.pool import Pool

from .refusal import Refusal
from .values import amount, number


def charge(sale, shipping):
    """shipping: {net, tax_rate}. After quoting: that takes every charge off which is not the carrier's own."""
    pool = Pool()
    Line = pool.get('sale.line')
    net = amount(shipping['net'], sale.currency, sale.gateway_number)
    product = _product() if 'shipment_cost' in Line._fields else None
    if product is None or net <= 0:
        raise Refusal('OTHER', sale.gateway_number, 'shipping costs of %s cannot be kept' % net)
    line = Line(sale=sale, type='line', product=product, quantity=1, unit=product.sale_uom,
        unit_price=round_price(net), shipment_cost=round_price(net))
    if 'base_price' in Line._fields:
        line.base_price = line.unit_price
    line.taxes = line.compute_taxes(sale.party)
    rate = sum((t.rate for t in line.taxes if t.type == 'percentage'), Decimal(0))
    if rate != number(shipping['tax_rate'], 'tax_rate'):
        raise Refusal('OTHER', sale.gateway_number, 'shipping is taxed with %s here' % rate)
    line.save()
    type(sale).store_cache([type(sale)(sale.id)])


def _product():
    """Of the first carrier that can be sold."""
    carriers = Pool().get('carrier').search(
        [('carrier_product.salable', '=', True)], order=[('id', 'ASC')], limit=1)
    return carriers[0].carrier_product if carriers else None
