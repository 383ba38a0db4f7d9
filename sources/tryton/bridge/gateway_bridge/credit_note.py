"""A credit note of a gross amount, its taxes in the proportion of the sale's."""
from collections import defaultdict
from decimal import ROUND_DOWN, Decimal

from trytond.pool import Pool


def credit_note(sale, gross, reason):
    """The draft, of exactly the amount, in the sale's currency. Its lines are not the sale's: these stay billed."""
    pool = Pool()
    Invoice = pool.get('account.invoice')
    Tax = pool.get('account.invoice.tax')
    invoice = sale._get_invoice_sale()
    invoice.description = reason
    invoice.lines = [_line(sale, line, share, reason)
        for line, share in _shares(sale, gross) if share]
    invoice.save()
    Invoice.update_taxes([invoice])
    invoice = Invoice(invoice.id)
    # of some gross amounts there is no net one whose rounded tax gives them
    missing = gross + invoice.total_amount
    if missing:
        tax = max(invoice.taxes, key=lambda t: abs(t.amount))
        Tax.write([tax], {'amount': tax.amount - missing})
    return Invoice(invoice.id)


def _shares(sale, gross):
    """[(a line of the sale, part of the amount), ...]: one for each combination of taxes."""
    lines, worth = {}, defaultdict(Decimal)
    for line in sale.lines:
        if line.type == 'line' and line.amount > 0:
            key = tuple(sorted(t.id for t in line.taxes))
            lines.setdefault(key, line)
            worth[key] += line.amount * (1 + _rate(line))
    total = sum(worth.values())
    digit = sale.currency.rounding
    parts = {key: (gross * worth[key] / total).quantize(digit, ROUND_DOWN) for key in worth}
    rest = gross - sum(parts.values())
    # the largest remainders get what is left
    for key in sorted(worth, key=lambda k: parts[k] - gross * worth[k] / total):
        if rest > 0:
            parts[key] += digit
            rest -= digit
    return [(lines[key], part) for key, part in parts.items()]


def _rate(line):
    return sum((t.rate for t in line.taxes if t.type == 'percentage'), Decimal(0))


def _line(sale, like, gross, reason):
    Line = Pool().get('account.invoice.line')
    return Line(type='line', invoice_type='out', company=sale.company, currency=sale.currency,
        quantity=-1, unit_price=sale.currency.round(gross / (1 + _rate(like))),
        account=like.product.account_revenue_used if like.product else None,
        taxes=list(like.taxes), description=reason or 'Refund %s' % (sale.reference or sale.number))
