"""Of which other facilities a dossier may be: what nothing tells apart, and nothing says to be one."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from sayso.dossier.identity import Group, first_spellings
from sayso.dossier.words import FacilityWords, is_part_of_name


def candidates(groups: Sequence[Group], words: FacilityWords) -> Mapping[str, tuple[str, ...]]:
    """By the id of each group, those that it may be one with.

    These lie in one place, one of them without a name or with the longer of two names; or they have one name, and of
    one no place is told. Of unnamed schools, mosques and the like any in the town might be meant, so none is listed.
    """
    spelled = first_spellings({group.own_name for group in groups if group.own_name})
    under: dict[Hashable, list[Group]] = defaultdict(list)
    for group in groups:
        for key in _keys(group, spelled):
            under[key].append(group)
    return {
        group.id: tuple(sorted({other.id for other in _beside(group, under, spelled) if _may_be(group, other, words)}))
        for group in groups
    }


def _keys(group: Group, spelled: Mapping[str, str]) -> Iterator[Hashable]:
    if group.where:
        yield "place", group.where
    if group.own_name:
        yield "name", spelled[group.own_name]


def _beside(group: Group, under: Mapping[Hashable, list[Group]], spelled: Mapping[str, str]) -> Iterator[Group]:
    for key in _keys(group, spelled):
        yield from (other for other in under[key] if other is not group)


def _may_be(one: Group, other: Group, words: FacilityWords) -> bool:
    if not words.kinds.are_kin(one.type, other.type) or _are_told_apart(one, other):
        return False
    if one.own_name and other.own_name:
        is_open = one.where is None or other.where is None
        if one.where == other.where and not is_open:
            return is_part_of_name(one.own_name, other.own_name)
        return is_open or _lies_in(one, other)
    return one.where == other.where is not None and one.type in words.kinds.one_of_a_kind


def _are_told_apart(one: Group, other: Group) -> bool:
    """Whether they are two entries of the register, or two in one report."""
    if one.known_id and other.known_id:
        return True
    return bool({seen.report.id for seen in one.seen} & {seen.report.id for seen in other.seen})


def _lies_in(one: Group, other: Group) -> bool:
    """Whether the place of one lies in the other's: "in El Fasher", "in North Darfur"."""
    here, there = one.place, other.place
    if here is None or there is None or one.where == other.where:
        return False
    return (here.name or "-") in there.admin or (there.name or "-") in here.admin
