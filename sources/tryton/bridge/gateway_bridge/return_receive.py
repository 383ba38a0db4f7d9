"""Goods of a return that are back: on the shelf of a warehouse, all at once or in parts."""
import datetime as dt

from trytond.pool import Pool

from .effect import run_tasks
from .open_work import delete_shipments
from .order_lookup import find, warehouse_of
from .quantities import by_sku, spread, still_open
from .refusal import Refusal
from .return_record import Returns, return_number


def find_return(sale, number):
    returns = Returns([sale]).of(sale)
    found = next((r for r in returns if return_number(r) == number), None)
    if not found:
        raise Refusal('UNKNOWN_RETURN', number)
    return found


def receive(order):
    """The return sale. order: {number, id, return_number, lines: [{sku, quantity}], location}."""
    pool = Pool()
    Shipment = pool.get('stock.shipment.out.return')
    return_ = find_return(find(order), order['return_number'])
    if return_.state != 'processing':
        raise Refusal('ILLEGAL_TRANSITION', order['return_number'],
            'the return is %s' % return_.state)
    parts = spread(return_, by_sku(order['lines']), still_open)
    warehouse = warehouse_of(order['location']) if order.get('location') else return_.warehouse
    shipment = _shipment(return_, warehouse, parts)
    Shipment.receive([shipment])
    Shipment.done([Shipment(shipment.id)])
    run_tasks()
    shipment = Shipment(shipment.id)
    if shipment.state != 'done':
        raise Refusal('OTHER', shipment.number, 'the return shipment stays %s' % shipment.state)
    return type(return_)(return_.id)


def _shipment(return_, warehouse, parts):
    """A draft of just these parts: one that was prepared, or a new one."""
    pool = Pool()
    Move = pool.get('stock.move')
    Shipment = pool.get('stock.shipment.out.return')
    drafts = [s for s in return_.shipment_returns if s.state == 'draft']
    Move.delete([m for s in drafts for m in s.moves if m.state == 'draft'])
    drafts = [s for s in Shipment.browse(drafts) if not s.moves]
    shipment = next((s for s in drafts if s.warehouse == warehouse), None)
    delete_shipments([s for s in drafts if s != shipment])
    if not shipment:
        shipment = return_._get_shipment_sale(Shipment,
            (('planned_date', dt.date.today()), ('warehouse', warehouse)))
        shipment.save()
    moves = []
    for line, quantity in parts:
        move = type(line)(line.id).get_move('return')
        if not move:
            raise Refusal('OTHER', line.product.code, 'somebody is receiving it')
        move.quantity = quantity
        move.shipment = shipment
        move.to_location = warehouse.input_location
        moves.append(move)
    Move.save(moves)
    return Shipment(shipment.id)
