"""Payments and refunds of sales: the gateway's own, and what people have booked on the invoices."""
from collections import defaultdict
from decimal import Decimal

from trytond.pool import Pool

from .quantities import POSTED
from .return_record import return_number
from .values import day, instant


class Money:
    """Of many sales; read once."""

    def __init__(self, sales, returns):
        pool = Pool()
        ids = [s.id for s in sales]
        self._returns = returns
        self._payments, self._refunds = defaultdict(list), defaultdict(list)
        for name, kept in (('payment', self._payments), ('refund', self._refunds)):
            for record in pool.get('gateway.' + name).search(
                    [('sale', 'in', ids)], order=[('id', 'ASC')]):
                kept[record.sale.id].append(record)
        self._booked = defaultdict(Decimal)
        for booking in pool.get('gateway.booking').search(['OR',
                    ('payment.sale', 'in', ids), ('refund.sale', 'in', ids)]):
            if booking.invoice:
                self._booked[booking.invoice.id] += booking.amount

    def payments(self, sale):
        return [{
                'id': str(p.id),
                'amount': str(p.amount),
                'method': p.method,
                'reference': p.reference,
                'at': instant(p.paid_at),
                } for p in self._payments[sale.id]] + [
            self._by_people(i) for i in self._settled(sale.invoices) if i.total_amount > 0]

    def refunds(self, sale):
        own = [{
                'id': str(r.id),
                'number': r.credit_note.number if r.credit_note else None,
                'amount': str(r.amount),
                'reason': r.reason,
                'return_number': return_number(r.return_sale) if r.return_sale else None,
                'at': instant(r.create_date),
                } for r in self._refunds[sale.id]]
        notes = [(None, i) for i in sale.invoices] + [
            (r, i) for r in self._returns.of(sale) for i in r.invoices]
        for return_, invoice in notes:
            if invoice.total_amount < 0 and self._settled([invoice]):
                entry = self._by_people(invoice)
                own.append({
                        'id': entry['id'],
                        'number': invoice.number,
                        'amount': entry['amount'],
                        'reason': entry['reference'],
                        'return_number': return_number(return_) if return_ else None,
                        'at': entry['at'],
                        })
        return own

    def covers(self, sale, return_):
        """Whether the refunds for the return pay all of it back."""
        number = return_number(return_)
        refunded = sum((Decimal(r['amount']) for r in self.refunds(sale)
                if r['return_number'] == number), Decimal(0))
        return refunded > 0 and refunded >= -return_.total_amount

    def _settled(self, invoices):
        return [i for i in sorted(invoices, key=lambda i: i.id)
            if i.state in POSTED and self._people_paid(i) > 0]

    def _people_paid(self, invoice):
        return abs(invoice.total_amount - invoice.amount_to_pay) - self._booked[invoice.id]

    def _by_people(self, invoice):
        lines = sorted(set(invoice.payment_lines) | set(invoice.reconciliation_lines),
            key=lambda l: (l.date, l.id))
        move = lines[-1].move if lines else None
        return {
            'id': 'invoice-%s' % invoice.id,
            'amount': str(self._people_paid(invoice)),
            'method': move.journal.name if move else None,
            'reference': (move.description or None) if move else None,
            'at': day(move.date) if move else None,
            }
