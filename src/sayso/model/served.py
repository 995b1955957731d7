"""Who may ask a served case, who is told of changes in it, and what changed."""

from typing import Literal

from sayso.model.record import Record

Scope = Literal["read", "decide", "admin"]
SCOPES: tuple[Scope, ...] = ("read", "decide", "admin")  # each may do what those before it may
About = Literal["event", "spell"]
What = Literal["new", "changed", "gone"]


class Token(Record, frozen=True, kw_only=True):
    """A permission to ask a case over the network, by the name of whom it was given to.

    `id` is the SHA-256 of the secret, which is kept nowhere. `revoked_at` is `None` while it is in force.
    """

    id: str
    name: str
    scope: Scope
    made_at: str
    revoked_at: str | None = None


class Webhook(Record, frozen=True, kw_only=True):
    """An address that is told whenever the picture changes; `since` is the last change that it need not be told.

    `secret` signs what is sent, and is shown once. `removed_at` is `None` while it is told.
    """

    id: str
    url: str
    secret: str
    made_at: str
    since: int
    removed_at: str | None = None


class Delivery(Record, frozen=True, kw_only=True):
    """Changes told, or to be told, to one webhook: those numbered `first` to `last`.

    `done_at` is when they arrived, `failed_at` when it was given up; until then `next_at` is when it is tried (again).
    """

    id: str
    webhook_id: str
    first: int
    last: int
    made_at: str
    tries: int = 0
    next_at: str | None = None
    done_at: str | None = None
    failed_at: str | None = None
    status: int | None = None
    error: str | None = None


class Change(Record, frozen=True, kw_only=True):
    """That an event or a spell is new, is another than before, or is gone, since the picture was drawn anew."""

    number: int
    at: str
    about: About
    id: str
    what: What
