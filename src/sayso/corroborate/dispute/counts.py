"""What each speaker counts in an event, and which of its counts it still stands by."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.subject import TELLING
from sayso.corroborate.dispute.voice import body, days, first_moment, is_before, labels, last_moment
from sayso.corroborate.running import is_running, sentence_of
from sayso.corroborate.wording import speaker_name
from sayso.lexicon.counts import Telling, telling
from sayso.model.claim import Toll
from sayso.model.event import SpeakerToll
from sayso.model.knowledge import Actors

Kind = tuple[str, str, str]  # effect, group, and the group's own words where one claim counts several
Number = tuple[int | None, int | None, str | None]
NUMBER = re.compile(r"[\d.,]+|\b(?:at least|more than|up to|about|some|nearly|over|the|a|an)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Count:
    """One speaker's word on one count, by all claims that tell it.

    `voice` is the body that may take it back, or one of its own where it might be anybody's.
    """

    kind: Kind
    voice: str
    toll: Toll
    members: tuple[Assertion, ...]
    is_running: bool
    is_replaced: bool = False

    @cached_property
    def telling(self) -> frozenset[Telling]:
        """Whether it is told as one of at least so many, or as having grown."""
        return frozenset[Telling]().union(*(_telling(member, self.toll) for member in self.members))

    @property
    def is_nought(self) -> bool:
        """Whether it says that there was nobody."""
        return self.toll.max == 0

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that tell it."""
        return tuple(sorted({member.id for member in self.members}))

    @property
    def first(self) -> str | None:
        """When it was first said."""
        return first_moment(self.members)

    @property
    def last(self) -> str | None:
        """When it was last said as news."""
        return last_moment([member for member in self.members if not member.claim.background] or self.members)


def counts(group: Sequence[Assertion], actors: Actors) -> list[Count]:
    """Every speaker's counts by kind, in the order of kinds, speakers and saying.

    Of one body's counts of one kind, those that were first said before its latest are replaced by it. One claim that
    counts a group twice counts two of its kind ("901 IS fighters, 526 SDF fighters"): they are told apart by the
    words of the group, for nobody contradicts himself in one breath.
    """
    several = _several(group)
    told: dict[tuple[Kind, str, bool, Number], list[tuple[Assertion, Toll]]] = defaultdict(list)
    for member in _counting(group):
        for toll in member.claim.toll:
            words = group_words(toll) if (toll.effect, toll.of) in several else ""
            number = toll.min, toll.max, toll.vague
            running = is_running(toll, member.claim, member.report)
            told[(toll.effect, toll.of, words), _voice(member, actors), running, number].append((member, toll))
    found = [_count(key, rows) for key, rows in told.items()]
    return sorted(_marked(found), key=lambda count: (count.kind, count.voice, count.first or "", count.claim_ids))


def speaker_tolls(found: Iterable[Count], actors: Actors) -> tuple[SpeakerToll, ...]:
    """The counts as records: by speaker, the earlier ones first."""
    return tuple(_record(count, actors) for count in found)


def group_words(toll: Toll) -> str:
    """Whom a count counts, in its own words."""
    return " ".join(NUMBER.sub(" ", toll.text).casefold().split())


def _counting(group: Sequence[Assertion]) -> Iterator[Assertion]:
    """The claims whose counts stand: those that tell the event, and those that say that nobody came to harm."""
    for member in group:
        is_none = any(toll.max == 0 for toll in member.claim.toll)
        if (member.claim.factuality in TELLING and not member.is_blame_denial) or is_none:
            yield member


def _several(group: Sequence[Assertion]) -> set[tuple[str, str]]:
    """The effects and groups that one claim counts more than once."""
    found: set[tuple[str, str]] = set()
    for member in group:
        kinds = [(toll.effect, toll.of) for toll in member.claim.toll]
        found |= {kind for kind in kinds if kinds.count(kind) > 1}
    return found


def _telling(member: Assertion, toll: Toll) -> frozenset[Telling]:
    return telling(sentence_of(member.claim, member.report.text), toll.text)


def _voice(member: Assertion, actors: Actors) -> str:
    return body(member, actors) or f"{next(labels(member))}:{member.origin_id}"


def _count(key: tuple[Kind, str, bool, Number], rows: Sequence[tuple[Assertion, Toll]]) -> Count:
    kind, voice, running, _ = key
    toll = min((toll for _, toll in rows), key=lambda toll: (toll.text, toll.as_of or ""))
    members = {member.id: member for member, _ in rows}
    return Count(kind, voice, toll, tuple(members[claim] for claim in sorted(members)), running)


def _marked(found: Sequence[Count]) -> Iterator[Count]:
    """The counts, each told whether its own speaker has a later one."""
    own: dict[tuple[Kind, str, bool], list[Count]] = defaultdict(list)
    for count in found:
        own[count.kind, count.voice, count.is_running].append(count)
    for same in own.values():
        for count in same:
            is_replaced = any(is_before(count.first, other.first) for other in same)
            yield Count(count.kind, count.voice, count.toll, count.members, count.is_running, is_replaced)


def _record(count: Count, actors: Actors) -> SpeakerToll:
    first, last = days(count.members)
    heard = min(count.members, key=lambda member: (member.said or "9999", member.id))
    toll = count.toll
    return SpeakerToll(
        speaker=next(labels(heard)),
        name=speaker_name(heard, heard.claim.speaker, actors),
        effect=toll.effect,
        of=toll.of,
        min=toll.min,
        max=toll.max,
        vague=toll.vague,
        as_of=toll.as_of,
        claim_ids=count.claim_ids,
        first_said=first,
        last_said=last,
        replaced=count.is_replaced,
        running=count.is_running,
        group=count.kind[2] or None,
    )
