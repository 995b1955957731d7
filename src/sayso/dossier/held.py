"""Who held a facility itself: the spells of control that are of it and not of its town."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.dossier.identity import Group
from sayso.dossier.words import FacilityWords
from sayso.model.control import Spell
from sayso.model.dossier import Holding


class Held:
    """The spells of facilities, found by the claims that they rest on."""

    def __init__(self, spells: Iterable[Spell], words: FacilityWords) -> None:
        self._spells = [spell for spell in spells if spell.facility]
        self._words = words
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, spell in enumerate(self._spells):
            for claim in spell.claim_ids:
                self._numbers[claim].append(number)

    def of(self, group: Group) -> tuple[Holding, ...]:
        """The spells of a facility in their order: those of its type that rest on one of its claims."""
        numbers = {number for seen in group.seen for number in self._numbers.get(seen.id, ())}
        spells = (self._spells[number] for number in sorted(numbers))
        return tuple(_holding(spell) for spell in spells if self._is_of(spell, group))

    def _is_of(self, spell: Spell, group: Group) -> bool:
        kind = self._words.type_of(spell.facility or "")
        return kind is not None and self._words.kinds.are_kin(kind, group.type)


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
