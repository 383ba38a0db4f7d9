"""Money that the gateway says was received, and where it went."""
from decimal import Decimal

from trytond.model import ModelSQL, fields
from trytond.pool import Pool

from . import ledger
from .order_lookup import find, order_number
from .order_record import order_records
from .quantities import phase
from .refusal import Refusal
from .values import amount as amount_of, moment


class Payment(ModelSQL):
    "Gateway Payment"
    __name__ = 'gateway.payment'
    sale = fields.Many2One('sale.sale', "Sale", required=True, select=True, ondelete='RESTRICT')
    amount = fields.Numeric("Amount", required=True)
    method = fields.Char("Method")
    reference = fields.Char("Reference")
    paid_at = fields.Timestamp("Paid At", required=True)
    bookings = fields.One2Many('gateway.booking', 'payment', "Bookings")

    @property
    def kept(self):
        """What no invoice has used and nobody got back."""
        return self.amount - sum((b.amount for b in self.bookings), Decimal(0))


class Booking(ModelSQL):
    "Gateway Booking"
    # a payment used for an invoice, a refund paid out for a credit note (each with its move),
    # or a payment given back by a refund (which never reached the ledger)
    __name__ = 'gateway.booking'
    payment = fields.Many2One('gateway.payment', "Payment", select=True, ondelete='RESTRICT')
    refund = fields.Many2One('gateway.refund', "Refund", select=True, ondelete='RESTRICT')
    invoice = fields.Many2One('account.invoice', "Invoice", select=True, ondelete='RESTRICT')
    move = fields.Many2One('account.move', "Move", ondelete='RESTRICT')
    amount = fields.Numeric("Amount", required=True)


def payments_of(sale):
    return Pool().get('gateway.payment').search(
        [('sale', '=', sale.id)], order=[('id', 'ASC')])


def record(order):
    """The payment, made: order is {number, id, amount, currency, method, reference, paid_at}."""
    sale = find(order)
    number_ = order_number(sale)
    if phase(sale) in {'DRAFT', 'CANCELLED'}:
        raise Refusal('ILLEGAL_TRANSITION', number_, actual=phase(sale))
    if order['currency'] != sale.currency.code:
        raise Refusal('OTHER', order['currency'], 'the order is in %s' % sale.currency.code)
    amount = amount_of(order['amount'], sale.currency, 'amount')
    if amount <= 0:
        raise Refusal('OTHER', 'amount', 'amount %s' % amount)
    told, = order_records([sale])
    most = max(Decimal(0), Decimal(told['total']) - Decimal(told['paid']))
    if amount > most:
        raise Refusal('AMOUNT_EXCEEDED', number_, actual=str(sale.currency.round(most)))
    payment = Pool().get('gateway.payment')(sale=sale, amount=amount, method=order['method'],
        reference=order.get('reference'), paid_at=moment(order['paid_at'], 'paid_at'))
    payment.save()
    use_payments(sale)
    return payment


def use_payments(sale):
    """Pays the sale's posted invoices with what is kept for it, as far as it goes."""
    pool = Pool()
    Booking = pool.get('gateway.booking')
    Sale = pool.get('sale.sale')
    for payment in payments_of(sale):
        method = ledger.payment_method(sale.company, payment.method)
        if not method:
            return
        for invoice in sorted(Sale(sale.id).invoices, key=lambda i: i.id):
            part = min(payment.kept, ledger.outstanding(invoice))
            if part <= 0 or invoice.total_amount <= 0:
                continue
            move = ledger.pay(invoice, part, method, payment.paid_at.date(),
                ' '.join(filter(None, [order_number(sale), payment.method, payment.reference])))
            Booking(payment=payment, invoice=invoice, move=move, amount=part).save()
            payment = pool.get('gateway.payment')(payment.id)
