"""Which products, orders, … a changed record is about, for many records at once."""
from collections import defaultdict

from trytond.pool import Pool
from trytond.tools import grouped_slice
from trytond.transaction import Transaction

from .levels import warehouses

# Written, these change the keys themselves: the old ones are kept in the log.
KEY_FIELDS = {
    'product.template': {'code', 'active'},
    'product.product': {'suffix_code', 'prefix_code', 'code', 'template', 'active'},
    'party.party': {'active', 'replaced_by'},
    'party.contact_mechanism': {'type', 'value', 'active'},
    'stock.location': {'code', 'active'},
    'sale.sale': {'reference'},
    }


def keys_of(records):
    """{(model, id): {kind: {key, ...}}} for those that still exist; kind: products, variants,
    locations, customers, orders. A kind that is missing means any, an empty one none."""
    by_model = defaultdict(list)
    for model, id_ in records:
        by_model[model].append(id_)
    result = {}
    with Transaction().set_user(0), \
            Transaction().set_context(_check_access=False, active_test=False):
        codes = warehouses()
        for model, ids in by_model.items():
            resolve = _RESOLVERS.get(model)
            if not resolve:
                continue
            Model = Pool().get(model)
            for part in grouped_slice(ids):
                for record in Model.search([('id', 'in', list(part))]):
                    keys = resolve(record, codes)
                    if keys is not None:
                        result[model, record.id] = {
                            kind: sorted(filter(None, set(values)))
                            for kind, values in keys.items()}
    return result


def _template(template, codes=None):
    variants = [p.code for p in template.products]
    return {'products': [template.code or next(iter(sorted(filter(None, variants))), None)],
        'variants': variants}


def _product(product, codes=None):
    return dict(_template(product.template), variants=[product.code])


def _of_product(record, codes):
    return _product(record.product) if record.product else None


def _of_template(record, codes):
    return _template(record.template) if record.template else None


def _party(party, codes=None):
    emails = [m.value.lower() for m in party.contact_mechanisms
        if m.type == 'email' and m.value] + [party.gateway_email]
    # a company without an e-mail goes by its code
    return {'customers': emails if any(emails) else [party.code]}


def _of_party(record, codes):
    return _party(record.party) if record.party else None


def _contact(mechanism, codes):
    keys = _party(mechanism.party)
    if mechanism.type == 'email' and mechanism.value:
        keys['customers'].append(mechanism.value.lower())
    return keys


def _location(location, codes):
    return {'locations': [codes.get(location.id)]}


def _sale(sale, codes=None):
    # another company's sale has a number too: it is simply not found
    orders = [sale.reference or sale.number]
    if isinstance(sale.origin, sale.__class__):
        orders.append(sale.origin.reference or sale.origin.number)    # it is a return of it
    return {'orders': orders}


def _of_sale(record, codes):
    return _sale(record.sale)


def _move(move, codes):
    return {'variants': [move.product.code],
        'orders': _sale(move.sale)['orders'] if move.sale else []}


def _shipment(shipment, codes):
    return _of_sales(m.sale for m in shipment.moves if m.sale)


def _invoice(invoice, codes):
    return _of_sales(invoice.sales)


def _of_sales(sales):
    return {'orders': [number for sale in sales for number in _sale(sale)['orders']]}


_RESOLVERS = {
    'product.template': _template,
    'product.product': _product,
    'product.identifier': _of_product,
    'product.list_price': _of_template,
    'product.price_list.line': _of_product,
    'party.party': _party,
    'party.address': _of_party,
    'party.contact_mechanism': _contact,
    'party.party.sale_price_list': _of_party,
    'stock.location': _location,
    'sale.sale': _sale,
    'sale.line': _of_sale,
    'stock.move': _move,
    'stock.shipment.out': _shipment,
    'stock.shipment.out.return': _shipment,
    'account.invoice': _invoice,
    'gateway.payment': _of_sale,
    'gateway.refund': _of_sale,
    'gateway.package': lambda package, codes: _shipment(package.shipment, codes),
    }
