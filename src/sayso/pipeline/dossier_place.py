"""Whether a dossier's facility lies where a question asks for."""

from sayso.lexicon.folding import plain
from sayso.model.dossier import Dossier
from sayso.model.found import Query
from sayso.model.place import Place
from sayso.store.places import ancestors, place_id


def is_in(dossier: Dossier, query: Query) -> bool:
    """Whether a dossier's facility lies in the places and the box asked for."""
    if not query.places and query.box is None:
        return True
    place = dossier.place
    if place is None or not place.name:
        return False
    if query.places and {place_id(place), *ancestors(place)}.isdisjoint(query.places):
        return False
    box = query.box
    if box is None:
        return True
    if place.lat is None or place.lon is None:
        return False
    is_across = box.west > box.east
    is_within = place.lon >= box.west or place.lon <= box.east if is_across else box.west <= place.lon <= box.east
    return box.south <= place.lat <= box.north and is_within


def is_called(place: Place | None, name: str) -> bool:
    """Whether a place, or what it lies in, goes by a name or an id."""
    if place is None:
        return False
    wanted = plain(name.rsplit("/", 1)[-1])
    names = (place.name, place.part_of, *place.admin)
    return name in {place.gazetteer_id, place.pcode} or wanted in {plain(own) for own in names if own}
