"""Who did it: sides that are said to have, sides that deny it, and speakers who say that it is not known."""

from collections.abc import Iterator, Sequence

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.who import any_ally
from sayso.corroborate.dispute.position import dispute, tellers
from sayso.corroborate.wording import body_name, enumerated
from sayso.model.event import Dispute, Position
from sayso.model.knowledge import Actors

UNCOMMITTED = frozenset({"CTu", "Uu"})


def who(group: Sequence[Assertion], actors: Actors) -> Dispute | None:
    """Doers of sides that do not stand together, or a doer who denies it.

    One that leaves several open ("Russian or Syrian warplanes") disagrees only with those outside of them.
    """
    named = [member for member in tellers(group) if member.doers]
    positions = list(_positions(_sides(named, actors), actors))
    denials = [member for member in group if member.is_blame_denial and (member.doers or member.claim.speaker)]
    if positions:
        positions += _denials(denials, actors)
    found = dispute("who", positions)
    if found is None:
        return None
    open_ids = tuple(member.id for member in group if _says_unknown(member))
    unknown = (Position(value="not known", claim_ids=open_ids),) if open_ids else ()
    return Dispute(about="who", positions=(*found.positions, *unknown))


def _sides(named: Sequence[Assertion], actors: Actors) -> list[list[Assertion]]:
    sides: list[list[Assertion]] = []
    for member in named:
        joined = [side for side in sides if any(_stand_together(member, other, actors) for other in side)]
        whole = [*(other for side in joined for other in side), member]
        sides = [*(side for side in sides if side not in joined), whole]
    return sides


def _stand_together(one: Assertion, other: Assertion, actors: Actors) -> bool:
    return any_ally(one.doers, other.doers, actors, day=one.said)


def _positions(sides: Sequence[Sequence[Assertion]], actors: Actors) -> Iterator[Position]:
    rows = []
    for side in sides:
        is_open = all(member.event.actors_any_of for member in side)
        value = _names({doer for member in side for doer in member.doers}, actors, is_open=is_open)
        rows.append((value, tuple(sorted(member.id for member in side))))
    yield from (Position(value=value, claim_ids=ids) for value, ids in sorted(rows))


def _denials(denials: Sequence[Assertion], actors: Actors) -> list[Position]:
    rows: dict[str, list[str]] = {}
    for member in denials:
        speaker = member.claim.speaker
        body = {speaker.actor_id} if speaker and speaker.actor_id else set()
        denied = set(member.doers) or {name for name in body if name}
        rows.setdefault(f"not {_names(denied, actors, is_open=False) or 'its speaker'}", []).append(member.id)
    return [Position(value=value, claim_ids=tuple(sorted(ids))) for value, ids in sorted(rows.items())]


def _says_unknown(member: Assertion) -> bool:
    return member.claim.factuality in UNCOMMITTED and not member.doers


def _names(doers: set[str], actors: Actors, *, is_open: bool) -> str:
    names = sorted(body_name(doer, actors) or doer for doer in doers)
    return " or ".join(names) if is_open else enumerated(names)
