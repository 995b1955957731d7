"""Claims that need no comparing, gathered first: copies of the same words, and tellings alike in every feature.

A wire story in a thousand outlets, or one strike told a thousand times, is compared once and not a million times.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.judge import TELLING_WORDS, Judge

LATEST = "~"  # after every day: a copy of an unknown day goes behind the one that tells its day
Members = Mapping[str, Sequence[Assertion]]


def gathered(
    found: Sequence[Assertion], judge: Judge, *, alone: frozenset[str] = frozenset()
) -> tuple[list[Assertion], Members]:
    """One assertion to stand for all that are surely one with it, and, by its id, whom it stands for.

    Of copies the first that was told stands for all, and what it told happened on its day, whatever day a later one
    makes of "Monday". Claims that are to be `alone` stand for themselves only.
    """
    told = sorted(found, key=lambda one: (one.said or LATEST, one.order))
    nth = _days_told(told)
    retold = _by(told, lambda one: (_words(one), nth[one.id])).values()
    dated = [_on_day_of(same[0], copy) for same in retold for copy in same]
    copies = _by(dated, lambda one: (_words(one), nth[one.id], one.id in alone and one.id))
    firsts = sorted((same[0] for same in copies.values()), key=lambda first: first.order)
    grouped = _by(firsts, lambda one: (_features(one), one.id in alone and one.id)).values()
    alike = [part for same in grouped for part in _parts(same, judge)]
    members = {part[0].id: [member for first in part for member in copies[first.id]] for part in alike}
    return sorted((part[0] for part in alike), key=lambda first: first.id), members


def _parts(same: Sequence[Assertion], judge: Judge) -> list[Sequence[Assertion]]:
    """All together where two of them are judged one, since the rest are like them; else each by itself.

    Two of different texts are asked, as within one text less is enough. Claims with a toll go by themselves, because
    two numbers in one report tell two things.
    """
    other = next((one for one in same[1:] if one.origin_id != same[0].origin_id), None)
    is_one = other is not None and not same[0].claim.toll and judge.judge(same[0], other).verdict == "same"
    return [same] if is_one else [[one] for one in same]


def _by(found: Sequence[Assertion], key: Callable[[Assertion], Hashable]) -> dict[str, list[Assertion]]:
    """Assertions with one key, by the id of the first of them."""
    first_of: dict[Hashable, str] = {}
    same: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in found:
        same[first_of.setdefault(key(assertion), assertion.id)].append(assertion)
    return same


def _on_day_of(first: Assertion, copy: Assertion) -> Assertion:
    """A copy as saying what its original says, on the original's day."""
    if copy is first:
        return copy
    return replace(copy, event=replace(copy.event, date=first.event.date), window=first.window)


def _days_told(found: Sequence[Assertion]) -> Mapping[str, Hashable]:
    """By the id of each: which of the days that its own report tells with these words is meant, counted from 0.

    So the first "Monday" of a copy is the first of its original. A word or two need not be one utterance: there the
    day itself counts.
    """
    days: dict[Hashable, list[str | None]] = defaultdict(list)
    nth: dict[str, Hashable] = {}
    for one in sorted(found, key=lambda one: (one.report.id, one.claim.content.start, one.id)):
        told, stated = days[one.report.id, _words(one)], _stated(one)
        if stated not in told:
            told.append(stated)
        nth[one.id] = told.index(stated) if len(one.words.split()) >= TELLING_WORDS else stated
    return nth


def _stated(one: Assertion) -> str | None:
    return one.event.date.edtf if one.event.date and one.event.date.is_stated else None


def _words(one: Assertion) -> Hashable:
    told = (one.event.type, one.site.key, one.site.facility, one.claim.factuality, one.claim.background)
    return one.origin_id, one.words, told


def _features(one: Assertion) -> Hashable:
    event, site = one.event, one.site
    where = site.key, site.names, site.alias, site.areas, site.facility, site.relation, site.is_region, site.is_near
    who = one.doers, one.done_to, one.loose, None if one.doers else one.said
    what = (
        event.type,
        event.weapon,
        one.scenes,
        one.named,
        event.outcome,
        one.is_destruction,
        one.claim.background,
        bool(one.claim.toll),
    )
    return one.family.id, what, where, one.window, who, one.said[:7] if one.said else None
