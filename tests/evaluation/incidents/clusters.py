"""How well claims are put together: B³ over the tellings of the gold (Bagga and Baldwin 1998), and the best event.

A telling that no claim meets is alone: it costs recall and says nothing of precision. `recall_of_met` leaves it out and
so tells of the putting together alone, whatever the reading missed. Claims that meet no telling are
left out, so that only an event that mixes two happenings of the gold costs precision.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct

from evaluation.incidents.met import Met
from sayso.model.event import Event

Key = tuple[str, str]


class Share(Struct, frozen=True):
    """The precision and recall of one telling; where no claim meets it, only what it costs in recall."""

    precision: float | None
    recall: float
    recall_of_met: float | None


class Clusters:
    """The tellings of a part by the events of the gold and by those that came out."""

    def __init__(self, told: Sequence[Met], events: Sequence[Event]) -> None:
        self.told = told
        self._event_of = {claim: event for event in events for claim in event.claim_ids}
        self._gold: dict[Key, list[Met]] = defaultdict(list)
        self._found: dict[str, list[Met]] = defaultdict(list)
        for one in told:
            self._gold[one.key].append(one)
            if one.claim:
                self._found[self._name(one.claim.id)].append(one)

    def share(self, one: Met) -> Share:
        """How much of what one telling was put with is right, and how much of what belongs to it is there."""
        belonging = len(self._gold[one.key])
        if one.claim is None:
            return Share(None, 1 / belonging, None)
        together = self._found[self._name(one.claim.id)]
        right = sum(other.key == one.key for other in together)
        read = sum(other.claim is not None for other in self._gold[one.key])
        return Share(right / len(together), right / belonging, right / read)

    def best(self, key: Key) -> Event | None:
        """The event that most tellings of one of the gold came to; `None` where none did."""
        claims = [one.claim.id for one in self._gold[key] if one.claim]
        counts = Counter(event.id for claim in claims if (event := self._event_of.get(claim)))
        by_id = {event.id: event for claim in claims if (event := self._event_of.get(claim))}
        ranked = sorted(counts, key=lambda name: (-counts[name], len(self._found[name]), name))
        return by_id[ranked[0]] if ranked else None

    def of(self, key: Key) -> list[Met]:
        """The tellings of an event of the gold."""
        return self._gold[key]

    def foreign(self, event: Event, key: Key) -> list[Met]:
        """The tellings of other events of the gold that an event mixes in."""
        return [one for one in self._found[event.id] if one.key != key]

    def scattered(self, event: Event | None, key: Key) -> list[Met]:
        """The tellings that are met, but stand outside of the best event."""
        return [one for one in self._gold[key] if one.claim and self._event_of.get(one.claim.id) is not event]

    def _name(self, claim: str) -> str:
        event = self._event_of.get(claim)
        return event.id if event else claim
