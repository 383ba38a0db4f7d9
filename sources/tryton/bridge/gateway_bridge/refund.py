"""Money paid back: what credit notes of returns owe, what no invoice will use, else by a credit note of its own."""
import datetime as dt
from decimal import Decimal

from trytond.model import ModelSQL, fields
from trytond.pool import Pool

from . import ledger
from .credit_note import credit_note
from .open_work import DRAFTS
from .order_lookup import find, order_number
from .order_record import order_records
from .payment import payments_of
from .quantities import POSTED, phase
from .refusal import Refusal
from .return_receive import find_return
from .return_record import Returns
from .values import amount as amount_of


class Refund(ModelSQL):
    "Gateway Refund"
    __name__ = 'gateway.refund'
    sale = fields.Many2One('sale.sale', "Sale", required=True, select=True, ondelete='RESTRICT')
    amount = fields.Numeric("Amount", required=True)
    reason = fields.Char("Reason")
    reference = fields.Char("Reference")
    return_sale = fields.Many2One('sale.sale', "Return", ondelete='RESTRICT')
    credit_note = fields.Many2One('account.invoice', "Credit Note", ondelete='RESTRICT')
    bookings = fields.One2Many('gateway.booking', 'refund', "Bookings")


def refund(order):
    """The refund. order: {number, id, amount, currency, reason, return_number, reference}.

    At most what was paid and not paid back: AMOUNT_EXCEEDED.
    """
    sale = find(order)
    if order['currency'] != sale.currency.code:
        raise Refusal('OTHER', order['currency'], 'the order is in %s' % sale.currency.code)
    amount = amount_of(order['amount'], sale.currency, 'amount')
    if amount <= 0:
        raise Refusal('OTHER', 'amount', 'amount %s' % amount)
    return_ = find_return(sale, order['return_number']) if order.get('return_number') else None
    told, = order_records([sale])
    most = max(Decimal(0), Decimal(told['paid']) - Decimal(told['refunded']))
    if amount > most:
        raise Refusal('AMOUNT_EXCEEDED', order_number(sale), actual=str(sale.currency.round(most)))
    record = Pool().get('gateway.refund')(sale=sale, amount=amount, reason=order.get('reason'),
        reference=order.get('reference'), return_sale=return_)
    record.save()
    left = amount
    if return_:
        left = _pay_notes(record, [return_], left)
    left -= _give_back(sale, record, left)
    left = _pay_notes(record, Returns([sale]).of(sale), left)
    if left > 0:
        note, = ledger.post([credit_note(sale, left, order.get('reason'))])
        _pay_out(record, note, left)
    return type(record)(record.id)


def _give_back(sale, record, amount):
    """From payments that no invoice will use: nothing of them has reached the ledger. How much."""
    Booking = Pool().get('gateway.booking')
    payments = payments_of(sale)
    kept = sum((p.kept for p in payments), Decimal(0))
    to_bill = Decimal(0)
    if phase(sale) != 'CANCELLED':
        to_bill = sale.total_amount - sum(
            (i.total_amount for i in sale.invoices if i.state in POSTED), Decimal(0))
    left = min(amount, max(Decimal(0), kept - max(Decimal(0), to_bill)))
    given = Decimal(0)
    for payment in reversed(payments):
        part = min(left - given, payment.kept)
        if part > 0:
            Booking(payment=payment, refund=record, amount=part).save()
            given += part
    return given


def _pay_notes(record, returns, amount):
    """Pays out what the returns' credit notes still owe, these posted first. What of the amount is left."""
    left = amount
    for return_ in returns:
        drafts = [i for i in return_.invoices if i.state in DRAFTS]
        if left > 0 and drafts:
            ledger.post(drafts)
        for note in sorted(type(return_)(return_.id).invoices, key=lambda i: i.id):
            part = min(left, ledger.outstanding(note)) if note.total_amount < 0 else 0
            if part > 0:
                _pay_out(record, note, part)
                left -= part
    return left


def _pay_out(record, note, amount):
    pool = Pool()
    if not record.credit_note:
        type(record).write([record], {'credit_note': note.id})
        record = type(record)(record.id)
    method = ledger.payment_method(record.sale.company)
    if not method:
        return
    move = ledger.pay(note, amount, method, dt.date.today(),
        ' '.join(filter(None, [order_number(record.sale), record.reason, record.reference])))
    pool.get('gateway.booking')(refund=record, invoice=note, move=move, amount=amount).save()
