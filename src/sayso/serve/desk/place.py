"""The page of a place: who holds it, who held it, by both layers, and what happened there."""

from typing import Any

from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Template
from sqlalchemy import Connection

from sayso.model.dossier import DossierList
from sayso.model.found import Query
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.place_part import place_part
from sayso.serve.case import ServedCase
from sayso.serve.desk.addresses import id_in
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.desk.spell_view import spell_views, state_view
from sayso.serve.desk.visible import visible, visible_dossiers

FACILITIES, SPELLS = 50, 100


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
        part = place_part(connection, own, on=on or None, as_known_on=as_known_on or None)
        held = visible(connection, part.held, served)
        events = visible(connection, part.events, served)
        shelf = shelf_of(connection, held)
        context = {
            "key": own,
            "place": part.place,
            "areas": part.areas,
            "states": [state_view(state, shelf) for state in part.states],
            "history": spell_views(part.history[-SPELLS:], shelf),
            "held": len(part.history),
            "events": events.events,
            "has_more": part.events.next is not None,
            "within": part.within,
            "facilities": _facilities(connection, served, own, as_known_on or None),
            "on": on or "",
            "as_known_on": as_known_on or "",
        }
    return Template("place.html", context=context)


def _facilities(connection: Connection, served: ServedCase, key: str, day: str | None) -> DossierList:
    query = Query(places=(key,), as_known_on=day, limit=FACILITIES)
    return visible_dossiers(connection, dossiers_answer(connection, query, (), knowledge=load_knowledge()), served)
