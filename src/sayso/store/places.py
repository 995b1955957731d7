"""Places as they are found: each by one id, and by whatever it lies in."""

from collections.abc import Iterator

from sayso.lexicon.folding import plain
from sayso.model.place import Place


def place_id(place: Place) -> str:
    """What two mentions of one place share: the gazetteer's id, else the P-code, else name and surroundings."""
    known = place.gazetteer_id or place.pcode
    return known or "/".join(["name:", *(plain(name) for name in (*place.admin, place.name or ""))])


def ancestors(place: Place) -> Iterator[str]:
    """What a place lies in and is: each of its units from the country inwards and itself, as a path, and its own id."""
    units = [plain(name) for name in (*place.admin, place.name or "")]
    for depth in range(1, len(units) + 1):
        yield "/".join(units[:depth])
    yield place_id(place)


def path_of(place: Place) -> str:
    """A place as the path of units from its country inwards."""
    return "/".join(plain(name) for name in (*place.admin, place.name or ""))


def bare(place: Place) -> Place:
    """The place itself, without the words of a report and what stands at it."""
    return Place(
        name=place.name,
        gazetteer_id=place.gazetteer_id,
        pcode=place.pcode,
        lat=place.lat,
        lon=place.lon,
        admin=place.admin,
    )
