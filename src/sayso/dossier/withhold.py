"""What a public copy of a dossier must not show: where a working hospital, shelter or camp stands, and its name."""

from typing import get_args

from msgspec.structs import replace

from sayso.lexicon.dossier import Kinds
from sayso.model.dossier import Aspect, Dossier, Statement, Voice
from sayso.model.place import Place
from sayso.model.terms import FacilityType

EXACT = ("name", "names", "place.facility", "place.lat", "place.lon", "place.relation", "place.text")
DISTRICT = 2
PRIVATE = frozenset({"witness", "anonymous"})


def withheld(kind: FacilityType, damage: tuple[Statement, ...], kinds: Kinds) -> tuple[str, ...]:
    """The fields to withhold of a facility of this kind: none where everyone who speaks of it calls it destroyed.

    A hospital that is said to be closed may open again, and one that is hit may be hit again.
    """
    values = {one.value for one in damage if one.asserted_by}
    is_gone = values == {"destroyed"} and not any(one.denied_by for one in damage)
    return EXACT if kind in kinds.sheltering and not is_gone else ()


def public(dossier: Dossier) -> Dossier:
    """The dossier as the public may have it: what is withheld is left out, the town or province stays.

    Witnesses lose their names in any case, since they are private persons. Claims are only named by id here; whoever
    shows their words as well shows what was published anyway.
    """
    shown = replace(dossier, **{aspect: tuple(map(_unnamed, getattr(dossier, aspect))) for aspect in get_args(Aspect)})
    if not dossier.withheld:
        return shown
    return replace(shown, name=None, names=(), place=_blurred(dossier.place, dossier.type))


def _unnamed(statement: Statement) -> Statement:
    """A statement without the names of witnesses."""
    return replace(
        statement,
        asserted_by=tuple(map(_private, statement.asserted_by)),
        denied_by=tuple(map(_private, statement.denied_by)),
    )


def _private(voice: Voice) -> Voice:
    return replace(voice, name=None) if voice.kind in PRIVATE else voice


def _blurred(place: Place | None, kind: FacilityType) -> Place | None:
    if place is None:
        return None
    return replace(
        place, text=None, selector=None, lat=None, lon=None, relation=None, geo_precision=DISTRICT, facility=kind
    )
