"""The letters of reliability that analysts decided on, and that are in force."""

from collections.abc import Iterator, Sequence

import msgspec

from sayso.model.case import Decision, Effect
from sayso.model.track import Letter, Rating


def ratings(decisions: Sequence[Decision], effects: Sequence[Effect]) -> Iterator[Rating]:
    """One rating for each speaker that has one: the last that nobody undid."""
    in_force = {effect.decision_id for effect in effects if effect.state == "in_force"}
    for decision in decisions:
        if decision.act == "rate" and decision.id in in_force and decision.field:
            yield Rating(
                speaker=decision.field,
                letter=msgspec.json.decode(decision.value or "null", type=Letter),
                who=decision.who,
                at=decision.at,
                why=decision.why,
            )
