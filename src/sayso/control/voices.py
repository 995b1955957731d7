"""Whether a holding is assessed: conceded, or borne out by independent speakers of whom one gains nothing by it.

The rule of domain.md §7. Speakers of one side are one, whoever relays another leans on that other, and who is not
named may be anybody: what is not known to be independent is not.
"""

from collections.abc import Iterator, Sequence

from sayso.control.holding import Holding
from sayso.model.claim import Claim, Speaker
from sayso.model.knowledge import Actors, is_one_side

LEANING = frozenset({"witness", "anonymous", "unattributed"})


def is_borne_out(holdings: Sequence[Holding], actors: Actors) -> bool:
    """Whether these words for one holding make it more than a claim."""
    if any(holding.basis == "conceded_by_loser" for holding in holdings):
        return True
    by_body = _bodies(holdings, actors)
    day = holdings[0].said if holdings else None
    sides: list[list[str]] = []
    for body in sorted(by_body):
        one = [side for side in sides if any(is_one_side(body, other, actors, day=day) for other in side)]
        sides = [side for side in sides if side not in one] + [[body, *(name for side in one for name in side)]]
    return len(sides) >= 2 and any(all(by_body[body] for body in side) for side in sides)


def _bodies(holdings: Sequence[Holding], actors: Actors) -> dict[str, bool]:
    """Each known body that says so itself, and whether it gains nothing by it."""
    found: dict[str, bool] = {}
    for holding in holdings:
        for speaker in _speakers(holding.claim):
            body = _body(speaker, actors)
            if body:
                is_free = holding.claim.interest != "self_serving" and holding.basis != "claimed_by_beneficiary"
                found[body] = found.get(body, True) and is_free
    relayed = _relayed(holdings)
    return {body: is_free for body, is_free in found.items() if not (relayed.get(body, set()) & set(found)) - {body}}


def _speakers(claim: Claim) -> Iterator[Speaker]:
    if claim.speaker is not None:
        yield claim.speaker
        yield from claim.co_speakers


def _body(speaker: Speaker, actors: Actors) -> str | None:
    """Whom a speaker speaks for; `None` for one who may be anybody, or who may have it from anybody."""
    body = speaker.actor_id or speaker.affiliation_id
    known = actors.get(body) if body else None
    if speaker.kind in LEANING or (known is not None and known.is_generic):
        return None
    if speaker.kind == "media" and (known is None or known.run_by is None):
        return None
    return body or (f"name:{speaker.name.casefold()}" if speaker.named and speaker.name else None)


def _relayed(holdings: Sequence[Holding]) -> dict[str, set[str]]:
    """Whom each body is heard to relay ("X, citing Y")."""
    found: dict[str, set[str]] = {}
    for holding in holdings:
        chain = holding.claim.speaker_chain
        for at, outer in enumerate(chain):
            found.setdefault(outer, set()).update(chain[at + 1 :])
    return found
