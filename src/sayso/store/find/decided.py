"""What analysts decided of claims, and is in force."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.case import Decision
from sayso.model.found import ClaimDecision
from sayso.store.bulk import LOOKED_UP
from sayso.store.tables import DECISIONS, MARKS


def decided_of(connection: Connection, claim_ids: Sequence[str]) -> list[ClaimDecision]:
    """The decisions that are in force on these claims, the oldest first."""
    decoder = msgspec.json.Decoder(Decision)
    rows = sorted(_rows(connection, claim_ids))
    return [_on(claim, decoder.decode(body)) for _, claim, body in rows]


def _rows(connection: Connection, claim_ids: Sequence[str]) -> Iterator[tuple[int, str, bytes]]:
    asked = select(DECISIONS.c.sequence, MARKS.c.claim_id, DECISIONS.c.body)
    joined = asked.join(MARKS, MARKS.c.decision_id == DECISIONS.c.id)
    for start in range(0, len(claim_ids), LOOKED_UP):
        found = connection.execute(joined.where(MARKS.c.claim_id.in_(claim_ids[start : start + LOOKED_UP])))
        yield from ((sequence, claim, body) for sequence, claim, body in found)


def _on(claim_id: str, decision: Decision) -> ClaimDecision:
    return ClaimDecision(
        claim_id=claim_id,
        act=decision.act,
        who=decision.who,
        at=decision.at,
        why=decision.why,
        field=decision.field,
        value=decision.value,
    )
