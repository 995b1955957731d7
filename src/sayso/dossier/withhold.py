"""What a public copy of a dossier must not show; `sayso.export.public` makes the copy."""

from sayso.lexicon.dossier import Kinds
from sayso.model.dossier import Statement
from sayso.model.terms import FacilityType

EXACT = ("name", "names", "place.facility", "place.lat", "place.lon", "place.relation", "place.text")


def withheld(kind: FacilityType, damage: tuple[Statement, ...], kinds: Kinds) -> tuple[str, ...]:
    """The fields to withhold of a facility of this kind: none where everyone who speaks of it calls it destroyed.

    A hospital that is said to be closed may open again, and one that is hit may be hit again.
    """
    values = {one.value for one in damage if one.asserted_by}
    is_gone = values == {"destroyed"} and not any(one.denied_by for one in damage)
    return EXACT if kind in kinds.sheltering and not is_gone else ()
