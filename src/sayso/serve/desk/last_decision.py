"""The last decision of a person that can still be undone."""

import msgspec
from sqlalchemy import Connection, select

from sayso.model.case import Decision
from sayso.pipeline.standing import standing_on_decision
from sayso.serve.desk.decide_view import DecisionView, decision_views
from sayso.store.tables import DECISIONS

LOOKED_AT = 20


def last_decision(connection: Connection, who: str) -> DecisionView | None:
    """What a person did last, of the last few decisions of hers; none where nothing of these is in force."""
    asked = select(DECISIONS.c.body).where(DECISIONS.c.who == who, DECISIONS.c.act != "undo")
    for body in connection.scalars(asked.order_by(DECISIONS.c.sequence.desc()).limit(LOOKED_AT)):
        decision = msgspec.json.decode(body, type=Decision)
        standing = standing_on_decision(connection, decision)
        own = next(view for view in decision_views(standing) if view.id == decision.id)
        if own.is_undoable:
            return own
    return None
