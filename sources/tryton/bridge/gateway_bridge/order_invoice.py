"""Billing: the sale's draft invoices become one, posted, and what was paid before pays it."""
from trytond.pool import Pool

from . import ledger
from .open_work import DRAFTS
from .order_lookup import find, order_number
from .payment import use_payments
from .quantities import phase
from .refusal import Refusal
from .values import business_date


def issue(order):
    """The invoice, posted. order: {number, id, issued_on}; issued_on may be null: today.

    Tryton drafts an invoice of what has been shipped (or ordered: the sale's invoice method). Refused
    with ILLEGAL_TRANSITION when there is no draft.
    """
    sale = find(order)
    drafts = sorted((i for i in sale.invoices if i.state in DRAFTS), key=lambda i: i.id)
    if not drafts:
        raise Refusal('ILLEGAL_TRANSITION', order_number(sale), 'there is nothing to bill',
            actual=phase(sale))
    date = business_date(order['issued_on'], 'issued_on') if order.get('issued_on') else None
    invoice, = ledger.post([_merged(sale, drafts)], date)
    use_payments(sale)
    return invoice


def _merged(sale, drafts):
    """The first draft with the lines of the others that bill this sale alone."""
    pool = Pool()
    Invoice = pool.get('account.invoice')
    Line = pool.get('account.invoice.line')
    first, *others = drafts
    others = [i for i in others if set(i.sales) == {sale} and i.party == first.party]
    if others:
        Line.write([l for i in others for l in i.lines], {'invoice': first.id})
        Invoice.delete(Invoice.browse(others))
        Invoice.update_taxes([Invoice(first.id)])
    return Invoice(first.id)
