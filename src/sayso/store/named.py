"""Claims, events and decisions by their ids, or by as much of an id as tells which."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Column, Connection, select

from sayso.errors import AmbiguousId, UnknownId
from sayso.model.case import Decision
from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.store.bodies import with_bodies
from sayso.store.tables import CLAIM_IDS, CLAIMS, DECISIONS, EVENT_CLAIMS, EVENTS, REPORTS

HEX = "0123456789abcdef"
FEW = 6


class Told(NamedTuple):
    """A claim and the report that it stands in."""

    claim: Claim
    report: Report


def claims_named(connection: Connection, name: str) -> list[Told]:
    """The claim with an id, or all claims of the event with it; the id may be cut short.

    Raises `UnknownId`, `AmbiguousId`.
    """
    claims = set(ids_beginning(connection, CLAIM_IDS.c.id, name))
    events = set(ids_beginning(connection, EVENTS.c.id, name))
    found = only(sorted(claims | events), name, of="claim or event")
    if found in claims:
        return told(connection, [found])
    asked = select(EVENT_CLAIMS.c.claim_id).join(EVENTS, EVENTS.c.key == EVENT_CLAIMS.c.event_key)
    return told(connection, list(connection.scalars(asked.where(EVENTS.c.id == found))))


def decision_named(connection: Connection, name: str) -> Decision:
    """The decision with an id, which may be cut short.

    Raises `UnknownId`, `AmbiguousId`.
    """
    found = only(ids_beginning(connection, DECISIONS.c.id, name), name, of="decision")
    body = connection.scalars(select(DECISIONS.c.body).where(DECISIONS.c.id == found)).one()
    return msgspec.json.decode(body, type=Decision)


def told(connection: Connection, ids: Sequence[str]) -> list[Told]:
    """Claims by id, with their reports, in the order of their ids."""
    asked = (
        with_bodies()
        .add_columns(REPORTS.c.body)
        .join(CLAIM_IDS, CLAIM_IDS.c.claim_key == CLAIMS.c.key)
        .join(REPORTS, REPORTS.c.reading_key == CLAIMS.c.reading_key)
        .where(CLAIM_IDS.c.id.in_(ids))
        .order_by(CLAIM_IDS.c.id)
    )
    return [
        Told(msgspec.json.decode(claim, type=Claim), msgspec.json.decode(report, type=Report))
        for claim, report in connection.execute(asked)
    ]


def ids_beginning(connection: Connection, column: Column[str], name: str) -> list[str]:
    """The ids that begin so, a few at most; by range, which an index answers in every collation."""
    if not name or not set(name) <= set(HEX):
        return []
    stem = name.rstrip("f")
    asked = select(column).distinct().where(column >= name).order_by(column).limit(FEW)
    if stem:
        asked = asked.where(column < stem[:-1] + HEX[HEX.index(stem[-1]) + 1])
    return list(connection.scalars(asked))


def only(found: Sequence[str], name: str, *, of: str) -> str:
    """The one id that is meant; raises `UnknownId` where none begins so, and `AmbiguousId` where several do."""
    if name in found:
        return name
    if not found:
        raise UnknownId(f"no {of} has an id that begins with {name!r}; ids are listed by `sayso claims` and the like")
    if len(found) > 1:
        raise AmbiguousId(f"{name!r} begins several ids: {', '.join(found[:FEW])}; give more of it")
    return found[0]
