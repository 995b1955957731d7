"""Of which other facilities a dossier may be: what nothing tells apart, and nothing says to be one."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from sayso.dossier.identity import Group, first_spellings
from sayso.dossier.words import FacilityWords, is_part_of_name
from sayso.lexicon.folding import plain

MANY = 20  # facilities of one name: more of them are no hint
Under = Mapping[Hashable, Sequence[Group]]


def candidates(groups: Sequence[Group], words: FacilityWords) -> Mapping[str, tuple[str, ...]]:
    """By the id of each group, those that it may be one with.

    These lie in one place, one of them without a name or with the longer of two names; or they have one name, and of
    one no place is told, or one in which the other lies. Of unnamed schools, mosques and the like any in the town might
    be meant, so none is listed; nor are facilities of a name that very many have.
    """
    found: dict[str, set[str]] = {group.id: set() for group in groups}
    spelled = first_spellings({group.own_name for group in groups if group.own_name})
    under = _under(groups, spelled)
    for group in groups:
        for other in _beside(group, under, spelled):
            if other.id != group.id and _may_be(group, other, words):
                found[group.id].add(other.id)
                found[other.id].add(group.id)
    return {own: tuple(sorted(others)) for own, others in found.items()}


def _under(groups: Sequence[Group], spelled: Mapping[str, str]) -> Under:
    """The groups by what others look them up by."""
    under: dict[Hashable, list[Group]] = defaultdict(list)
    for group in groups:
        if group.where:
            under["place", group.where].append(group)
        if group.own_name:
            name = spelled[group.own_name]
            under["name", name].append(group)
            for area in group.place.admin if group.place and group.where else ():
                under["within", name, plain(area)].append(group)
    return under


def _beside(group: Group, under: Under, spelled: Mapping[str, str]) -> Iterator[Group]:
    """Those of its place; those of its name that lie in its place; where it has none, all of its name."""
    if group.where:
        yield from under.get(("place", group.where), ())
    if not group.own_name:
        return
    name = spelled[group.own_name]
    if group.where and group.place:
        yield from under.get(("within", name, plain(group.place.name or "")), ())
    elif not group.where:
        named = under.get(("name", name), ())
        yield from named if len(named) <= MANY else ()


def _may_be(one: Group, other: Group, words: FacilityWords) -> bool:
    if not words.kinds.are_kin(one.type, other.type) or _are_told_apart(one, other):
        return False
    if one.own_name and other.own_name:
        return one.where != other.where or one.where is None or is_part_of_name(one.own_name, other.own_name)
    return one.where == other.where is not None and one.type in words.kinds.one_of_a_kind


def _are_told_apart(one: Group, other: Group) -> bool:
    """Whether they are two entries of the register, or two in one report."""
    if one.known_id and other.known_id:
        return True
    return not one.report_ids.isdisjoint(other.report_ids)
