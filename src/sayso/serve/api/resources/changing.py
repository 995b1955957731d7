"""What changed, and who is told: the list of changes, and webhooks with their deliveries."""

import msgspec
from sqlalchemy import Connection

from sayso import __version__
from sayso.capture.web import check_address, parsed
from sayso.errors import BadInput, NotFetched
from sayso.serve.api.paged import start_of
from sayso.serve.api.records import ChangeList, DeliveryList, Registered, WebhookFound, WebhookList, WebhookWanted
from sayso.serve.api.resource import Call, Resource
from sayso.serve.api.words import Paged
from sayso.store.changes import changes_after
from sayso.store.custody import now
from sayso.store.webhooks import add_webhook, all_deliveries, all_webhooks, remove_webhook

EXAMPLE = {"url": "https://desk.example.org/sayso"}


def changes(connection: Connection, call: Call) -> ChangeList:
    """List what changed in the picture, the oldest first: which events and spells are new, changed or gone.

    Ask again with the number of the last change as `after` to be told the rest.
    """
    asked: Paged = call.asked
    found = changes_after(connection, start_of(asked.after), limit=asked.limit + 1)
    shown = tuple(found[: asked.limit])
    return ChangeList(
        sayso=__version__, changes=shown, next=str(shown[-1].number) if len(found) > asked.limit else None
    )


def webhooks(connection: Connection, call: Call) -> WebhookList:  # noqa: ARG001 the form of an answer
    """List the webhooks of the case, without their secrets."""
    found = [one for one in all_webhooks(connection) if one.removed_at is None]
    listed = tuple(WebhookFound(id=one.id, url=one.url, made_at=one.made_at, since=one.since) for one in found)
    return WebhookList(sayso=__version__, webhooks=listed)


def register(call: Call) -> Registered:
    """Register an address to be told of every change; the secret that signs what is sent is shown this once.

    The address must be one of the public network, and is checked again whenever something is sent to it.
    """
    try:
        wanted = msgspec.json.decode(call.body, type=WebhookWanted)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BadInput(f"the body is no webhook: {error}; see openapi.json") from error
    try:
        url = parsed(wanted.url)
        check_address(url, call.served.wire)
    except NotFetched as error:
        raise BadInput(f"{error.problem}; a webhook must lead to a public address") from error
    with call.served.casebook.writing() as connection:
        made = add_webhook(connection, str(url), at=now())
    return Registered(id=made.id, url=made.url, secret=made.secret, made_at=made.made_at)


def remove(call: Call) -> None:
    """Tell a webhook no more."""
    with call.served.casebook.writing() as connection:
        remove_webhook(connection, call.id, at=now())


def deliveries(connection: Connection, call: Call) -> DeliveryList:
    """List what was sent to webhooks, the newest first: what arrived, what is tried again, and what was given up."""
    asked: Paged = call.asked
    start = start_of(asked.after)
    found = all_deliveries(connection, limit=asked.limit + 1, start=start)
    after = str(start + asked.limit) if len(found) > asked.limit else None
    return DeliveryList(sayso=__version__, deliveries=tuple(found[: asked.limit]), next=after)


RESOURCES = (
    Resource(path="/changes", name="changes", asks=Paged, gives=ChangeList, reads=changes, is_redacted=True),
    Resource(path="/webhooks", name="webhooks", gives=WebhookList, reads=webhooks, scope="admin", in_public=False),
    Resource(
        path="/webhooks",
        name="register_webhook",
        method="POST",
        scope="admin",
        status=201,
        takes=WebhookWanted,
        gives=Registered,
        does=register,
        in_public=False,
        example=EXAMPLE,
    ),
    Resource(
        path="/webhooks/{id:str}",
        name="remove_webhook",
        method="DELETE",
        scope="admin",
        status=204,
        gives=None,
        does=remove,
        in_public=False,
    ),
    Resource(
        path="/deliveries",
        name="deliveries",
        asks=Paged,
        gives=DeliveryList,
        reads=deliveries,
        scope="admin",
        in_public=False,
        is_marked=False,
    ),
)
