"""Every event that the frames read in a report."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.extract.findings import Entity, Framed, Predication
from sayso.extract.frames.absorb import absorbed
from sayso.extract.frames.arguments import Arguments
from sayso.extract.frames.hosts import Hosts
from sayso.extract.frames.nouns import Nouns
from sayso.extract.frames.roles import Roles
from sayso.extract.frames.slots import Slots
from sayso.extract.syntax import Parse
from sayso.lexicon.frames import Frame, FrameLexicon
from sayso.model.terms import Stage

ATTEMPT = "attempt"
IN_PART = frozenset({"partially", "partly"})
PARTS = frozenset({"part", "section", "portion", "wing", "roof", "ward", "floor", "wall"})


def framed(
    parse: Parse, predications: Sequence[Predication], entities: Sequence[Entity], *, frames: FrameLexicon
) -> list[Framed]:
    """The events of a report in text order, each read once.

    An event told by a noun and the verb that carries it ("carried out airstrikes", "airstrikes hit") is one event
    of the noun; the dead of an attack are part of it. Whether any of it is said to have happened is not asked here.
    """
    reader = _Reader(Nouns(parse, entities, frames.classes), predications, frames)
    found = list(reader.readings())
    swallowed = {word for reading in found for word in reading.swallows}
    own = [reading for reading in found if predications[reading.predication].word not in swallowed]
    return absorbed(_aimed(own, predications), predications, frames.absorptions)


def _aimed(readings: Sequence[Framed], predications: Sequence[Predication]) -> list[Framed]:
    """The events, those that name no place with the place of what they were for: "an offensive to seize Hajin"."""
    aims: dict[int, Framed] = {}
    described = {p.word: p.governor for p in predications if p.link == "relative" and p.governor is not None}
    for reading in readings:
        predication = predications[reading.predication]
        if predication.link == "purpose" and predication.governor is not None:
            aims.setdefault(predication.governor, reading)
            aims.setdefault(described.get(predication.governor, predication.governor), reading)
    return [_with_aim(reading, predications[reading.predication].word, aims) for reading in readings]


def _with_aim(reading: Framed, word: int, aims: dict[int, Framed]) -> Framed:
    aim = next((aims[own] for own in (word, *reading.swallows) if own in aims), None)
    if aim is None or reading.places or reading.facilities:
        return reading
    return replace(reading, places=aim.places, facilities=aim.facilities)


def _state(frame: Frame, outcome: str | None, facilities: Sequence[int]) -> tuple[tuple[str, str], ...]:
    """What the event says of the facility: by the frame, or by the state that the verb leaves it in."""
    fields = dict(frame.facility)
    if facilities and outcome in {"destroyed", "damaged"}:
        fields["damage"] = outcome
    return tuple(fields.items())


class _Reader:
    """Reads one report's predications, one after the other."""

    def __init__(self, nouns: Nouns, predications: Sequence[Predication], frames: FrameLexicon) -> None:
        self._predications = predications
        self._frames = frames
        self._nouns = nouns
        self._slots = Slots(nouns)
        self._hosts = Hosts(predications, self._slots, frames)
        events = (p.word for p in predications if p.kind == "noun" and frames.frames_of("noun", p.lemma))
        self._roles = Roles(self._slots, frozenset(events), self._hosts.handlers())

    def readings(self) -> Iterator[Framed]:
        """What each predication is read as, if anything."""
        hosts = self._hosts
        for index, predication in enumerate(self._predications):
            candidates = self._frames.frames_of(predication.kind, predication.lemma)
            if candidates:
                given = hosts.hosted(predication) if predication.kind == "noun" else hosts.arguments(predication)
                frame = next(
                    (frame for frame in candidates if self._slots.allows(given, frame.when, frame.unless)), None
                )
                reading = self._reading(index, frame, given) if frame else None
                if reading:
                    yield reading

    def _reading(self, index: int, frame: Frame, given: Arguments) -> Framed | None:
        roles = self._roles.of(frame, given)
        if not (given.hosts or frame.is_bare or any(roles.values())):
            return None
        outcome = self._outcome(index, given.outcome or frame.outcome, given)
        return Framed(
            predication=index,
            type=frame.type,
            rule=frame.id,
            actors=roles["actors"],
            recipients=tuple(word for word in roles["recipients"] if word not in roles["actors"]),
            places=roles["places"],
            facilities=roles["facilities"],
            destination=next(iter(roles["destination"]), None),
            instruments=roles["instruments"],
            weapon=self._weapon(roles["instruments"]) or frame.weapon,
            outcome=outcome,
            stage=given.stage or self._thwarted(self._predications[index]) or frame.stage,
            facility_state=_state(frame, outcome, roles["facilities"]),
            swallows=given.swallowed,
        )

    def _outcome(self, index: int, told: str | None, given: Arguments) -> str | None:
        """In what state it leaves what it is done to; what is destroyed in part is damaged."""
        predication = self._predications[index]
        outcome = told or self._frames.outcome_of(predication.lemma)
        words = (self._nouns.parse.words[word].lemma for word in (*given.subjects, *given.objects))
        is_in_part = not IN_PART.isdisjoint(predication.adverbs) or not PARTS.isdisjoint(words)
        return "damaged" if outcome == "destroyed" and is_in_part else outcome

    def _weapon(self, instruments: Sequence[int]) -> str | None:
        entities = (self._nouns.entity(word, "weapon") for word in instruments)
        return next((entity.name for entity in entities if entity), None)

    def _thwarted(self, predication: Predication) -> Stage | None:
        """`failed` where the clause hangs on an attempt that was repelled."""
        above = predication.governor
        if above is None or ATTEMPT not in self._nouns.classes(above):
            return None
        return next((host.stage for _, host in self._hosts.carriers(above) if host.stage), None)
