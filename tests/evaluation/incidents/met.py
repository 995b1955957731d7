"""Which claim meets which telling of the gold, by words alone: what the claim is grouped with plays no part.

A claim of an event may meet a telling where its trigger stands in the telling's words, or where content and words
share half of all that both cover. Of those that may, the best meets it: first by trigger, then by a type that the
gold allows, then by how much is shared; one claim to one telling. What is left over may be met by a claim that
already meets another telling of the same event, where its content covers most of the words: told in one breath.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from evaluation.incidents.gold import GoldEvent, Incident, Telling
from evaluation.incidents.reading import Read
from sayso.model.claim import Claim
from sayso.model.selector import Selector

HALF, MOST = 0.5, 0.8
Stretch = tuple[int, int]


class Met(Struct, frozen=True):
    """A telling, the event of the gold that it tells, and the claim that meets it; `None` where none does."""

    incident: Incident
    event: GoldEvent
    telling: Telling
    claim: Claim | None

    @property
    def key(self) -> tuple[str, str]:
        """The event, among those of all incidents."""
        return self.incident.name, self.event.id


def met(incident: Incident, read: Read) -> list[Met]:
    """Every telling of an incident with the claim that meets it."""
    told = [(event, telling) for event in incident.gold.event for telling in event.mentions]
    grouped = {claim for event in read.events for claim in event.claim_ids}
    found: dict[int, Claim] = {}
    for number in range(1, len(incident.texts) + 1):
        rows = [row for row, (_, telling) in enumerate(told) if telling.report == number]
        claims = [claim for claim in read.claims.get(incident.path(number), ()) if claim.event or claim.id in grouped]
        best = _best([(row, *told[row]) for row in rows], claims, incident.texts[number - 1])
        found |= best | _in_one_breath([(row, *told[row]) for row in rows], best, incident.texts[number - 1])
    return [Met(incident, event, telling, found.get(row)) for row, (event, telling) in enumerate(told)]


def stretch(telling: Telling, text: str) -> Stretch:
    """Where the words of a telling stand in their report."""
    start = text.index(telling.words)
    return start, start + len(telling.words)


def covered(selector: Selector, words: Stretch) -> float:
    """How much of the words, or of the selector where that is shorter, both have in common."""
    shorter = min(selector.end - selector.start, words[1] - words[0])
    return _shared(selector, words) / shorter if shorter else 0.0


Rows = list[tuple[int, GoldEvent, Telling]]


def _best(rows: Rows, claims: Iterable[Claim], text: str) -> dict[int, Claim]:
    ranked = sorted(_candidates(rows, claims, text), key=lambda one: (one[0], -one[1], one[2].id), reverse=True)
    found: dict[int, Claim] = {}
    taken = set[str]()
    for _, row, claim in ranked:
        if row not in found and claim.id not in taken:
            found[row] = claim
            taken.add(claim.id)
    return found


def _candidates(
    rows: Rows, claims: Iterable[Claim], text: str
) -> Iterator[tuple[tuple[bool, bool, float], int, Claim]]:
    for claim in claims:
        for row, event, telling in rows:
            words = stretch(telling, text)
            is_triggered = claim.event is not None and covered(claim.event.trigger, words) == 1.0
            likeness = _likeness(claim.content, words)
            if is_triggered or likeness >= HALF:
                is_typed = claim.event is None or claim.event.type in event.type
                yield (is_triggered, is_typed, likeness), row, claim


def _in_one_breath(rows: Rows, best: dict[int, Claim], text: str) -> dict[int, Claim]:
    found: dict[int, Claim] = {}
    for row, event, telling in rows:
        others = [best[other] for other, of, _ in rows if of.id == event.id and other in best]
        words = stretch(telling, text)
        whole = [claim for claim in others if _shared(claim.content, words) >= MOST * (words[1] - words[0])]
        if row not in best and whole:
            found[row] = min(whole, key=lambda claim: claim.id)
    return found


def _likeness(selector: Selector, words: Stretch) -> float:
    both = _shared(selector, words)
    return both / (selector.end - selector.start + words[1] - words[0] - both)


def _shared(selector: Selector, words: Stretch) -> int:
    return max(0, min(selector.end, words[1]) - max(selector.start, words[0]))
