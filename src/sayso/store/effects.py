"""What became of the decisions when the picture was last drawn, and which claims they mark."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.case import Effect
from sayso.store.rows import Row, encoded
from sayso.store.tables import DECISIONS, EFFECTS, MARKS


def replace_effects(connection: Connection, effects: Sequence[Effect]) -> None:
    """Put new effects in place of those before, within a writing transaction of the caller."""
    connection.execute(EFFECTS.delete())
    connection.execute(MARKS.delete())
    rows = [effect_row(effect) for effect in effects]
    marks = [row for effect in effects for row in mark_rows(effect)]
    if rows:
        connection.execute(EFFECTS.insert(), rows)
    if marks:
        connection.execute(MARKS.insert(), marks)


def effect_row(effect: Effect) -> Row:
    """The row of `effects`."""
    return {"decision_id": effect.decision_id, "act": effect.act, "state": effect.state, "body": encoded(effect)}


def mark_rows(effect: Effect) -> list[Row]:
    """The rows of `marks` for an effect."""
    return [
        {"claim_id": claim, "decision_id": effect.decision_id, "act": effect.act}
        for claim in dict.fromkeys(effect.claim_ids)
    ]


def all_effects(connection: Connection) -> list[Effect]:
    """The effects in the order of their decisions."""
    decoder = msgspec.json.Decoder(Effect)
    asked = select(EFFECTS.c.body).join(DECISIONS, DECISIONS.c.id == EFFECTS.c.decision_id)
    return [decoder.decode(body) for body in connection.scalars(asked.order_by(DECISIONS.c.sequence))]
