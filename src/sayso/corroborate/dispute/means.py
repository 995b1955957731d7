"""By what it was done: another weapon, or another cause altogether."""

from collections.abc import Mapping

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.subject import TELLING, Subject
from sayso.lexicon.causes import cause_of

FIRED = frozenset({"airstrike", "shelling", "shooting", "chemical_attack"})  # from afar, with one weapon or another

OPEN = frozenset({"control_status", "clash", "offensive"})  # what was done in them is not said


def cause() -> Subject:
    """The means differ: an airstrike in one telling, explosives in another."""
    return Subject("cause", _cause, lambda member: _words(_cause(member) or ""), _are_two_causes)


def weapon() -> Subject:
    """Two classes of weapon for one strike, neither a special case of the other nor the means of it."""
    return Subject("weapon", _weapon, lambda member: _words(_weapon(member) or ""), _are_two_weapons)


def _cause(member: Assertion) -> str | None:
    if not _is_telling(member):
        return None
    kind = member.event.type
    is_open = kind in member.family.unspecific or kind in OPEN
    return cause_of(member.claim.content.exact) or (None if is_open else kind)


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
