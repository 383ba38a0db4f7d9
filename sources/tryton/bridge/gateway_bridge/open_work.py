"""What Tryton has prepared for a sale and nobody has begun: cleared, it is made anew by Sale.process."""
from trytond.pool import Pool
from trytond.transaction import Transaction

from .effect import run_tasks

UNTOUCHED = {'draft', 'waiting', 'assigned'}
DRAFTS = {'draft', 'validated'}


def empty_shipments(sale):
    """Takes the open moves out of the sale's shipments that nobody packs; returns these, as drafts."""
    pool = Pool()
    Move = pool.get('stock.move')
    Shipment = pool.get('stock.shipment.out')
    shipments = [s for s in sale.shipments if s.state in UNTOUCHED]
    Shipment.wait([s for s in shipments if s.state == 'assigned'])
    Shipment.draft(Shipment.browse([s for s in shipments if s.state != 'draft']))
    shipments = Shipment.browse(shipments)
    Move.delete([m for s in shipments for m in s.moves if m.state in {'draft', 'staging'}])
    shipments = Shipment.browse(shipments)
    Shipment.wait([s for s in shipments if s.moves])
    return [s for s in shipments if not s.moves]


def delete_shipments(shipments):
    if shipments:
        type(shipments[0]).delete(shipments)


def clear_invoices(sale):
    """Takes the sale's lines out of its draft invoices; these go when nothing else is on them."""
    pool = Pool()
    Invoice = pool.get('account.invoice')
    Line = pool.get('account.invoice.line')
    invoices = [i for i in sale.invoices if i.state in DRAFTS]
    own = set(sale.lines)
    Line.delete([l for i in invoices for l in i.lines if l.origin in own])
    invoices = Invoice.browse(invoices)
    Invoice.update_taxes([i for i in invoices if i.lines])
    Invoice.delete([i for i in invoices if not i.lines])


def process(sale):
    """Lets Tryton make what the sale lacks: shipments, invoices, its states. Returns the sale."""
    pool = Pool()
    Sale = pool.get('sale.sale')
    sale = Sale(sale.id)
    sale.untaxed_amount_cache = sale.tax_amount_cache = sale.total_amount_cache = None
    sale.save()
    Sale.store_cache([Sale(sale.id)])
    run_tasks()
    with Transaction().set_context(_check_access=False, _skip_warnings=True):
        Sale.process([Sale(sale.id)])
    run_tasks()
    return Sale(sale.id)
