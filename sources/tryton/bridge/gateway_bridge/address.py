"""Addresses between the wire and Tryton.

Tryton's party_name (the name on the label) is `name`, its building name is `company`.
It keeps no phone with an address.
"""
from trytond.pool import Pool

from .refusal import Refusal


def address_record(address):
    if not address:
        return None
    return {
        'name': address.party_name or None,
        'company': address.name or None,
        'street': address.street or None,
        'postal_code': address.postal_code or None,
        'city': address.city or None,
        'country_code': address.country.code if address.country else None,
        }


def address_of(party, wanted):
    """The party's address with these values; one that it does not have is made."""
    known = _known(party.addresses, wanted)
    if known:
        return known
    address = Pool().get('party.address')(party=party, **_values(wanted))
    address.save()
    return address


def replace_addresses(party, wanted):
    """Afterwards the active addresses are these, in this order; the first is for invoice and delivery."""
    Address = Pool().get('party.address')
    left = list(party.addresses)
    to_save = []
    for position, values in enumerate(wanted, start=1):
        address = _known(left, values)
        if address:
            left.remove(address)
        else:
            address = Address(party=party, **_values(values))
        address.sequence = position
        for usage in ('invoice', 'delivery'):
            if usage in Address._fields:
                setattr(address, usage, position == 1)
        to_save.append(address)
    for address in left:
        # orders may refer to it
        address.active = False
    Address.save(to_save + left)


def _known(addresses, wanted):
    values = {k: v or None for k, v in wanted.items() if k != 'phone'}
    return next((a for a in addresses
            if all(address_record(a).get(k) == v for k, v in values.items())), None)


def _values(wanted):
    country = None
    if wanted.get('country_code'):
        countries = Pool().get('country.country').search(
            [('code', '=', wanted['country_code'].upper())])
        if not countries:
            raise Refusal('OTHER', wanted['country_code'], 'unknown country')
        country, = countries
    return {
        'party_name': wanted.get('name'),
        'name': wanted.get('company'),
        'street': wanted.get('street'),
        'postal_code': wanted.get('postal_code'),
        'city': wanted.get('city'),
        'country': country,
        }
