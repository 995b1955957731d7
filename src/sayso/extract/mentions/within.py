"""A place inside another, as the words say: with the outer one's units, and as the gazetteer knows it there."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from sayso.model.knowledge import Toponym
from sayso.model.place import Place

TOWN, AREA = 1, 3  # ACLED's geo_precision
PROVINCE = 2  # levels down to the first below the country: what is in "rural Marvik" need not be in its district


@dataclass(frozen=True, slots=True)
class Ground:
    """The place around another, and the unit that the words call it ("district")."""

    place: Place
    unit: str | None

    @property
    def chain(self) -> tuple[str, ...]:
        """The units from the country inwards, itself included where it is one."""
        place = self.place
        if place.admin and place.name and self.unit is not None and place.name not in place.admin:
            return (*place.admin, place.name)
        return place.admin[:PROVINCE] if place.relation is not None and not self.is_unit else place.admin

    @property
    def is_unit(self) -> bool:
        """Whether it is a country or an administrative unit, by the gazetteer or by the words."""
        return bool(self.place.admin) and (self.unit is not None or self.place.geo_precision == AREA)


def within(place: Place, ground: Ground, candidates: Sequence[Toponym], *, is_sure: bool, unit: str | None) -> Place:
    """A place as it is known inside the ground around it; as it was where the words say nothing new.

    A place that lies elsewhere by the gazetteer is another of its name: the one inside, or one that nobody knows.
    """
    chain = ground.chain
    if not chain or place.name == ground.place.name or _lies_in(place.admin, ground) or _holds(place, ground):
        return place
    inside = next((found for found in candidates if _lies_in(found.admin, ground) and found.name != chain[-1]), None)
    if inside is not None and (ground.is_unit or not place.admin):
        return _known(place, inside)
    if not place.admin:
        own = (place.name,) if unit is not None and place.name else ()
        return replace(place, admin=(*chain, *own), part_of=None if ground.is_unit else ground.place.name)
    return _unknown(place, chain, unit) if is_sure and ground.is_unit and len(chain) > 1 else place


def _lies_in(admin: Sequence[str], ground: Ground) -> bool:
    """Whether a chain holds the unit around it, or the units of the town around it."""
    return tuple(admin[: len(ground.chain)]) == ground.chain if ground.is_unit else admin[:2] == ground.chain[:2]


def _holds(place: Place, ground: Ground) -> bool:
    """Whether the place is a unit that the other lies in, or one beside it: then the words are a list."""
    return bool(place.admin) and place.admin[-1] == place.name and len(place.admin) <= len(ground.place.admin)


def _known(place: Place, found: Toponym) -> Place:
    return replace(
        place,
        name=found.name,
        gazetteer_id=found.gazetteer_id,
        pcode=found.pcode,
        lat=found.lat,
        lon=found.lon,
        geo_precision=TOWN if found.kind == "city" else AREA,
        admin=found.admin,
    )


def _unknown(place: Place, chain: tuple[str, ...], unit: str | None) -> Place:
    own = (place.text,) if unit is not None and place.text else ()
    return replace(
        place,
        name=place.text,
        gazetteer_id=None,
        pcode=None,
        lat=None,
        lon=None,
        geo_precision=None,
        admin=(*chain, *own),
    )
