"""Webhooks of a case and what is told to them: each delivery is planned, tried, and either arrives or is given up.

Which changes a webhook is still to be told follows from its last delivery, so that nothing is told twice or left out,
whichever process sends. The secret of a webhook has to be kept as it is, since it signs what is sent.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from secrets import token_bytes

import msgspec
from sqlalchemy import Connection, func, select

from sayso.errors import UnknownId
from sayso.model.record import identity
from sayso.model.served import Delivery, Webhook
from sayso.store.changes import last_change
from sayso.store.custody import log
from sayso.store.named import ids_beginning, only
from sayso.store.rows import Row, digest_of, encoded
from sayso.store.tables.served import DELIVERIES, WEBHOOKS

MARK = "whsec_"  # as Standard Webhooks writes secrets


def add_webhook(connection: Connection, url: str, *, at: str) -> Webhook:
    """Register an address, to be told of every change from now on; it gets a secret of its own."""
    secret = MARK + b64encode(token_bytes(32)).decode()
    own = identity("webhook", url, at, secret)
    webhook = Webhook(id=own, url=url, secret=secret, made_at=at, since=last_change(connection))
    row = webhook_row(webhook)
    connection.execute(WEBHOOKS.insert(), row)
    log(connection, act="webhook_added", subject=own, digest=row["digest"], at=at)
    return webhook


def remove_webhook(connection: Connection, name: str, *, at: str) -> Webhook:
    """Tell an address no more; raises `UnknownId`. What was told to it stays listed."""
    own = only(ids_beginning(connection, WEBHOOKS.c.id, name), name, of="webhook")
    found = next((one for one in all_webhooks(connection) if one.id == own and one.removed_at is None), None)
    if found is None:
        raise UnknownId(f"the webhook {own} was removed before")
    removed = msgspec.structs.replace(found, removed_at=at)
    row = webhook_row(removed)
    connection.execute(WEBHOOKS.update().where(WEBHOOKS.c.id == own), row)
    _close(connection, own, at)
    log(connection, act="webhook_removed", subject=own, digest=row["digest"], at=at)
    return removed


def all_webhooks(connection: Connection) -> Iterator[Webhook]:
    """All webhooks that were ever registered, the oldest first."""
    decoder = msgspec.json.Decoder(Webhook)
    found = [decoder.decode(body) for body in connection.scalars(select(WEBHOOKS.c.body))]
    yield from sorted(found, key=lambda one: (one.made_at, one.id))


def plan_deliveries(connection: Connection, *, at: str) -> int:
    """Plan to tell each webhook what changed since it was told last; how many were planned.

    One that has a delivery under way is told the rest when that has arrived or was given up.
    """
    newest, planned = last_change(connection), 0
    for hook in all_webhooks(connection):
        told, is_open = _told(connection, hook)
        if hook.removed_at is None and not is_open and newest > told:
            own = identity("delivery", hook.id, str(newest))
            delivery = Delivery(id=own, webhook_id=hook.id, first=told + 1, last=newest, made_at=at, next_at=at)
            connection.execute(DELIVERIES.insert(), delivery_row(delivery))
            planned += 1
    return planned


def is_behind(connection: Connection) -> bool:
    """Whether a webhook is still to be told of something that no delivery tells."""
    newest = last_change(connection)
    found = ((hook, *_told(connection, hook)) for hook in all_webhooks(connection) if hook.removed_at is None)
    return any(newest > told and not is_open for _, told, is_open in found)


def due(connection: Connection, *, at: str) -> Delivery | None:
    """The delivery that is to be tried next, if it is time."""
    asked = select(DELIVERIES.c.body).where(DELIVERIES.c.next_at <= at).order_by(DELIVERIES.c.next_at).limit(1)
    body = connection.scalar(asked)
    return msgspec.json.decode(body, type=Delivery) if body is not None else None


def keep_delivery(connection: Connection, delivery: Delivery) -> None:
    """Keep what has become of a delivery."""
    connection.execute(DELIVERIES.update().where(DELIVERIES.c.id == delivery.id), delivery_row(delivery))


def all_deliveries(connection: Connection, *, limit: int, start: int = 0) -> list[Delivery]:
    """Deliveries, the newest first, from the one of this number on."""
    asked = select(DELIVERIES.c.body).order_by(DELIVERIES.c.last.desc(), DELIVERIES.c.id).limit(limit).offset(start)
    decoder = msgspec.json.Decoder(Delivery)
    return [decoder.decode(body) for body in connection.scalars(asked)]


def webhook_row(webhook: Webhook) -> Row:
    """The row of `webhooks`; its digest is that of its newest entry in the custody log."""
    body = encoded(webhook)
    return {"id": webhook.id, "body": body, "digest": sha256(body).hexdigest()}


def delivery_row(delivery: Delivery) -> Row:
    """The row of `deliveries`."""
    body = encoded(delivery)
    return {
        "id": delivery.id,
        "webhook_id": delivery.webhook_id,
        "last": delivery.last,
        "next_at": delivery.next_at,
        "body": body,
        "digest": digest_of(body),
    }


def _told(connection: Connection, hook: Webhook) -> tuple[int, bool]:
    """The last change that a webhook was told or given up on, and whether a delivery is under way."""
    own = DELIVERIES.c.webhook_id == hook.id
    last = connection.scalar(select(func.max(DELIVERIES.c.last)).where(own))
    is_open = connection.scalar(select(func.count()).where(own, DELIVERIES.c.next_at.is_not(None)))
    return (hook.since if last is None else last), bool(is_open)


def _close(connection: Connection, webhook_id: str, at: str) -> None:
    """Give up what is still to be delivered to a webhook that was removed."""
    decoder = msgspec.json.Decoder(Delivery)
    asked = select(DELIVERIES.c.body).where(DELIVERIES.c.webhook_id == webhook_id)
    for one in [decoder.decode(body) for body in connection.scalars(asked)]:
        if one.next_at is not None:
            given_up = msgspec.structs.replace(one, next_at=None, failed_at=at, error="the webhook was removed")
            keep_delivery(connection, given_up)
