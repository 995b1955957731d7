"""The page of an actor: who it is to sayso, what it is told to do and to suffer, and what it holds."""

from typing import Any

from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.response import Template

from sayso.errors import UnknownId
from sayso.model.found import ActorFound, Query
from sayso.pipeline import answers
from sayso.pipeline.knowledge import load_actors
from sayso.serve.case import ServedCase
from sayso.serve.desk.addresses import id_in
from sayso.serve.desk.furniture import actor_name
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.desk.spell_view import spell_views
from sayso.serve.redaction import check_known, visible
from sayso.store import find

EVENTS, SPELLS = 25, 50


@get("/actors/{key:path}", media_type=MediaType.HTML, sync_to_thread=True)
def actor(request: Request[Any, Any, Any], served: NamedDependency[ServedCase]) -> Template:
    """One actor by its id, with its parts."""
    actor_id, registry = id_in(request), load_actors()
    check_known(served, actor_id)
    known = registry.get(actor_id)
    parts = registry.parts(actor_id) if known else (actor_id,)
    with served.reading() as connection:
        named = find.actors(connection, Query(actors=parts, limit=len(parts))).items
        if not named:
            raise UnknownId(f"no claim of the case names an actor with the id {actor_id!r}")
        events = visible(
            connection, answers.events_answer(connection, Query(actors=parts, limit=EVENTS), actors=load_actors), served
        )
        held = visible(
            connection,
            answers.control_answer(connection, Query(actors=parts, limit=SPELLS), actors=load_actors),
            served,
        )
        context = {
            "actor_id": actor_id,
            "name": actor_name(actor_id),
            "known": known,
            "parts": [(one, actor_name(one.id or f"name:{one.name}")) for one in named],
            "counts": _counts(named),
            "events": events.events,
            "has_more": events.next is not None,
            "held": spell_views(held.control, shelf_of(connection, held)),
        }
    return Template("actor.html", context=context)


def _counts(named: tuple[ActorFound, ...]) -> dict[str, int]:
    return {name: sum(getattr(one, name) for one in named) for name in ("said", "did", "suffered")}
