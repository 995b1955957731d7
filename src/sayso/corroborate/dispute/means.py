"""By what it was done: another weapon, or another cause altogether."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.subject import TELLING, Findings, Subject, by_words, position
from sayso.lexicon.causes import cause_of

FIRED = frozenset({"airstrike", "shelling", "shooting", "chemical_attack"})  # from afar, with one weapon or another

OPEN = frozenset({"control_status", "clash", "offensive"})  # what was done in them is not said


def cause() -> Subject:
    """The means differ: an airstrike in one telling, explosives in another."""
    return Subject("cause", _cause, lambda member: _words(_cause(member) or ""), _are_two_causes)


def weapon() -> Subject:
    """Two classes of weapon for one strike, neither a special case of the other nor the means of it."""
    return Subject("weapon", _weapon, lambda member: _words(_weapon(member) or ""), _are_two_weapons)


def of_means(group: Sequence[Assertion]) -> list[Assertion]:
    """The denials of one means where the tellings differ in it: "there was no shelling, only a plane"."""
    told = [member for member in group if member.is_asserting and names_means(member)]
    pairs = ((one, other) for one, other in combinations(told, 2) if one.event.type != other.event.type)
    if not any(_are_two_causes(one, other) or _are_two_weapons(one, other) for one, other in pairs):
        return []
    kinds = {member.event.type for member in told}
    return [member for member in group if member.is_denying and member.event.type in kinds]


def with_denials(found: Findings, denied: Sequence[Assertion]) -> Findings:
    """A dispute about the means with those who deny one of them as positions of their own."""
    if found.dispute is None or not denied:
        return found
    more = (position(value, members) for value, members in by_words(denied, _denied_words).items())
    return replace(found, dispute=replace(found.dispute, positions=(*found.dispute.positions, *more)))


def _denied_words(member: Assertion) -> str:
    return f"no {_words(member.event.type)}"


def _cause(member: Assertion) -> str | None:
    if not _is_telling(member):
        return None
    return cause_of(member.claim.content.exact) or (member.event.type if names_means(member) else None)


def names_means(member: Assertion) -> bool:
    """Whether the type of what is told says by what it was done: an airstrike does, a killing does not."""
    kind = member.event.type
    return member.family.id == "harm" and kind not in member.family.unspecific and kind not in OPEN


def _are_two_causes(one: Assertion, other: Assertion) -> bool:
    first, second = _cause(one), _cause(other)
    if one.family.id != "harm" or first == second:
        return False
    kinds = one.event.type, other.event.type
    if first != kinds[0] or second != kinds[1]:
        return True
    is_one_weapon = one.event.weapon is not None and one.event.weapon == other.event.weapon
    if one.family.fits(*kinds) or is_one_weapon:
        return False
    return not FIRED.issuperset(kinds) or _are_sides_apart(one, other)


def _are_sides_apart(one: Assertion, other: Assertion) -> bool:
    """Whether the two tell of other doers as well: another side's weapon is another cause."""
    return bool(one.doers and other.doers and one.doers.isdisjoint(other.doers))


def _weapon(member: Assertion) -> str | None:
    """The weapon, or the means where a strike from afar names none."""
    if not _is_telling(member):
        return None
    return member.event.weapon or (member.event.type if member.event.type in FIRED else None)


def _are_two_weapons(one: Assertion, other: Assertion) -> bool:
    """A speaker who names two in one text speaks of both, and does not contradict himself."""
    first, second = _weapon(one) or "", _weapon(other) or ""
    if first == second or (one.report.id == other.report.id and _said_by(one) == _said_by(other)):
        return False
    kinds = one.family.weapon_kinds
    return not (_is_kind_of(first, second, kinds) or _is_kind_of(second, first, kinds))


def _is_kind_of(one: str, other: str, kinds: Mapping[str, tuple[str, ...]]) -> bool:
    return one in kinds.get(other, ())


def _said_by(member: Assertion) -> str | None:
    return member.claim.speaker.text if member.claim.speaker else None


def _is_telling(member: Assertion) -> bool:
    return member.claim.factuality in TELLING and not member.is_blame_denial


def _words(term: str) -> str:
    return term.replace("_", " ")
