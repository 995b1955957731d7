"""Circles: voices that count as one, each voice of an event in exactly one of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from sayso.model.claim import Speaker
from sayso.model.knowledge import Actors
from sayso.model.terms import Interest
from sayso.origin.apart import most_apart
from sayso.origin.leaning import Body, Leanings, are_one_utterance
from sayso.origin.telling import Telling, is_one_text
from sayso.origin.voice import Voice

NAMED = "name:"


@dataclass(frozen=True, slots=True)
class Member:
    """Who stands in a circle beside its first: a body or a nameless voice, and what he leans on.

    `is_retelling` is of one who passes on another's words; such a one vouches for nothing.
    """

    voices: tuple[Voice, ...]
    because: str
    is_retelling: bool
    is_of_one_circle: bool = True


@dataclass(frozen=True, slots=True)
class Circle:
    """Voices that lean on one another: those of its first body, and the members that add nothing to it.

    A circle that is not `counted` is of voices that may lean on anybody who is counted.
    """

    first: tuple[Voice, ...]
    members: tuple[Member, ...]
    counted: bool

    @property
    def voices(self) -> tuple[Voice, ...]:
        """All its voices, the first body's ahead."""
        return (*self.first, *(voice for member in self.members for voice in member.voices))

    @property
    def vouching(self) -> tuple[tuple[Voice, ...], ...]:
        """Who vouches in it, body by body; whoever only passes words on does not."""
        return (self.first, *(member.voices for member in self.members if not member.is_retelling))

    @property
    def is_disinterested(self) -> bool:
        """Whether somebody in it, who is of no other circle as well, is known to have no interest."""
        own = [member.voices for member in self.members if member.is_of_one_circle and not member.is_retelling]
        return any(is_disinterested(voices) for voices in (self.first, *own))

    @property
    def interest(self) -> Interest:
        """What those who vouch in it have to gain: a concession before all, then a word without an interest."""
        shown = {voice.interest for voices in self.vouching for voice in voices}
        if "against_interest" in shown:
            return "against_interest"
        if any(is_disinterested(voices) for voices in self.vouching):
            return "neutral"
        return "self_serving" if "self_serving" in shown else "unknown"


def is_disinterested(voices: Sequence[Voice]) -> bool:
    """Whether a body is known to have no interest."""
    return any(voice.interest == "neutral" for voice in voices)


def circles(told: Sequence[Telling], voices: Sequence[Voice], actors: Actors) -> list[Circle]:
    """The circles of an event's voices: the counted ones by who was heard first, then those that count for nothing."""
    by_key: dict[str, list[Voice]] = defaultdict(list)
    for voice in _by_person(sorted(voices, key=lambda voice: voice.order)):
        by_key[voice.key or ""].append(voice)
    nameless = by_key.pop("", [])
    if not by_key:
        return [_of_nameless(nameless, counted=True)] if nameless else []
    bodies = {key: Body(key, heard, actors) for key, heard in by_key.items()}
    leanings = Leanings(bodies, told, actors)
    joined = _joined(bodies, leanings)
    retold = {voice: _passed_on(voice, bodies, leanings) for voice in nameless}
    members: dict[str, list[Member]] = defaultdict(list)
    for leant_on, member in [*joined.values(), *_retellings(retold)]:
        members[joined[leant_on][0] if leant_on in joined else leant_on].append(member)
    found = [
        Circle(tuple(body.voices), tuple(sorted(members[key], key=lambda one: one.voices[0].order)), counted=True)
        for key, body in bodies.items()
        if key not in joined
    ]
    free = [voice for voice, passed_on in retold.items() if passed_on is None]
    counted = sorted(found, key=lambda circle: circle.first[0].order)
    return [*counted, *([_of_nameless(free, counted=False)] if free else [])]


def _by_person(told: Sequence[Voice]) -> Iterator[Voice]:
    """The voices, those under one name as of one body: "the director of the hospital, Omar Hadi" and "he"."""
    bodies: dict[str, Voice] = {}
    for voice in sorted(told, key=lambda voice: voice.kind != "organisation"):
        bodies.setdefault(_person(voice), voice)
    for voice in told:
        first = bodies[_person(voice)]
        is_one = bool(_person(voice)) and first is not voice
        interest = (
            "neutral" if is_one and (first.interest, voice.interest) == ("neutral", "unknown") else voice.interest
        )
        yield replace(voice, key=first.key, kind=first.kind, interest=interest) if is_one else voice


def _person(voice: Voice) -> str:
    """The name of a speaker that the registry does not know; empty where there is none."""
    is_known = not (voice.key or "").startswith(NAMED)
    return "" if is_known or voice.speaker is None else (voice.speaker.name or "").casefold()


def _joined(bodies: Mapping[str, Body], leanings: Leanings) -> dict[str, tuple[str, Member]]:
    """The bodies that are no origin, each with the key of the origin that it stands in; the rest are origins."""
    relaying = {key: inner for key in bodies if (inner := leanings.relayed(key))}
    candidates = sorted(bodies.keys() - relaying.keys(), key=lambda key: bodies[key].order)
    firsts = most_apart(candidates, lambda one, other: leanings.between(one, other) is not None)
    found: dict[str, tuple[str, Member]] = {}
    for key in candidates:
        near = [(first, why) for first in firsts if (why := leanings.between(key, first))]
        if key not in firsts:
            first, why = near[0]
            voices = tuple(bodies[key].voices)
            found[key] = first, Member(voices, why, is_retelling=False, is_of_one_circle=len(near) == 1)
    for key, inner in relaying.items():
        cited = next(name for name in inner if name not in relaying)
        home = found[cited][0] if cited in found else cited
        found[key] = home, Member(tuple(bodies[key].voices), f"heard citing {leanings.name(cited)}", is_retelling=True)
    return found


def _of_nameless(voices: Sequence[Voice], *, counted: bool) -> Circle:
    """Voices of nobody in particular, together: each may have it from any other."""
    groups = _by_who(voices)
    return Circle(groups[0], tuple(Member(group, "", is_retelling=False) for group in groups[1:]), counted=counted)


def _by_who(voices: Iterable[Voice]) -> list[tuple[Voice, ...]]:
    by_name: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        by_name[who(voice)].append(voice)
    return [tuple(group) for group in by_name.values()]


def who(voice: Voice) -> str:
    """Whom a voice is taken for where no body answers for it: an agency, a text, or the words for him."""
    if voice.speaker is None:
        wire = voice.assertion.report.wire
        return f"wire:{wire.casefold()}" if wire else f"text:{voice.assertion.origin_id}"
    return f"{voice.speaker.kind}:{(voice.speaker.text or '').casefold()}"


def _retellings(retold: Mapping[Voice, tuple[str, str] | None]) -> Iterator[tuple[str, Member]]:
    """Nameless voices that pass on somebody's words, those of one kind together."""
    same: dict[tuple[str, str], list[Voice]] = defaultdict(list)
    for voice, passed_on in retold.items():
        if passed_on is not None:
            same[passed_on].append(voice)
    for (key, because), voices in same.items():
        yield from ((key, Member(group, because, is_retelling=True)) for group in _by_who(voices))


def _passed_on(voice: Voice, bodies: Mapping[str, Body], leanings: Leanings) -> tuple[str, str] | None:
    """Whom a nameless voice passes on, and by what that is known; `None` where nothing tells."""
    speaker, own = voice.speaker, voice.assertion
    cited = leanings.relays_of(_name(speaker)) if speaker else frozenset()
    is_outlet = speaker is None or speaker.kind == "unattributed"
    for body in sorted(bodies.values(), key=lambda body: body.voices[0].order):
        if body.key in cited:
            return body.key, f"heard citing {leanings.name(body.key)}"
        if is_outlet and any(is_one_text(own, other.assertion) for other in body.voices if _tells(other)):
            return body.key, f"told in a text that has it from {leanings.name(body.key)}"
        if any(are_one_utterance(own, other.assertion) for other in body.voices):
            return body.key, f"the same words as {leanings.name(body.key)}'s"
    return None


def _tells(voice: Voice) -> bool:
    """Whether a voice brings the news; who only owns the deed does not."""
    return voice.assertion.claim.blame != "claimed"


def _name(speaker: Speaker) -> str:
    return speaker.actor_id or f"name:{(speaker.name or speaker.text or '').casefold()}"
