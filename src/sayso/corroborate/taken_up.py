"""Claims that take up a harm told before them, without its place or day: "the blast was caused by …".

Comparing features says nothing of them, since they name nothing to compare. They go where the claim goes that they
take up, and keep it from no other.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.corroborate.assertion import Assertion
from sayso.lexicon.answers import load_answers

REACH = 1200  # characters
HARM = frozenset({"harm", "killing_of_captives"})
TELLING = frozenset({"CT+", "PR+"})


def taken_up(
    found: Sequence[Assertion], *, apart: frozenset[str], alone: frozenset[str] = frozenset()
) -> Mapping[str, str]:
    """By the id of each claim that takes another up, the id of the other, which takes up none itself.

    Claims with words in `apart` tell of one more; claims that are to be `alone` follow nobody.
    """
    told: dict[str, list[Assertion]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (one.claim.content.start, -one.claim.content.end, one.id)):
        told[one.report.id].append(one)
    following: dict[str, str] = {}
    for ordered in told.values():
        for at, one in enumerate(ordered):
            if one.id in alone or not _is_open(one) or not apart.isdisjoint(one.words.split()):
                continue
            target = _target(one, [other for other in ordered[:at] if other.id not in following])
            if target is not None:
                following[one.id] = target.id
    return following


def _is_open(one: Assertion) -> bool:
    """Whether a claim of harm names no site, no day and no number, and denies it or takes it up as known."""
    is_dated = one.window is not None and one.window.is_dated
    if one.family.id not in HARM or one.site.key or one.site.facility or is_dated:
        return False
    if one.claim.factuality == "CT-":
        return True
    is_telling = one.claim.factuality in TELLING and not one.claim.toll
    return is_telling and load_answers().refers_back(one.claim.content.exact)


def _target(one: Assertion, before: Sequence[Assertion]) -> Assertion | None:
    """What is taken up: of what others said not far before, the last whose doer is meant, else the last."""
    near = [other for other in before if _may_be_meant(one, other)]
    own = one.doers or _speakers(one)
    return next(iter(([other for other in near if own & other.doers] or near)[::-1]), None)


def _may_be_meant(one: Assertion, other: Assertion) -> bool:
    if other.family.id not in HARM or other.is_negative or other.claim.background != one.claim.background:
        return False
    if _speakers(one) and _speakers(one) == _speakers(other):
        return False
    is_near = one.claim.content.start - other.claim.content.start <= REACH
    return is_near and other.event.place is not None and other.site.key is not None and other.claim.factuality != "CT-"


def _speakers(one: Assertion) -> frozenset[str]:
    speaker = one.claim.speaker
    return frozenset(filter(None, (speaker.actor_id, speaker.affiliation_id))) if speaker else frozenset()
