"""How values look on the wire: decimals and instants as text."""
import datetime as dt
from decimal import Decimal, InvalidOperation

from trytond.pool import Pool
from trytond.transaction import Transaction

from .refusal import Refusal


def decimal_text(value, digits=None):
    """'12.5' for 12.50 and 12.5 (a float); None stays None. digits rounds a float's noise away."""
    if value is None:
        return None
    if isinstance(value, float):
        value = Decimal(repr(round(value, digits if digits is not None else 12)))
    text = format(Decimal(value).normalize(), 'f')
    return '0' if text == '-0' else text


def number(text, name):
    """The Decimal that a text means."""
    try:
        value = Decimal(text)
    except (InvalidOperation, TypeError, ValueError):
        value = None
    if value is None or not value.is_finite():
        raise Refusal('OTHER', name, '%s is not a decimal' % name)
    return value


def amount(text, currency, name):
    """The Decimal of an amount that has no more digits than the currency."""
    value = number(text, name)
    if value != round(value, currency.digits):
        raise Refusal('OTHER', name, 'more than %s digits in %s' % (currency.digits, currency.code))
    return value


def business_date(text, name):
    """The date of '2026-11-24' or of an instant."""
    try:
        return dt.date.fromisoformat((text or '')[:10])
    except ValueError:
        raise Refusal('OTHER', name, '%s is not a date' % name)


def instant(moment):
    """RFC 3339 in UTC; the server runs with TZ=UTC, so its naive times are UTC."""
    if moment is None:
        return None
    return moment.replace(tzinfo=None).isoformat(timespec='milliseconds') + 'Z'


def day(date):
    """The instant at which a business date begins."""
    return None if date is None else date.isoformat() + 'T00:00:00.000Z'


def moment(text, name):
    """The naive UTC datetime that an RFC 3339 text means."""
    try:
        value = dt.datetime.fromisoformat(text.replace('Z', '+00:00'))
    except (AttributeError, ValueError):
        raise Refusal('OTHER', name, '%s is not an instant' % name)
    if value.tzinfo:
        value = value.astimezone(dt.timezone.utc).replace(tzinfo=None)
    return value


def company():
    """The company of the user who asks."""
    User = Pool().get('res.user')
    transaction = Transaction()
    with transaction.set_context(_check_access=False):
        return User(transaction.user).company


def readable(*models):
    """Checks that the user may read what raw SQL is about to read."""
    Access = Pool().get('ir.model.access')
    for model in models:
        Access.check(model, 'read')
