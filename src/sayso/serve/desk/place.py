"""The page of a place: who holds it, who held it, by both layers, and what happened there."""

from collections.abc import Sequence
from typing import Any

from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery
from litestar.response import Template
from sqlalchemy import Connection

from sayso.errors import UnknownId
from sayso.lexicon.folding import plain
from sayso.model.dossier import DossierList
from sayso.model.found import Answer, Query
from sayso.model.place import Place
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.place_part import PlacePart, history_of, place_part
from sayso.serve.case import ServedCase
from sayso.serve.desk.addresses import id_in
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.desk.spell_view import spell_views, state_view
from sayso.serve.redaction import visible

FACILITIES, SPELLS = 50, 100
NOT_SHOWN = "no such place is shown in public: nothing is told of it, or its name alone tells where people shelter"


@get("/places/{key:path}", media_type=MediaType.HTML, sync_to_thread=True)
def place(
    request: Request[Any, Any, Any],
    served: NamedDependency[ServedCase],
    on: FromQuery[str | None] = None,
    as_known_on: FromQuery[str | None] = None,
) -> Template:
    """One place, on a day and as known on a day, where these are asked for."""
    own = id_in(request)
    with served.reading() as connection:
        part = _part(connection, served, own, (on or None, as_known_on or None))
        held = visible(connection, part.held, served)
        events = visible(connection, part.events, served)
        if served.settings.public and not _is_named(part.place, (held, events)):
            raise NotFoundException(NOT_SHOWN)
        history = history_of(held.control, part.place)
        shelf = shelf_of(connection, held)
        context = {
            "key": own,
            "place": part.place,
            "areas": part.areas,
            "states": [state_view(state, shelf) for state in held.states],
            "history": spell_views(history[-SPELLS:], shelf),
            "held": len(history),
            "events": events.events,
            "has_more": part.events.next is not None,
            "within": part.within,
            "facilities": _facilities(connection, served, own, as_known_on or None),
            "on": on or "",
            "as_known_on": as_known_on or "",
        }
    return Template("place.html", context=context)


def _part(connection: Connection, served: ServedCase, own: str, days: tuple[str | None, str | None]) -> PlacePart:
    """What is told of the place; in public nobody learns whether anything is told of one that is not shown."""
    try:
        return place_part(connection, own, on=days[0], as_known_on=days[1])
    except UnknownId as error:
        if served.settings.public:
            raise NotFoundException(NOT_SHOWN) from error
        raise


def _is_named(place: Place, found: Sequence[Answer]) -> bool:
    """Whether anything that may be seen still names a place: a camp by whose name people may be found it does not."""
    told = [
        *(event.place for answer in found for event in answer.events),
        *(spell.place for answer in found for spell in answer.control),
        *(claim.event.place for answer in found for claim in answer.claims if claim.event),
    ]
    names = {plain(name) for one in told if one for name in (one.name, *one.admin) if name}
    return plain(place.name or "") in names


def _facilities(connection: Connection, served: ServedCase, key: str, day: str | None) -> DossierList:
    query = Query(places=(key,), as_known_on=day, limit=FACILITIES)
    return visible(connection, dossiers_answer(connection, query, (), knowledge=load_knowledge()), served)
