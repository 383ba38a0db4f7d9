"""Companies: parties by their code."""
from stdnum import get_cc_module

from trytond.model import Model
from trytond.pool import Pool
from trytond.rpc import RPC

from .address import address_record, replace_addresses
from .customer import set_contact
from .refusal import Refusal
from .values import company


class Company(Model):
    "Gateway Company"
    __name__ = 'gateway.company'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.__rpc__.update(read=RPC(), upsert=RPC(readonly=False))

    @classmethod
    def read(cls, codes):
        """Companies in the order of the codes, null for an unknown one."""
        parties = {p.code: p for p in Pool().get('party.party').search(
                [('code', 'in', [c for c in codes if c])])}
        return [_record(parties[c]) if c in parties else None for c in codes]

    @classmethod
    def upsert(cls, key, wanted):
        """The company with the code, made or changed; null leaves a value as it is.

        wanted: {code, name, tax_number, email, phone, price_list, payment_term, addresses}. Addresses,
        when given, replace. Refused with UNKNOWN_PRICE_LIST.
        """
        pool = Pool()
        party = pool.get('gateway.effect').once(
            key, 'company.upsert', wanted['code'], lambda: _upsert(wanted))
        return _record(pool.get('party.party')(party))


def _record(party):
    number = _tax_number(party)
    return {
        'id': party.id,
        'code': party.code,
        'name': party.name,
        'tax_number': number.code if number else None,
        'email': party.email.lower() or None,
        'phone': party.phone or party.mobile or None,
        'price_list': party.sale_price_list.name if party.sale_price_list else None,
        'payment_term': party.customer_payment_term.name
        if party.customer_payment_term else None,
        'addresses': [address_record(a) for a in party.addresses],
        }


def _tax_number(party):
    """The party's tax identifier; else the first one of no type, which nobody could check."""
    return party.tax_identifier or next((i for i in party.identifiers if not i.type), None)


def _upsert(wanted):
    Party = Pool().get('party.party')
    values = {'name': wanted['name']}
    if wanted.get('price_list') is not None:
        values['sale_price_list'] = _named('product.price_list', wanted['price_list'],
            Refusal('UNKNOWN_PRICE_LIST', wanted['price_list']), company=company().id)
    if wanted.get('payment_term') is not None:
        values['customer_payment_term'] = _named('account.invoice.payment_term',
            wanted['payment_term'], Refusal('OTHER', 'payment_term',
                'there is no payment term %s' % wanted['payment_term']))
    parties = Party.search([('code', '=', wanted['code'])])
    if parties:
        party, = parties
        # the contact's name, which the gateway knows, is not the company's
        Party.write([party], dict(values, gateway_first_name=party.gateway_first_name,
                gateway_last_name=party.gateway_last_name))
    else:
        party, = Party.create([dict(values, code=wanted['code'], addresses=None)])
    party = Party(party.id)
    if wanted.get('tax_number') is not None:
        _set_tax_number(party, wanted['tax_number'])
    if wanted.get('email') is not None:
        set_contact(party, ('email',), wanted['email'])
    if wanted.get('phone') is not None:
        set_contact(party, ('phone', 'mobile'), wanted['phone'])
    if wanted.get('addresses') is not None:
        replace_addresses(Party(party.id), wanted['addresses'])
    return Party(party.id)


def _named(model, name, refusal, **values):
    found = Pool().get(model).search(
        [('name', '=', name), *((k, '=', v) for k, v in values.items())], limit=1)
    if not found:
        raise refusal
    return found[0].id


def _set_tax_number(party, code):
    Identifier = Pool().get('party.identifier')
    vat = get_cc_module('eu', 'vat')
    identifier = _tax_number(party) or Identifier(party=party)
    # Tryton takes valid numbers only; another country's is kept without a type
    identifier.type = 'eu_vat' if vat.is_valid(code) else None
    identifier.code = vat.compact(code) if identifier.type else code
    identifier.save()
