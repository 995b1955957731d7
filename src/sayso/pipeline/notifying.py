"""Webhooks told what changed: planned in the case, signed, sent, and tried again with longer and longer pauses.

The form is that of Standard Webhooks: `webhook-id`, `webhook-timestamp`, and `webhook-signature`, the HMAC-SHA256 of
both and the body, so that a receiver can tell that it is of this case, whole, and new.
"""

import hmac
from base64 import b64decode, b64encode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import msgspec

from sayso import __version__
from sayso.capture.web import Wire, parsed, posted
from sayso.errors import NotFetched
from sayso.model.record import Record
from sayso.model.served import Change, Delivery, Webhook
from sayso.store.casebook import Casebook
from sayso.store.changes import changes_after
from sayso.store.webhooks import MARK, all_webhooks, due, is_behind, keep_delivery, plan_deliveries

MOST_CHANGES = 500  # in one message; the rest is fetched
PAUSES = (10, 60, 300, 1_800, 7_200, 28_800)  # seconds before each further try
LEASE = 120  # seconds for which a delivery is in the hands of whoever tries it
Clock = Callable[[], datetime]


class Message(Record, frozen=True, kw_only=True):
    """What a webhook is told: the changes numbered `first` to `last`, or as many of them as one message holds.

    `is_whole` is false where there are more; they are fetched from `changes`.
    """

    sayso: str
    id: str
    first: int
    last: int
    is_whole: bool
    changes: tuple[Change, ...]


def clock() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def notify(casebook: Casebook, *, wire: Wire, now: Clock = clock) -> int:
    """Plan what is to be told, and try each delivery whose time has come; how many were tried."""
    with casebook.reading() as connection:
        behind = is_behind(connection)
    if behind:
        with casebook.writing() as connection:
            plan_deliveries(connection, at=_stamp(now()))
    tried = 0
    while (taken := _taken(casebook, now)) is not None:
        hook, delivery, changes = taken
        _keep(casebook, _tried(hook, delivery, changes, wire=wire, now=now))
        tried += 1
    return tried


def signature(secret: str, *, message_id: str, timestamp: int, body: bytes) -> str:
    """The signature of a message, as a receiver makes it again to compare."""
    key = b64decode(secret.removeprefix(MARK))
    signed = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, sha256).digest()
    return f"v1,{b64encode(signed).decode()}"


def _taken(casebook: Casebook, now: Clock) -> tuple[Webhook, Delivery, list[Change]] | None:
    """The next delivery that is due, taken by this process for as long as a try may last."""
    at = _stamp(now())
    with casebook.reading() as connection:
        if due(connection, at=at) is None:
            return None
    with casebook.writing() as connection:
        delivery = due(connection, at=at)
        if delivery is None:
            return None  # another process was quicker
        hook = next(one for one in all_webhooks(connection) if one.id == delivery.webhook_id)
        leased = msgspec.structs.replace(
            delivery, tries=delivery.tries + 1, next_at=_stamp(now() + timedelta(seconds=LEASE))
        )
        keep_delivery(connection, leased)
        changes = changes_after(connection, delivery.first - 1, limit=MOST_CHANGES, last=delivery.last)
    return hook, leased, changes


def _tried(hook: Webhook, delivery: Delivery, changes: list[Change], *, wire: Wire, now: Clock) -> Delivery:
    """The delivery after it was tried."""
    message = Message(
        sayso=__version__,
        id=delivery.id,
        first=delivery.first,
        last=delivery.last,
        is_whole=len(changes) == delivery.last - delivery.first + 1,
        changes=tuple(changes),
    )
    body, timestamp = msgspec.json.encode(message), int(now().timestamp())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": delivery.id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature(hook.secret, message_id=delivery.id, timestamp=timestamp, body=body),
    }
    try:
        status = posted(parsed(hook.url), body, wire=wire, headers=headers)
    except NotFetched as error:
        return _failed(delivery, None, f"{error.error}: {error.problem}", now)
    if 200 <= status < 300:
        return msgspec.structs.replace(delivery, next_at=None, done_at=_stamp(now()), status=status, error=None)
    return _failed(delivery, status, f"the receiver answered with status {status}", now)


def _failed(delivery: Delivery, status: int | None, error: str, now: Clock) -> Delivery:
    """The delivery to be tried again later, or given up."""
    if delivery.tries > len(PAUSES):
        return msgspec.structs.replace(delivery, next_at=None, failed_at=_stamp(now()), status=status, error=error)
    later = now() + timedelta(seconds=PAUSES[delivery.tries - 1])
    return msgspec.structs.replace(delivery, next_at=_stamp(later), status=status, error=error)


def _keep(casebook: Casebook, delivery: Delivery) -> None:
    with casebook.writing() as connection:
        open_still = {hook.id for hook in all_webhooks(connection) if hook.removed_at is None}
        if delivery.webhook_id in open_still:
            keep_delivery(connection, delivery)


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
