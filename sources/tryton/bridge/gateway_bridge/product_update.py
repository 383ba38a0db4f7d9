"""What the gateway may change of a product: its title and its category."""
from trytond.pool import Pool

from .refusal import Refusal


def update(change):
    """The template. change: {sku, fields: {title, category, ...}}; null empties a field. A field that
    Tryton does not hold is refused by its name."""
    pool = Pool()
    Template = pool.get('product.template')
    template = find_template(change['sku'])
    values = {}
    for name, value in change['fields'].items():
        if name == 'title':
            if not (value or '').strip():
                raise Refusal('OTHER', name, 'a product needs a name')
            values['name'] = value
        elif name == 'category':
            values['categories'] = [
                ('remove', [c.id for c in template.categories]),
                ('add', [_category(value).id] if value is not None else [])]
        else:
            raise Refusal('OTHER', name, 'Tryton does not hold it')
    if values:
        Template.write([template], values)
    return Template(template.id)


def find_template(sku):
    """By its own or a variant's SKU."""
    pool = Pool()
    templates = pool.get('product.template').search([('code', '=', sku)], limit=1)
    if templates:
        return templates[0]
    products = pool.get('product.product').search([('code', '=', sku)], limit=1)
    if not products:
        raise Refusal('UNKNOWN_SKU', sku)
    return products[0].template


def _category(name):
    categories = Pool().get('product.category').search(
        [('name', '=', name), ('accounting', '=', False)], order=[('id', 'ASC')], limit=1)
    if not categories:
        raise Refusal('OTHER', 'category', 'there is no category %s' % name)
    return categories[0]
