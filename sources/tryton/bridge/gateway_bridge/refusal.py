"""A refusal that a program can read: no translated text has to be understood."""
import json

from trytond.exceptions import UserError

PREFIX = 'gateway:'


class Refusal(UserError):
    """Rolls the transaction back. On the wire: ["UserError", [text, 'gateway:{"code", "subject", "actual"}', null]].

    code: UNKNOWN_SKU, UNKNOWN_CUSTOMER, UNKNOWN_LOCATION, UNKNOWN_ORDER, UNKNOWN_RETURN,
    UNKNOWN_PRICE_LIST, INSUFFICIENT_STOCK, ILLEGAL_TRANSITION, QUANTITY_EXCEEDED, AMOUNT_EXCEEDED,
    STALE_REVISION, DUPLICATE or OTHER.
    subject: the key that it is about. actual: for STALE_REVISION the revision now, for QUANTITY_EXCEEDED
    and AMOUNT_EXCEEDED the most that is possible, for ILLEGAL_TRANSITION the order's phase.
    """

    def __init__(self, code, subject, text=None, actual=None):
        details = {'code': code, 'subject': subject, 'actual': actual}
        super().__init__(
            text or '%s: %s' % (code, subject), PREFIX + json.dumps(details))
