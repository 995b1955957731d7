"""Other voices on an event, as one of its speakers meets them: those who say the same, and those who say otherwise."""

from collections.abc import Sequence

from sayso.model.event import Event, Position
from sayso.model.terms import DisputeAbout
from sayso.track.heard import Word

GRAVE: frozenset[DisputeAbout] = frozenset({"whether", "what", "who", "outcome", "cause"})


class Others:
    """The words of other bodies, apart by whether they hold another position on what the thing was.

    Who lays the same strike to another side does not bear out who was first to tell of it; who counts other dead, or
    names another day, does, and differs.
    """

    def __init__(self, event: Event, own: Sequence[Word], words: Sequence[Word]) -> None:
        self._event = event
        self._ids = {word.claim.id for word in own}
        self._origins = {word.origin for word in own}
        self._said = own[0].said
        rest = [word for word in words if word.body != own[0].body or word.body is None]
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
        return tuple(dispute.about for dispute in self._event.disputes if self._differs(word, dispute.positions))

    def _differs(self, word: Word, positions: Sequence[Position]) -> bool:
        own = [number for number, position in enumerate(positions) if self._ids & set(position.claim_ids)]
        theirs = [number for number, position in enumerate(positions) if word.claim.id in position.claim_ids]
        return bool(own and theirs) and not set(own) & set(theirs)
