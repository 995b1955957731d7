"""Analysts' decisions: appended, each with its entry in the custody log, and never changed."""

from collections.abc import Sequence
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, func, select

from sayso.model.case import Decision
from sayso.store.custody import Deed, log_all
from sayso.store.rows import Row, encoded
from sayso.store.tables import DECISIONS


def append_decisions(connection: Connection, decided: Sequence[Decision]) -> list[Decision]:
    """Append decisions within a writing transaction of the caller; those that were not in already."""
    ids = [decision.id for decision in decided]
    known = set(connection.scalars(select(DECISIONS.c.id).where(DECISIONS.c.id.in_(ids))))
    new = [decision for decision in {one.id: one for one in decided}.values() if decision.id not in known]
    first = (connection.scalar(select(func.max(DECISIONS.c.sequence))) or 0) + 1
    for sequence, decision in enumerate(new, start=first):
        row = decision_row(sequence, decision)
        connection.execute(DECISIONS.insert(), row)
        act = "undone" if decision.act == "undo" else "decided"
        log_all(connection, [Deed(act, decision.id, row["digest"])], at=decision.at)
    return new


def all_decisions(connection: Connection) -> list[Decision]:
    """All decisions, the oldest first."""
    decoder = msgspec.json.Decoder(Decision)
    asked = select(DECISIONS.c.body).order_by(DECISIONS.c.sequence)
    return [decoder.decode(body) for body in connection.scalars(asked)]


def decision_row(sequence: int, decision: Decision) -> Row:
    """The row of `decisions`; its digest is that of its entry in the custody log."""
    body = encoded(decision)
    return {
        "sequence": sequence,
        "id": decision.id,
        "act": decision.act,
        "who": decision.who,
        "at": decision.at,
        "body": body,
        "digest": sha256(body).hexdigest(),
    }
