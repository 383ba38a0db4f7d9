"""Customers: read by e-mail or id, and upserted so that one e-mail is one party."""
from collections import defaultdict

from sql.functions import Lower

from trytond.model import Model, Unique, fields
from trytond.pool import Pool, PoolMeta
from trytond.rpc import RPC
from trytond.transaction import Transaction

from .address import address_record, replace_addresses
from .values import readable

_NAMES = {'gateway_first_name', 'gateway_last_name'}


class Party(metaclass=PoolMeta):
    __name__ = 'party.party'
    gateway_email = fields.Char("Gateway E-Mail", readonly=True, select=True,
        help="The e-mail in lower case under which the gateway keeps the customer.")
    gateway_first_name = fields.Char("Gateway First Name", readonly=True)
    gateway_last_name = fields.Char("Gateway Last Name", readonly=True)

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        cls._sql_constraints.append(('gateway_email_unique',
                Unique(table, table.gateway_email),
                'gateway_bridge.msg_gateway_email_unique'))

    @classmethod
    def copy(cls, parties, default=None):
        default = dict(default or {})
        default.setdefault('gateway_email', None)
        return super().copy(parties, default=default)

    @classmethod
    def write(cls, *args):
        # a new name given by hand outdates what the gateway knows of it
        args = [dict(a, gateway_first_name=None, gateway_last_name=None)
            if i % 2 and 'name' in a and not a.keys() & _NAMES else a
                for i, a in enumerate(args)]
        super().write(*args)


class ContactMechanism(metaclass=PoolMeta):
    __name__ = 'party.contact_mechanism'

    @classmethod
    def __register__(cls, module_name):
        super().__register__(module_name)
        cls.__table_handler__(module_name).index_action(
            [Lower(cls.__table__().value)], action='add')


class Customer(Model):
    "Gateway Customer"
    __name__ = 'gateway.customer'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.__rpc__.update(read=RPC(), upsert=RPC(readonly=False))

    @classmethod
    def read(cls, keys):
        """Customers in the order of the keys ({email} in any case, or {id}), null for an unknown one."""
        Party = Pool().get('party.party')
        by_email = parties_by_email([k['email'] for k in keys if 'email' in k])
        by_id = {p.id: p for p in Party.search(
                [('id', 'in', [int(k['id']) for k in keys if 'id' in k])])}
        found = [by_email.get(k['email'].lower()) if 'email' in k
            else by_id.get(int(k['id'])) for k in keys]
        # one browse, so that what they refer to is read for all of them at once
        parties = {p.id: p for p in Party.browse([p for p in found if p])}
        return [customer_record(parties[p.id]) if p else None for p in found]

    @classmethod
    def upsert(cls, key, customer):
        """The customer with the e-mail, made or changed; null leaves a value as it is.

        customer: {email, first_name, last_name, phone, addresses}. Addresses, when given, replace.
        """
        pool = Pool()
        party = pool.get('gateway.effect').once(
            key, 'customer.upsert', customer['email'].lower(), lambda: _upsert(customer))
        return customer_record(pool.get('party.party')(party))


def parties_by_email(emails):
    """{e-mail in lower case: party}; of several parties with one e-mail the gateway's own, then the oldest."""
    wanted = {e.lower() for e in emails}
    if not wanted:
        return {}
    readable('party.party', 'party.contact_mechanism')
    pool = Pool()
    Party = pool.get('party.party')
    party = Party.__table__()
    mechanism = pool.get('party.contact_mechanism').__table__()
    cursor = Transaction().connection.cursor()
    ids = defaultdict(set)
    cursor.execute(*mechanism.select(Lower(mechanism.value), mechanism.party,
            where=(mechanism.type == 'email') & (mechanism.active == True)
            & Lower(mechanism.value).in_(list(wanted))))
    for email, id_ in cursor.fetchall():
        ids[email].add(id_)
    own = {}
    cursor.execute(*party.select(party.gateway_email, party.id,
            where=party.gateway_email.in_(list(wanted))))
    for email, id_ in cursor.fetchall():
        own[email] = id_
        ids[email].add(id_)
    active = {p.id: p for p in Party.search(
            [('id', 'in', list(set().union(*ids.values())))])}
    result = {}
    for email, candidates in ids.items():
        candidates = sorted(i for i in candidates if i in active)
        if candidates:
            chosen = own.get(email)
            result[email] = active[chosen if chosen in active else candidates[0]]
    return result


def customer_record(party):
    first_name, last_name, company_name = _names(party)
    return {
        'id': party.id,
        'code': party.code,
        'email': party.email.lower() or None,
        'first_name': first_name,
        'last_name': last_name,
        'company_name': company_name,
        'phone': party.phone or party.mobile or None,
        'price_list': party.sale_price_list.name if party.sale_price_list else None,
        'payment_term': party.customer_payment_term.name
        if party.customer_payment_term else None,
        'addresses': [address_record(a) for a in party.addresses],
        }


def _names(party):
    """(first name, last name, company name): Tryton has one name only.

    What the gateway has stored counts. Else an address to a person of another name makes the party
    a company with that contact.
    """
    first, last = party.gateway_first_name, party.gateway_last_name
    if first or last:
        return first, last, party.name if party.name != _full(first, last) else None
    contact = next((a.party_name for a in party.addresses if a.party_name), None)
    company = party.name if contact and contact != party.name else None
    person = contact if company else party.name
    if not person or person == party.email:
        return None, None, company
    first, _, last = person.partition(' ')
    return first, last or None, company


def _full(first, last):
    return ' '.join(filter(None, [first, last]))


def _upsert(customer):
    pool = Pool()
    Party = pool.get('party.party')
    Mechanism = pool.get('party.contact_mechanism')
    email = customer['email'].lower()
    party = parties_by_email([email]).get(email)
    if party is None:
        party = Party(name=email, addresses=[], contact_mechanisms=[
                Mechanism(type='email', value=email)])
        first = last = company = None
    else:
        party = Party(party.id)
        first, last, company = _names(party)
    if customer.get('first_name') or customer.get('last_name'):
        first = customer.get('first_name') or first
        last = customer.get('last_name') or last
        party.gateway_first_name, party.gateway_last_name = first, last
        if not company:
            party.name = _full(first, last)
    party.gateway_email = email
    party.save()
    if customer.get('phone'):
        set_contact(party, ('phone', 'mobile'), customer['phone'])
    if customer.get('addresses') is not None:
        replace_addresses(party, customer['addresses'])
    return Party(party.id)


def set_contact(party, types, value):
    """Changes the party's first contact of one of the types, or adds one of the first type."""
    Mechanism = Pool().get('party.contact_mechanism')
    known = next((m for m in party.contact_mechanisms if m.type in types), None)
    mechanism = known or Mechanism(party=party, type=types[0])
    mechanism.value = value
    mechanism.save()
