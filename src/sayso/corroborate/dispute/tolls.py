"""What the counts of an event's speakers amount to: what is agreed, what has grown, what is in dispute.

Nothing is ever summed and nobody picks a midpoint: a part beside its whole ("12 people, three of them children") is
no second count, a copy counts nothing again, and a running total is not this event's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.toll import are_apart
from sayso.corroborate.dispute.counts import Count, Kind
from sayso.corroborate.dispute.subject import Findings, dispute
from sayso.corroborate.dispute.voice import days, is_before, labels
from sayso.model.claim import Toll
from sayso.model.event import Correction, TollRange, Word

WHOLE = "person"
AS_MANY = ("up to", "as many as")
MULTIPLE = 3
WIDE = 10**9


def toll(group: Sequence[Assertion], found: Sequence[Count]) -> Findings:
    """Counts of one effect on one group that shut each other out. A later, higher count is growth, no dispute."""
    standing = [count for count in found if not count.is_replaced]
    disputed = [count for counts in by_kind(standing).values() if is_disputed(counts) for count in counts]
    disputed += [count for count in _parts_above_whole(standing) if count not in disputed]
    replaced = [count for count in found if count.is_replaced]
    ids = _ids(replaced) - _ids(standing)
    return Findings("toll", dispute("toll", positions(disputed), group, ids), tuple(_corrections(found)), ids)


def agreed_tolls(found: Sequence[Count]) -> tuple[Toll, ...]:
    """The counts that are not in dispute, each the widest range of what stands; outgrown counts are left out."""
    standing = [count for count in found if not count.is_replaced]
    barred = {count.kind for count in _parts_above_whole(standing)}
    kinds = ((kind, counts) for kind, counts in sorted(by_kind(standing).items()) if kind not in barred)
    return tuple(_widest([c.toll for c in _not_outgrown(counts)]) for _, counts in kinds if not is_disputed(counts))


def toll_ranges(found: Sequence[Count]) -> tuple[TollRange, ...]:
    """The lowest and the highest of what stands, in dispute or not, for each effect on each group."""
    standing = [count for count in found if not count.is_replaced]
    return tuple(_range(kind, counts) for kind, counts in sorted(by_kind(standing).items()))


def by_kind(found: Iterable[Count]) -> Mapping[Kind, list[Count]]:
    """Counts by what they count."""
    kinds: dict[Kind, list[Count]] = defaultdict(list)
    for count in found:
        kinds[count.kind].append(count)
    return kinds


def is_disputed(found: Sequence[Count]) -> bool:
    """Whether two speakers' counts shut each other out."""
    return any(_contradict(one, other) for one, other in combinations(found, 2))


def count_words(count: Toll) -> str:
    """A count as a reader would say it: "8 to 12 civilians killed"."""
    low, high = count.min, count.max
    number: str
    if low is None and high is None:
        number = count.vague or "some"
    elif low == high:
        number = str(low) if low else "no"
    elif high is None:
        number = f"at least {low}"
    else:
        number = f"up to {high}" if low is None else f"{low} to {high}"
    return f"{number} {_plural(count.of, is_one=low == high == 1)} {count.effect}"


def _plural(of: str, *, is_one: bool) -> str:
    many = {"person": "people", "child": "children", "woman": "women"}
    return of if is_one else many.get(of, f"{of}s")


def _contradict(one: Count, other: Count) -> bool:
    is_one_voice = one.voice == other.voice or one.claim_ids == other.claim_ids
    is_apart = _shut_out(one, other) or _boasts(one.toll, other.toll) or _boasts(other.toll, one.toll)
    return not is_one_voice and is_apart and not _is_growth(one, other)


def _shut_out(one: Count, other: Count) -> bool:
    """Whether two counts have no number in common; what one hospital received need not be all."""
    if not are_apart(one.toll, other.toll):
        return False
    lower = min(one, other, key=lambda count: count.toll.max if count.toll.max is not None else WIDE)
    return "at_least" not in lower.telling


def _boasts(one: Toll, other: Toll) -> bool:
    """Whether one says "as many as" of a number that is a multiple of the other's."""
    return other.max is not None and other.max > 1 and one.min is None and (_least(one) or 0) > other.max


def _least(count: Toll) -> int | None:
    """The lowest number that a count grants; who says "up to 120" does not mean that there were five."""
    if count.min is None and count.max and count.text.casefold().startswith(AS_MANY):
        return count.max // MULTIPLE
    return count.min


def _is_growth(one: Count, other: Count) -> bool:
    return _has_grown(one, other) or _has_grown(other, one)


def _has_grown(before: Count, after: Count) -> bool:
    """Whether a count is the later, higher one; a word that nobody was harmed does not grow, it is gainsaid."""
    if before.is_nought or before.toll.max is None or after.toll.min is None:
        return False
    if before.toll.max >= after.toll.min:
        return False
    is_told = "risen" in after.telling and not is_before(after.first, before.first)
    return is_told or is_before(before.last, after.first)


def _not_outgrown(found: Sequence[Count]) -> list[Count]:
    return [count for count in found if not any(_has_grown(count, other) for other in found)]


def _parts_above_whole(found: Sequence[Count]) -> list[Count]:
    """Counts of a part that are higher than another speaker's count of all, and those counts of all."""
    wholes = [count for count in found if count.kind[1] == WHOLE and count.toll.max is not None]
    pairs = [
        (whole, part)
        for whole in wholes
        for part in found
        if part.kind[1] != WHOLE
        and part.kind[0] == whole.kind[0]
        and part.voice != whole.voice
        and (_least(part.toll) or 0) > (whole.toll.max or 0) > 1
        and not _is_growth(whole, part)
    ]
    return list({id(count): count for pair in pairs for count in pair}.values())


def positions(found: Sequence[Count]) -> dict[str, list[Assertion]]:
    """Counts in words, with the claims that tell them."""
    holders: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for count in found:
        holders[count_words(count.toll)].update({member.id: member for member in count.members})
    return {words: list(members.values()) for words, members in sorted(holders.items())}


def _corrections(found: Sequence[Count]) -> Iterator[Correction]:
    """Counts that their own speaker gave up for another that shuts them out; a higher one later is growth."""
    for count in found:
        later = [
            other
            for other in found
            if count.is_replaced
            and not other.is_replaced
            and (other.kind, other.voice) == (count.kind, count.voice)
            and are_apart(count.toll, other.toll)
            and (count.is_nought or not _has_grown(count, other))
        ]
        yield from (
            Correction(speaker=next(labels(other.members[0])), about="toll", before=_word(count), after=_word(other))
            for other in later[-1:]
        )


def _word(count: Count) -> Word:
    return Word(value=count_words(count.toll), claim_ids=count.claim_ids, said=days(count.members)[0])


def _ids(found: Iterable[Count]) -> frozenset[str]:
    return frozenset(claim for count in found for claim in count.claim_ids)


def _range(kind: Kind, found: Sequence[Count]) -> TollRange:
    is_open = is_disputed(found)
    widest = _widest([count.toll for count in (found if is_open else _not_outgrown(found))])
    return TollRange(
        effect=widest.effect, of=widest.of, min=widest.min, max=widest.max, disputed=is_open, group=kind[2] or None
    )


def _widest(tolls: Sequence[Toll]) -> Toll:
    known = [toll for toll in tolls if toll.vague is None] or tolls
    lows, highs = [toll.min for toll in known], [toll.max for toll in known]
    first = min(known, key=lambda toll: (toll.text, toll.as_of or ""))
    return Toll(
        effect=first.effect,
        of=first.of,
        min=None if None in lows else min(low for low in lows if low is not None),
        max=None if None in highs else max(high for high in highs if high is not None),
        vague=first.vague,
        as_of=max((toll.as_of for toll in known if toll.as_of), default=None),
        text=first.text,
    )
