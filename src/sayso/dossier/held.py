"""Who held a facility itself: the spells of control that are of it and not of its town."""

from collections.abc import Iterable

from sayso.dossier.identity import Group
from sayso.dossier.words import FacilityWords
from sayso.model.control import Spell
from sayso.model.dossier import Holding


def held(group: Group, spells: Iterable[Spell], words: FacilityWords) -> tuple[Holding, ...]:
    """The spells of this facility in their order: those that rest on one of its claims."""
    own = {seen.id for seen in group.seen}
    return tuple(_holding(spell) for spell in spells if own & set(spell.claim_ids) and _is_of(spell, group, words))


def _is_of(spell: Spell, group: Group, words: FacilityWords) -> bool:
    kind = words.type_of(spell.facility or "")
    return kind is not None and words.kinds.are_kin(kind, group.type)


def _holding(spell: Spell) -> Holding:
    return Holding(
        holder=spell.holder,
        parties=spell.parties,
        status=spell.status,
        assessed=spell.assessed,
        basis=spell.basis,
        start=spell.start,
        end=spell.end,
        last_affirmed=spell.last_affirmed,
        claim_ids=spell.claim_ids,
    )
