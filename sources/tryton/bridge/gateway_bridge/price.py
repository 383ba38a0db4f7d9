"""Prices set: everybody's is the product's list price, another one a rule of a price list."""
from trytond.model import Model
from trytond.pool import Pool
from trytond.rpc import RPC

from .refusal import Refusal
from .values import amount as amount_of, company, decimal_text, number


class Price(Model):
    "Gateway Price"
    __name__ = 'gateway.price'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.__rpc__['set'] = RPC(readonly=False)

    @classmethod
    def set(cls, key, price):
        """{id: product, price: as in variants}; set now or the first time.

        price: {sku, price_list: name or null, amount, currency, minimum_quantity}. Without a list it is
        the template's list price, which all its variants share. With one it is the rule of the list for
        this product and quantity, before the list's rules for categories and everything.
        """
        # of two that set one price at once the second must find the first one's rule
        product = Pool().get('gateway.effect').once(key, 'price.set', '%s@%s' % (
                price['sku'], price.get('price_list') or ''),
            lambda: _set(price), lock='product.price_list.line')
        return {'id': product, 'price': _told(price)}


def _product(price):
    products = Pool().get('product.product').search([('code', '=', price['sku'])])
    if not products:
        raise Refusal('UNKNOWN_SKU', price['sku'])
    return products[0]


def _price_list(name):
    lists = Pool().get('product.price_list').search(
        [('name', '=', name), ('company', '=', company().id)], limit=1)
    if not lists:
        raise Refusal('UNKNOWN_PRICE_LIST', name)
    return lists[0]


def _set(price):
    sku, own = price['sku'], company().currency
    product = _product(price)
    if price['currency'] != own.code:
        raise Refusal('OTHER', sku, 'prices are in %s' % own.code)
    amount = amount_of(price['amount'], own, sku)
    minimum = number(price['minimum_quantity'], 'minimum_quantity')
    if amount < 0 or minimum <= 0:
        raise Refusal('OTHER', sku, 'amount %s from %s' % (amount, minimum))
    if price.get('price_list'):
        _set_rule(_price_list(price['price_list']), product, amount, minimum)
    elif minimum != 1:
        raise Refusal('OTHER', sku, 'the price of everybody has no minimum quantity')
    else:
        Template = Pool().get('product.template')
        Template.write([Template(product.template.id)], {'list_price': amount})
    return product


def _set_rule(price_list, product, amount, minimum):
    Line = Pool().get('product.price_list.line')
    rule = _rule(price_list, product, minimum)
    if rule:
        Line.write([rule], {'formula': str(amount)})
        return
    _number(price_list)
    # the first rule that fits counts: those of one product first, the largest quantity before the others
    Line.create([{
                'price_list': price_list.id, 'product': product.id, 'formula': str(amount),
                'quantity': None if minimum == 1 else float(minimum),
                'sequence': -1 - int(minimum)}])


def _rule(price_list, product, minimum):
    for line in price_list.lines:
        dated = getattr(line, 'start_date', None) or getattr(line, 'end_date', None)
        if line.product == product and not line.category and not dated and (
                line.quantity or 1) == float(minimum):
            return line
    return None


def _number(price_list):
    """Rules that people never sorted have no number and would come first."""
    Line = Pool().get('product.price_list.line')
    if any(l.sequence is None for l in price_list.lines):
        start = max([0, *(l.sequence or 0 for l in price_list.lines)])
        for position, line in enumerate(price_list.lines):
            if line.sequence is None or line.sequence >= 0:
                Line.write([line], {'sequence': start + position})


def _told(price):
    product, name = _product(price), price.get('price_list')
    if name:
        rule = _rule(_price_list(name), product, number(price['minimum_quantity'], 'minimum'))
        amount = rule.formula if rule else price['amount']
    else:
        amount = str(product.list_price)
    return {
        'amount': amount,
        'currency': company().currency.code,
        'price_list': name or None,
        'minimum_quantity': decimal_text(number(price['minimum_quantity'], 'minimum')),
        'valid_from': None,
        'valid_to': None,
        }
