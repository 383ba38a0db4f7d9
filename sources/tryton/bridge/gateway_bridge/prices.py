"""Prices by Tryton's own price engine, with the price list's line that decided."""
import datetime as dt

from trytond.modules.product import round_price
from trytond.pool import Pool, PoolMeta
from trytond.transaction import Transaction

from .values import company, day, decimal_text, moment, number


class PriceList(metaclass=PoolMeta):
    __name__ = 'product.price_list'

    def compute(self, *args, **kwargs):
        shared = Transaction().context.get('_gateway_price_list')
        if shared is not None and shared == self and shared is not self:
            # the engine makes an instance for each product, which reads all the lines again
            return shared.compute(*args, **kwargs)
        return super().compute(*args, **kwargs)


class PriceListLine(metaclass=PoolMeta):
    __name__ = 'product.price_list.line'

    def get_unit_price(self, **context):
        decided = Transaction().context.get('_gateway_decided')
        if decided is not None:
            decided.append(self)
        return super().get_unit_price(**context)


def prices(products, circumstances):
    """{product id: [price or None, ...]}, one for each of the circumstances.

    circumstances: [{customer: party id as text or null, currency: code or null, quantity: decimal,
    at: instant or null}, ...]. Amounts are net, per default unit, with four decimals.
    """
    result = {p.id: [] for p in products}
    for wanted in circumstances:
        known = _circumstances(wanted)
        for product, price in zip(products, _prices(products, *known) if known
                else [None] * len(products)):
            result[product.id].append(price)
    return result


def _circumstances(wanted):
    """(party, price list, currency, quantity, date), None when one of them is unknown."""
    pool = Pool()
    Configuration = pool.get('sale.configuration')
    Currency = pool.get('currency.currency')
    Party = pool.get('party.party')
    owner = company()
    currency = owner.currency
    if wanted.get('currency') and wanted['currency'] != currency.code:
        currencies = Currency.search([('code', '=', wanted['currency'])])
        if not currencies:
            return None
        currency, = currencies
    party = None
    if wanted.get('customer'):
        parties = Party.search([('id', '=', int(wanted['customer']))])
        if not parties:
            return None
        party, = parties
    price_list = party.sale_price_list if party else None
    if not price_list:
        price_list = Configuration(1).get_multivalue(
            'sale_price_list', company=owner.id)
    date = None
    if wanted.get('at'):
        date = moment(wanted['at'], 'at').date()
    return (party, price_list, currency,
        float(number(wanted['quantity'], 'quantity')), date or dt.date.today())


def _prices(products, party, price_list, currency, quantity, date):
    Product = Pool().get('product.product')
    decided = []
    context = {
        'customer': party.id if party else None,
        'price_list': price_list.id if price_list else None,
        'currency': currency.id,
        'sale_date': date,
        'date': date,
        '_gateway_decided': decided,
        '_gateway_price_list': price_list,
        }
    with Transaction().set_context(**context):
        for product in Product.browse(products):
            decided.clear()
            taxes = [t.id for t in product.customer_taxes_used]
            with Transaction().set_context(
                    taxes=taxes, uom=product.default_uom.id):
                price = Product.get_sale_price([product], quantity)[product.id]
            if price is None:
                yield None
                continue
            line = decided[-1] if decided else None
            end = getattr(line, 'end_date', None)
            yield {
                'amount': str(round_price(price)),
                'currency': currency.code,
                'price_list': price_list.name if price_list else None,
                'minimum_quantity': decimal_text(line.quantity)
                if line and line.quantity else '1',
                'valid_from': day(getattr(line, 'start_date', None)),
                'valid_to': day(end + dt.timedelta(days=1)) if end else None,
                }
