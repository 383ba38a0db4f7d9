"""Shipping: one shipment with just what leaves; Tryton makes another one of the rest."""
import datetime as dt

from trytond.pool import Pool

from .effect import run_tasks
from .open_work import delete_shipments, empty_shipments
from .order_lookup import find, order_number, warehouse_of
from .quantities import by_sku, packing, phase, spread, still_open
from .refusal import Refusal
from .values import decimal_text


def ship(order):
    """The shipment, done. order: {number, id, lines: [{sku, quantity}], location, carrier,
    packages: [{tracking_number, weight_grams, lines}]}."""
    sale = find(order)
    number_ = order_number(sale)
    if sale.state not in {'processing', 'done'} or phase(sale) == 'CANCELLED':
        raise Refusal('ILLEGAL_TRANSITION', number_, actual=phase(sale))
    if sale.shipment_method != 'order':
        raise Refusal('OTHER', number_, 'its shipments are made by hand')
    wanted = by_sku(order['lines'])
    if by_sku([l for p in order['packages'] for l in p['lines']]) != wanted:
        raise Refusal('OTHER', 'packages', 'the packages do not hold what is shipped')
    parts = spread(sale, wanted, still_open)
    for line, quantity in parts:
        if quantity > line.unit.round(still_open(line) - packing(line)):
            raise Refusal('OTHER', line.product.code, 'somebody is packing it')
    warehouse = warehouse_of(order['location']) if order.get('location') else sale.warehouse
    shipment = _shipment(sale, warehouse, parts)
    _send(shipment, order)
    run_tasks()
    return type(shipment)(shipment.id)


def _shipment(sale, warehouse, parts):
    """A waiting shipment of just these parts: one that was prepared, or a new one."""
    pool = Pool()
    Move = pool.get('stock.move')
    Shipment = pool.get('stock.shipment.out')
    prepared = empty_shipments(sale)
    shipment = next((s for s in prepared if s.warehouse == warehouse), None)
    delete_shipments([s for s in prepared if s != shipment])
    if not shipment:
        shipment = sale._get_shipment_sale(Shipment,
            (('planned_date', dt.date.today()), ('warehouse', warehouse)))
        shipment.save()
    moves = []
    for line, quantity in parts:
        move = type(line)(line.id).get_move('out')
        move.quantity = quantity
        move.shipment = shipment
        move.from_location = warehouse.output_location
        moves.append(move)
    Move.save(moves)
    Shipment.wait([Shipment(shipment.id)])
    return Shipment(shipment.id)


def _send(shipment, order):
    pool = Pool()
    Move = pool.get('stock.move')
    Package = pool.get('gateway.package')
    Shipment = pool.get('stock.shipment.out')
    direct = shipment.warehouse_storage == shipment.warehouse_output
    assigned = (Move.assign_try(list(shipment.outgoing_moves)) if direct
        else True) and Shipment.assign_try([shipment])
    if not assigned:
        shipment = Shipment(shipment.id)
        short = [m for m in (shipment.outgoing_moves if direct else shipment.inventory_moves)
            if m.state != 'assigned']
        raise Refusal('INSUFFICIENT_STOCK', short[0].product.code if short else None)
    for step in (Shipment.pick, Shipment.pack, Shipment.done):
        step([Shipment(shipment.id)])
    shipment = Shipment(shipment.id)
    if shipment.state != 'done':
        raise Refusal('OTHER', shipment.number, 'the shipment stays %s' % shipment.state)
    if order.get('carrier'):
        # not Tryton's carrier, whose tariff would put a charge on the invoice
        shipment.gateway_carrier = order['carrier']
        shipment.save()
    Package.save([Package(shipment=shipment, tracking_number=package.get('tracking_number'),
                weight_grams=package.get('weight_grams'),
                contents=', '.join('%s × %s' % (sku, decimal_text(quantity))
                    for sku, quantity in by_sku(package['lines']).items()))
            for package in order['packages']])
