"""Decisions of analysts: listed, and made by whoever may decide."""

import msgspec
from sqlalchemy import Connection

from sayso import __version__
from sayso.errors import BadInput, NotDecidable
from sayso.pipeline.deciding import Decided, Wish, decide, decisions_from
from sayso.serve.api.paged import some
from sayso.serve.api.records import DecisionFound, DecisionList, Wanted
from sayso.serve.api.resource import Call, Resource
from sayso.serve.api.words import Decided as Asked

EXAMPLE = {"act": "note", "ids": ["c041301b"], "why": "ask for pictures", "who": "Ada"}


def decisions(connection: Connection, call: Call) -> DecisionList:
    """List the decisions of the case, the oldest first, and what has become of each."""
    asked: Asked = call.asked
    found = decisions_from(connection)
    kept = [one for one in found if not asked.lost or (one.effect is not None and one.effect.state == "lost")]
    shown, after = some(kept, asked.limit, asked.after)
    return DecisionList(sayso=__version__, decisions=tuple(map(_found, shown)), next=after)


def decided(call: Call) -> DecisionFound:
    """Accept, reject, correct, merge, split, note, rate or undo: kept for good, with who, when and why.

    Needs a token of scope `decide`, or a server bound to this machine alone. The body is JSON (application/json).
    """
    wanted = body_of(call.body)
    wish = Wish(
        act=wanted.act,
        ids=wanted.ids,
        who=_who(wanted, call.who),
        why=wanted.why,
        field=wanted.field,
        value=wanted.value,
    )
    return _found(decide(call.served.casebook, wish))


def body_of(body: bytes) -> Wanted:
    """The wish in a body; raises `BadInput` for what is none."""
    try:
        return msgspec.json.decode(body, type=Wanted)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BadInput(f"the body is no decision: {error}; see openapi.json") from error


def _found(made: Decided) -> DecisionFound:
    return DecisionFound(id=made.decision.id, decision=made.decision, effect=made.effect)


def _who(wanted: Wanted, token: str | None) -> str:
    """Who decides: whom the token names, and nobody else."""
    if token is None:
        if wanted.who is None:
            raise NotDecidable("a decision needs who decided; say it with `who`, or show a token")
        return wanted.who
    if wanted.who not in (None, token):
        raise NotDecidable(f"the token is that of {token}; decide in that name, or leave `who` out")
    return token


RESOURCES = (
    Resource(path="/decisions", name="decisions", asks=Asked, gives=DecisionList, reads=decisions, in_public=False),
    Resource(
        path="/decisions",
        name="decide",
        method="POST",
        scope="decide",
        status=201,
        takes=Wanted,
        gives=DecisionFound,
        does=decided,
        in_public=False,
        example=EXAMPLE,
    ),
)
