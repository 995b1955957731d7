"""Queries to answers: what was found, with the reports and claims that it leans on, as it is or as it was known."""

from collections.abc import Callable, Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from sayso import __version__
from sayso.errors import BadInput
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.found import ActorList, Answer, Page, PlaceList, Query
from sayso.model.knowledge import Actors
from sayso.pipeline.as_known_on import picture_known
from sayso.pipeline.chosen import chosen_events, chosen_spells
from sayso.pipeline.knowledge import load_actors
from sayso.store import find
from sayso.store.find.claims import claims_of
from sayso.store.find.decided import decided_of
from sayso.store.find.events import events_of
from sayso.store.find.reports import reports_of

Load = Callable[[], Actors]


def claims_answer(connection: Connection, query: Query, *, actors: Load = load_actors) -> Answer:
    """Claims, with their reports and the events that they belong to.

    As known on a day the events are drawn for the place that is asked for; without a place there are none, since
    they would be those of the whole case.
    """
    if query.as_known_on and query.grades:
        raise BadInput("--grade asks for what events are worth today; as known on a day, ask `sayso events` for them")
    page = find.claims(connection, query)
    ids = {claim.id for claim in page.items}
    if not query.as_known_on:
        events: Iterable[Event] = events_of(connection, sorted(ids))
    elif query.places or query.box:
        events = picture_known(connection, query, actors=actors()).events
    else:
        events = ()
    return _answer(
        connection, page.items, events=[event for event in events if ids & set(event.claim_ids)], after=page.next
    )


def events_answer(connection: Connection, query: Query, *, actors: Load = load_actors) -> Answer:
    """Events, with all their claims and the reports of these."""
    if query.as_known_on:
        drawn = picture_known(connection, query, actors=actors())
        page = chosen_events(connection, drawn.events, query)
    else:
        page = find.events(connection, query)
    claims = claims_of(connection, sorted({claim for event in page.items for claim in event.claim_ids}))
    return _answer(connection, list(claims), events=page.items, after=page.next)


def control_answer(connection: Connection, query: Query, *, actors: Load = load_actors) -> Answer:
    """Spells, with the claims that they rest on and that dispute them, and the reports of these."""
    if query.as_known_on:
        page: Page[Spell] = chosen_spells(picture_known(connection, query, actors=actors()).spells, query)
    else:
        page = find.spells(connection, query)
    ids = {claim for spell in page.items for claim in (*spell.claim_ids, *spell.disputed_by)}
    return _answer(connection, list(claims_of(connection, sorted(ids))), control=page.items, after=page.next)


def reports_answer(connection: Connection, query: Query) -> Answer:
    """Reports by themselves."""
    page = find.reports(connection, query)
    return Answer(sayso=__version__, reports=page.items, claims=(), events=(), control=(), failures=(), next=page.next)


def actors_answer(connection: Connection, query: Query, *, actors: Load = load_actors) -> ActorList:
    """Actors by their names in the registry."""
    page = find.actors(connection, query)
    known = actors()
    named = [(found, known.get(found.id) if found.id else None) for found in page.items]
    return ActorList(
        sayso=__version__,
        actors=tuple(msgspec.structs.replace(found, name=own.name) if own else found for found, own in named),
        next=page.next,
    )


def places_answer(connection: Connection, query: Query) -> PlaceList:
    """Places that claims tell of."""
    page = find.places(connection, query)
    return PlaceList(sayso=__version__, places=page.items, next=page.next)


def _answer(
    connection: Connection,
    claims: Sequence[Claim],
    *,
    events: Sequence[Event] = (),
    control: Sequence[Spell] = (),
    after: str | None,
) -> Answer:
    reports = reports_of(connection, sorted({claim.report_id for claim in claims}))
    decisions = decided_of(connection, sorted(claim.id for claim in claims))
    return Answer(
        sayso=__version__,
        reports=tuple(sorted(reports, key=lambda report: (report.published or "", report.id), reverse=True)),
        claims=tuple(claims),
        events=tuple(events),
        control=tuple(control),
        failures=(),
        decisions=tuple(decisions),
        next=after,
    )
