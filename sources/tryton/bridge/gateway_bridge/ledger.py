"""Money in Tryton's ledger: invoices paid and credit notes paid out, as the pay wizard does it."""
import datetime as dt
from decimal import Decimal

from trytond.pool import Pool
from trytond.transaction import Transaction

from .effect import run_tasks


def payment_method(company, name=None):
    """The company's payment method of that name in any case, else its first; None when it has none."""
    methods = Pool().get('account.invoice.payment.method').search(
        [('company', '=', company.id)], order=[('id', 'ASC')])
    named = [m for m in methods if name and m.name.casefold() == name.casefold()]
    return next(iter(named or methods), None)


def post(invoices, date=None):
    """Gives them a number and books them."""
    Invoice = Pool().get('account.invoice')
    if date:
        Invoice.write(invoices, {'invoice_date': date})
    # an earlier date may be due already: nobody is here to answer Tryton's warning, and the caller has said it
    with Transaction().set_context(_skip_warnings=True):
        Invoice.post(invoices)
    run_tasks()
    return Invoice.browse(invoices)


def outstanding(invoice):
    """What is still to be paid of it (of a credit note: out), above zero, in its currency."""
    return abs(invoice.amount_to_pay) if invoice.state == 'posted' else Decimal(0)


def pay(invoice, amount, method, date, description):
    """Books the amount, above zero, as received for the invoice or as paid out for the credit note.

    Returns the move.
    """
    pool = Pool()
    Currency = pool.get('currency.currency')
    MoveLine = pool.get('account.move.line')
    date = _open_day(invoice.company, date)
    own = invoice.company.currency
    foreign = invoice.currency if invoice.currency != own else None
    unpaid = [l for l in invoice.payment_lines + invoice.lines_to_pay
        if not l.reconciliation]
    closing = amount == outstanding(invoice)
    if invoice.total_amount < 0:
        amount = -amount
    if closing:
        # what the books lack, which in another currency may differ by roundings
        booked = sum(l.debit - l.credit for l in unpaid)
    else:
        with Transaction().set_context(date=date):
            booked = Currency.compute(invoice.currency, amount, own)
    lines = invoice.pay_invoice(booked, method, date, description,
        amount if foreign else None, foreign)
    if closing:
        MoveLine.reconcile(unpaid + lines)
    run_tasks()
    return lines[0].move


def _open_day(company, date):
    """The date, or today when its period is closed."""
    periods = Pool().get('account.period').search([
            ('start_date', '<=', date), ('end_date', '>=', date), ('type', '=', 'standard'),
            ('fiscalyear.company', '=', company.id), ('state', '=', 'open')])
    return date if periods else dt.date.today()
