"""Everything about many SKUs with one call."""
import re
from decimal import Decimal

from trytond.model import Model
from trytond.pool import Pool
from trytond.rpc import RPC
from trytond.tools import grouped_slice
from trytond.transaction import Transaction

from .levels import levels, warehouses
from .prices import prices
from .product_update import update
from .values import decimal_text

MAX_KEYS = 500


class Catalogue(Model):
    "Gateway Catalogue"
    __name__ = 'gateway.catalogue'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.__rpc__.update(
            variants=RPC(), products=RPC(), product_page=RPC(), locations=RPC(),
            update_product=RPC(readonly=False))

    @classmethod
    def locations(cls):
        """[{id, code, name}, ...] of the warehouses."""
        Location = Pool().get('stock.location')
        codes = warehouses()
        return [{'id': w.id, 'code': codes[w.id], 'name': w.name}
            for w in Location.browse(sorted(codes))]

    @classmethod
    def variants(cls, skus, want):
        """Variants in the order of the SKUs, null for an unknown one.

        want: {fields: [gtin, title, tax, weight], product: [title, description, category] or null,
        inventory: {locations: [code, ...] or null} or null, prices: [circumstances, ...] or null}.
        """
        Product = Pool().get('product.product')
        products = _search(Product, 'code', skus)
        variants = _Variants(products, want)
        by_sku = {p.code: p for p in products}
        return [variants.record(by_sku[sku]) if sku in by_sku else None for sku in skus]

    @classmethod
    def products(cls, skus, want):
        """Products by their own or a variant's SKU, in order, null for an unknown one.

        want: {fields: [title, description, category], variants: as in variants, or null}.
        """
        pool = Pool()
        templates = {t.code: t.id
            for t in _search(pool.get('product.template'), 'code', skus)}
        for product in _search(pool.get('product.product'), 'code', skus):
            templates.setdefault(product.code, product.template.id)
        records = cls._product_records(sorted(set(templates.values())), want)
        return [records.get(templates.get(sku)) for sku in skus]

    @classmethod
    def product_page(cls, first, after, filter_, want):
        """{rows: [{key, product}, ...], has_next}: products by id, behind the id `after` (or null).

        filter_: {category, title, skus}, each optional. Products that stand for a carrier's charge
        are left out.
        """
        pool = Pool()
        Template = pool.get('product.template')
        domain = [('products', 'where', [('id', 'not in', _carrier_products())])]
        if after is not None:
            domain.append(('id', '>', int(after)))
        if filter_.get('category'):
            domain.append(('categories.name', '=', filter_['category']))
        if filter_.get('title'):
            domain.append(_titled(filter_['title']))
        if filter_.get('skus') is not None:
            domain.append(['OR',
                    ('code', 'in', filter_['skus']),
                    ('products.code', 'in', filter_['skus'])])
        templates = Template.search(domain, order=[('id', 'ASC')], limit=first + 1)
        ids = [t.id for t in templates[:first]]
        records = cls._product_records(ids, want)
        return {
            'rows': [{'key': str(i), 'product': records[i]} for i in ids],
            'has_next': len(templates) > first,
            }

    @classmethod
    def update_product(cls, key, change):
        """The product as in products; changed now or the first time: see product_update.py."""
        template = Pool().get('gateway.effect').once(
            key, 'product.update', change['sku'], lambda: update(change))
        want = {'fields': ['title', 'description', 'category']}
        return cls._product_records([template], want)[template]

    @classmethod
    def _product_records(cls, ids, want):
        templates = Pool().get('product.template').browse(ids)
        fields = set(want.get('fields') or [])
        wanted = want.get('variants')
        variants = None
        if wanted is not None:
            variants = _Variants([p for t in templates for p in t.products], wanted)
        records = {}
        for template in templates:
            record = records[template.id] = _product(template, fields)
            if variants:
                record['variants'] = [variants.record(p)
                    for p in sorted(template.products, key=lambda p: p.code or '')]
        return records


class _Variants:
    """Records of many variants; what is shared by them is read once."""

    def __init__(self, products, want):
        products = Pool().get('product.product').browse(products)
        self.fields = set(want.get('fields') or [])
        self.product_fields = want.get('product')
        self.taxes = {}
        self.warehouses = self.levels = self.prices = None
        if want.get('inventory') is not None:
            self.warehouses = warehouses(want['inventory'].get('locations'))
            self.levels = levels(products, list(self.warehouses))
        if want.get('prices') is not None:
            self.prices = prices(products, want['prices'])

    def record(self, product):
        record = {'id': product.id, 'sku': product.code}
        if 'gtin' in self.fields:
            record['gtin'] = next((i.code for i in product.identifiers
                    if i.type == 'ean'), None)
        if 'title' in self.fields:
            record['title'] = _title(product)
        if 'weight' in self.fields:
            record['weight_grams'] = _weight(product)
        if 'tax' in self.fields:
            record['tax_class'], record['tax_rate'] = self._tax(product)
        if self.product_fields is not None:
            record['product'] = _product(product.template, set(self.product_fields))
        if self.levels is not None:
            record['inventory'] = [
                dict(self.levels[product.id, w], location=code)
                for w, code in self.warehouses.items()
                if (product.id, w) in self.levels]
        if self.prices is not None:
            record['prices'] = self.prices[product.id]
        return record

    def _tax(self, product):
        category = product.template.account_category
        key = category.id if category else None
        if key not in self.taxes:
            rates = [t.rate if t.type == 'percentage' else None
                for t in product.customer_taxes_used]
            rate = None if None in rates else decimal_text(sum(rates, Decimal(0)))
            self.taxes[key] = (category.name if category else None, rate)
        return self.taxes[key]


def _search(model, field, keys):
    found = []
    for part in grouped_slice([k for k in set(keys) if k], MAX_KEYS):
        found += model.search([(field, 'in', list(part))], order=[('id', 'ASC')])
    return found


def _titled(title):
    """The domain of products whose name contains the title, in any case."""
    if Transaction().database.has_channel():    # True on PostgreSQL only
        pattern = re.sub(r'([\\%_])', r'\\\1', title)
        return ('name', 'ilike', '%' + pattern + '%')
    # SQLite folds the case of ASCII only
    title = title.casefold()
    return ('id', 'in', [t.id for t in Pool().get('product.template').search([])
            if title in t.name.casefold()])


def _product(template, fields):
    record = {'id': template.id, 'sku': template.code or next(
            (p.code for p in template.products if p.code), str(template.id))}
    if 'title' in fields:
        record['title'] = template.name
    if 'description' in fields:
        record['description'] = next(
            (p.description for p in template.products if p.description), None)
    if 'category' in fields:
        record['category'] = next((c.name for c in sorted(
                    template.categories, key=lambda c: c.id)), None)
    return record


def _title(product):
    """The product's name with the variant's option values."""
    options = getattr(product, 'attributes', None) or {}
    return ' '.join([product.name, *(str(v) for _, v in sorted(options.items()))])


def _weight(product):
    pool = Pool()
    weight = getattr(product.template, 'weight', None)
    if weight is None:
        return None
    gram = pool.get('ir.model.data').get_id('product', 'uom_gram')
    Uom = pool.get('product.uom')
    return round(Uom.compute_qty(
            product.template.weight_uom, weight, Uom(gram), round=False))


def _carrier_products():
    try:
        Carrier = Pool().get('carrier')
    except KeyError:
        return []
    with Transaction().set_context(_check_access=False, active_test=False):
        return [c.carrier_product.id for c in Carrier.search([])]
