"""One subject of an event: who stands where on it, what was taken back, and whether the rest agrees."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.voice import body, days, first_moment, is_before, speakers
from sayso.model.event import Correction, Dispute, Position, Word
from sayso.model.knowledge import Actors
from sayso.model.terms import DisputeAbout

TELLING = frozenset({"CT+", "PR+"})
Words = Callable[[Assertion], str]
Stand = tuple[Assertion, ...]  # claims of one value


class Subject(Struct, frozen=True, gc=False):
    """What tellings may disagree about: the value that a claim gives, in words, and when two values cannot both be.

    `key` gives the value as something to compare by, `None` where a claim takes no side.
    """

    about: DisputeAbout
    key: Callable[[Assertion], Hashable | None]
    words: Words
    are_apart: Callable[[Assertion, Assertion], bool]


class Findings(Struct, frozen=True, gc=False):
    """What became of one subject: the dispute, if there is one, and what its speakers took back themselves."""

    about: DisputeAbout
    dispute: Dispute | None
    corrections: tuple[Correction, ...] = ()
    replaced: frozenset[str] = frozenset()


def tellers(group: Iterable[Assertion]) -> list[Assertion]:
    """The claims that say, at least as probable, that it happened: "may have" takes no position."""
    return [member for member in group if member.claim.factuality in TELLING and not member.is_blame_denial]


def examined(subject: Subject, group: Sequence[Assertion], actors: Actors) -> Findings:
    """The dispute about a subject: positions of which each shuts out another, less what was taken back."""
    corrections, replaced = taken_back(subject, group, actors)
    stands = _stands(subject, [member for member in group if member.id not in replaced])
    apart = {
        member.id
        for one, other in combinations(stands.values(), 2)
        if subject.are_apart(one[0], other[0])
        for member in (*one, *other)
    }
    members = [member for stand in stands.values() for member in stand if member.id in apart]
    return Findings(
        subject.about,
        dispute(subject.about, by_words(members, subject.words), group, replaced),
        tuple(corrections),
        replaced,
    )


def taken_back(subject: Subject, group: Sequence[Assertion], actors: Actors) -> tuple[list[Correction], frozenset[str]]:
    """Corrections of one body by itself, and the ids of the claims whose word is no longer its word.

    What was first said later replaces what was first said before. An old word that is retold after the new one stays
    old.
    """
    own: dict[str, list[Assertion]] = defaultdict(list)
    for member in group:
        name = body(member, actors)
        if name:
            own[name].append(member)
    found = [
        (one, other)
        for name in sorted(own)
        if len(own[name]) > 1
        for stands in [list(_stands(subject, own[name]).values())]
        for one in stands
        for other in _latest_against(one, stands, subject)
    ]
    return [_correction(subject, one, other) for one, other in found], _ids(one for one, _ in found)


def dispute(
    about: DisputeAbout,
    positions: Mapping[str, Sequence[Assertion]],
    group: Sequence[Assertion],
    replaced: frozenset[str] = frozenset(),
) -> Dispute | None:
    """A dispute, where there are two positions or more; tellers that hold none of them are silent on it."""
    if len(positions) < 2:
        return None
    taken = {member.id for members in positions.values() for member in members} | replaced
    return Dispute(
        about=about,
        positions=tuple(position(value, members) for value, members in positions.items()),
        silent=tuple(sorted(member.id for member in tellers(group) if member.id not in taken)),
    )


def position(value: str, members: Sequence[Assertion]) -> Position:
    """A position with its claims, its speakers, and the days on which they said it."""
    first, last = days(members)
    ids = tuple(sorted({member.id for member in members}))
    return Position(value=value, claim_ids=ids, speakers=speakers(members), first_said=first, last_said=last)


def by_words(members: Iterable[Assertion], words: Words) -> dict[str, list[Assertion]]:
    """Claims by the words of their value, in the order of the words."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    for member in members:
        found[words(member)].append(member)
    return dict(sorted(found.items()))


def _latest_against(one: Stand, stands: Sequence[Stand], subject: Subject) -> Iterator[Stand]:
    """The last of the words that shut out an earlier one, if there are any."""
    first = first_moment(one)
    later = [other for other in stands if is_before(first, first_moment(other)) and subject.are_apart(one[0], other[0])]
    if later:
        yield max(later, key=lambda other: (first_moment(other) or "", other[0].id))


def _correction(subject: Subject, one: Stand, other: Stand) -> Correction:
    return Correction(
        speaker=speakers(other)[0], about=subject.about, before=_word(subject, one), after=_word(subject, other)
    )


def _word(subject: Subject, stand: Stand) -> Word:
    return Word(value=subject.words(stand[0]), claim_ids=tuple(sorted(_ids([stand]))), said=days(stand)[0])


def _ids(stands: Iterable[Stand]) -> frozenset[str]:
    return frozenset(member.id for stand in stands for member in stand)


def _stands(subject: Subject, members: Iterable[Assertion]) -> dict[Hashable, Stand]:
    """Claims by the value that they give; those that give none are left out."""
    found: dict[Hashable, list[Assertion]] = defaultdict(list)
    for member in members:
        key = subject.key(member)
        if key is not None:
            found[key].append(member)
    return {key: tuple(members) for key, members in found.items()}
