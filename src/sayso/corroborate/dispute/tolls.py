"""Tolls as ranges per speaker: what is agreed, what has grown, what is in dispute; nobody picks a midpoint."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.toll import are_apart
from sayso.corroborate.dispute.position import tellers
from sayso.corroborate.window import day
from sayso.model.claim import Toll
from sayso.model.event import Dispute, Position

Kind = tuple[str, str, str]  # effect, group, and the group's own words where one claim counts several
NUMBER = re.compile(r"[\d.,]+|\b(?:at least|more than|up to|about|some|nearly|over|the|a|an)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """One speaker's latest word on one count."""

    toll: Toll
    stated: str
    claim_id: str


def toll(group: Sequence[Assertion]) -> Dispute | None:
    """Counts of one effect on one group that shut each other out. A later, higher count is growth, no dispute."""
    disputed = [count for counts in _counts(group).values() if _is_disputed(counts) for count in counts]
    holders: dict[str, set[str]] = defaultdict(set)
    for count in disputed:
        holders[count_words(count.toll)].add(count.claim_id)
    positions = [Position(value=words, claim_ids=tuple(sorted(ids))) for words, ids in sorted(holders.items())]
    return Dispute(about="toll", positions=tuple(positions)) if len(positions) > 1 else None


def agreed_tolls(group: Sequence[Assertion]) -> tuple[Toll, ...]:
    """The counts that are not in dispute, each the widest range of what stands; outgrown counts are left out."""
    agreed = (counts for _, counts in sorted(_counts(group).items()) if not _is_disputed(counts))
    return tuple(_widest([count.toll for count in counts if not _is_outgrown(count, counts)]) for counts in agreed)


def count_words(count: Toll) -> str:
    """A count as a reader would say it: "8 to 12 civilians killed"."""
    low, high = count.min, count.max
    number: str
    if low is None and high is None:
        number = count.vague or "some"
    elif low == high:
        number = str(low)
    elif high is None:
        number = f"at least {low}"
    else:
        number = f"up to {high}" if low is None else f"{low} to {high}"
    return f"{number} {count.of}{'' if low == high == 1 else 's'} {count.effect}".replace("persons", "people")


def _counts(group: Sequence[Assertion]) -> dict[Kind, list[Count]]:
    """The latest word of each speaker on each count.

    One claim that counts a group twice counts two of its kind ("901 IS fighters, 526 SDF fighters"): they are told
    apart by the words of the group, for nobody contradicts himself in one breath.
    """
    several = _several(group)
    latest: dict[tuple[Kind, str], list[Count]] = defaultdict(list)
    for member in tellers(group):
        for counted in member.claim.toll:
            words = _group_words(counted) if (counted.effect, counted.of) in several else ""
            key = (counted.effect, counted.of, words), _speaker(member)
            count = Count(counted, day(counted.as_of) or member.said or "", member.id)
            newest = latest[key][0].stated if latest[key] else ""
            if count.stated > newest:
                latest[key] = [count]
            elif count.stated == newest or not latest[key]:
                latest[key].append(count)
    found: dict[Kind, list[Count]] = defaultdict(list)
    for (kind, _), counts in sorted(latest.items(), key=lambda item: item[0]):
        found[kind].extend(counts)
    return found


def _several(group: Sequence[Assertion]) -> set[tuple[str, str]]:
    """The effects and groups that one claim counts more than once."""
    found: set[tuple[str, str]] = set()
    for member in tellers(group):
        kinds = [(counted.effect, counted.of) for counted in member.claim.toll]
        found |= {kind for kind in kinds if kinds.count(kind) > 1}
    return found


def _group_words(counted: Toll) -> str:
    return " ".join(NUMBER.sub(" ", counted.text).casefold().split())


def _speaker(member: Assertion) -> str:
    speaker = member.claim.speaker
    own = speaker and (speaker.actor_id or speaker.affiliation_id or speaker.name or speaker.text)
    return own or member.origin_id


def _is_disputed(counts: Sequence[Count]) -> bool:
    return any(_contradict(one, other) for one, other in combinations(counts, 2) if one.claim_id != other.claim_id)


def _contradict(one: Count, other: Count) -> bool:
    return are_apart(one.toll, other.toll) and not (_has_grown(one, other) or _has_grown(other, one))


def _has_grown(before: Count, after: Count) -> bool:
    is_higher = before.toll.max is not None and after.toll.min is not None and before.toll.max < after.toll.min
    return is_higher and before.stated < after.stated


def _is_outgrown(count: Count, counts: Sequence[Count]) -> bool:
    return any(_has_grown(count, other) for other in counts)


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
