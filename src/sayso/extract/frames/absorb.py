"""Events that are told as part of another one: the dead of a strike, the entry that led to a capture."""

from collections.abc import Sequence

from msgspec.structs import replace

from sayso.extract.findings import Framed, Predication
from sayso.lexicon.frames import Absorption

AGAIN = frozenset({"adverbial", "conjunct"})


def absorbed(
    readings: Sequence[Framed], predications: Sequence[Predication], absorptions: Sequence[Absorption]
) -> list[Framed]:
    """The events that stand for themselves, each with what its parts tell of it."""
    table = _Table(readings, predications)
    for index in range(len(readings)):
        while index in table.events_by_index and _settled(table, index, absorptions):
            pass
        _join_twins(table, index)
    return table.events()


class _Table:
    """The events so far, and which of them each predicate's word belongs to."""

    def __init__(self, readings: Sequence[Framed], predications: Sequence[Predication]) -> None:
        self.events_by_index = dict(enumerate(readings))
        self.predications = predications
        self._by_word = {predication.word: predication for predication in predications}
        self._owners: dict[int, int] = {}
        self._moved: dict[int, int] = {}
        for index, reading in enumerate(readings):
            for word in (predications[reading.predication].word, *reading.swallows):
                self._owners[word] = index

    def predication(self, index: int) -> Predication:
        """The predication of an event."""
        return self.predications[self.events_by_index[index].predication]

    def clause(self, index: int) -> Predication:
        """The topmost predication of an event: that of the verb that carries its noun, if one does."""
        own = self.predication(index)
        swallowed = set(self.events_by_index[index].swallows)
        while own.governor in swallowed:
            swallowed.discard(own.governor)
            own = self._by_word[own.governor]
        return own

    def final(self, index: int) -> int:
        """The event that one has become part of, or itself."""
        while index in self._moved:
            index = self._moved[index]
        return index

    def owner(self, word: int | None) -> int | None:
        """The event that a predicate's word belongs to, if any."""
        index = self._owners.get(word) if word is not None else None
        return None if index is None else self.final(index)

    def merge(self, whole: int, part: int, *, actors: bool) -> None:
        """Let one event take in another."""
        above, below = self.events_by_index[whole], self.events_by_index.pop(part)
        recipients = dict.fromkeys((*above.recipients, *below.recipients))
        self.events_by_index[whole] = replace(
            above,
            actors=above.actors or (below.actors if actors else ()),
            recipients=tuple(word for word in recipients if word not in above.actors),
            places=above.places or below.places,
            facilities=above.facilities or below.facilities,
            outcome=above.outcome or below.outcome,
            swallows=(*above.swallows, self.predications[below.predication].word, *below.swallows),
        )
        self._moved[part] = whole

    def events(self) -> list[Framed]:
        """The events that are left, in text order."""
        return [self.events_by_index[index] for index in sorted(self.events_by_index)]


def _settled(table: _Table, index: int, absorptions: Sequence[Absorption]) -> bool:
    """Whether an event has become one with the event that it hangs on."""
    owner = table.owner(table.clause(index).governor)
    if owner is None or owner == index:
        return False
    for rule in absorptions:
        whole, part = (index, owner) if rule.whole_below else (owner, index)
        if _is_part(table, whole, part, rule):
            table.merge(whole, part, actors=rule.shares_subject)
            return True
    return False


def _is_part(table: _Table, whole: int, part: int, rule: Absorption) -> bool:
    above, below = table.events_by_index[whole], table.events_by_index[part]
    hanging = table.clause(whole if rule.whole_below else part)
    if above.type not in rule.types or not (_is_again(above, below, hanging) or below.type in rule.parts):
        return False
    if hanging.link not in rule.links or (rule.markers and hanging.marker not in rule.markers):
        return False
    if rule.is_agentless and below.actors:
        return False
    if rule.shares_subject:
        return above.actors == below.actors and (not below.places or not above.places or above.places == below.places)
    return not below.actors or below.actors == above.actors


def _is_again(above: Framed, below: Framed, hanging: Predication) -> bool:
    """Whether a clause goes on about the same event: a participle, or a second verb that has nothing but victims."""
    if hanging.link == "conjunct" and (below.places or below.facilities):
        return False
    return hanging.link in AGAIN and _is_retold(above, below) and not _are_apart(above, below)


def _is_retold(above: Framed, below: Framed) -> bool:
    """Whether a participle goes on about the same event: "shells hit a market, killing", "blew himself up, killing"."""
    same_means = not below.instruments or not set(above.instruments).isdisjoint(below.instruments)
    return above.type == below.type and same_means and below.actors in {(), above.actors}


def _are_apart(above: Framed, below: Framed) -> bool:
    """Whether each names a place of its own: raids on a province, "hitting" a town of it, stay two."""
    grounds = [(*event.places, *event.facilities) for event in (above, below)]
    return all(grounds) and grounds[0] != grounds[1]


def _join_twins(table: _Table, index: int) -> None:
    """One event told twice of the same weapon: "rockets launched by rebels struck a clinic"."""
    for other in list(table.events_by_index):
        one, twin = table.events_by_index.get(index), table.events_by_index.get(other)
        if one is None or twin is None or other == index or one.type != twin.type:
            continue
        if table.predication(index).link == "relative" and set(one.instruments) & set(twin.instruments):
            table.merge(other, index, actors=True)
