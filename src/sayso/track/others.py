"""Other voices on an event, as one of its speakers meets them: those who say the same, and those who say otherwise."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.model.event import Event
from sayso.model.terms import DisputeAbout
from sayso.track.heard import Word

GRAVE: frozenset[DisputeAbout] = frozenset({"whether", "what", "who", "outcome", "cause"})
Positions = Mapping[str, Mapping[DisputeAbout, frozenset[int]]]


def positions_of(event: Event) -> Positions:
    """Which positions each claim holds in the disputes of an event."""
    found: dict[str, dict[DisputeAbout, set[int]]] = defaultdict(lambda: defaultdict(set))
    for dispute in event.disputes:
        for number, position in enumerate(dispute.positions):
            for claim in position.claim_ids:
                found[claim][dispute.about].add(number)
    return {own: {about: frozenset(held) for about, held in abouts.items()} for own, abouts in found.items()}


class Others:
    """The words of other bodies, apart by whether they hold another position on what the thing was.

    Who lays the same strike to another side does not bear out who was first to tell of it; who counts other dead, or
    names another day, does, and differs.
    """

    def __init__(self, own: Sequence[Word], words: Sequence[Word], positions: Positions) -> None:
        self._positions = positions
        self._own = self._held(own)
        self._origins = {word.origin for word in own}
        self._said = own[0].said
        rest = [word for word in words if word.body != own[0].body]
        self.of_one_mind = [word for word in rest if not GRAVE & set(self.differences(word))]
        self._otherwise = [word for word in rest if GRAVE & set(self.differences(word))]

    def agreeing(self) -> list[Word]:
        """What independent voices say who hold no other position on what it was."""
        return [word for word in self.of_one_mind if word.origin not in self._origins]

    def contradicting(self) -> list[Word]:
        """What independent voices say otherwise, on the same day or later, of whose origin nobody agrees."""
        agreed = {word.origin for word in self.of_one_mind} | self._origins
        found = [word for word in self._otherwise if word.origin not in agreed]
        return [word for word in found if not (word.said and self._said and word.said < self._said)]

    def differences(self, word: Word) -> tuple[DisputeAbout, ...]:
        """What a word holds another position about than the speaker does."""
        held = self._positions.get(word.claim.id, {})
        return tuple(about for about, own in held.items() if about in self._own and not own & self._own[about])

    def _held(self, own: Sequence[Word]) -> Mapping[DisputeAbout, frozenset[int]]:
        held: dict[DisputeAbout, frozenset[int]] = {}
        for word in own:
            for about, numbers in self._positions.get(word.claim.id, {}).items():
                held[about] = held.get(about, frozenset()) | numbers
        return held
