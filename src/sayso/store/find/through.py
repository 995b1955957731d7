"""Events and reports found through their claims: one claim must have all that is asked of claims."""

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, select

from sayso.model.found import Query
from sayso.store.find.conditions import about, any_of, happened, of_type
from sayso.store.find.terms import Condition
from sayso.store.find.where import where
from sayso.store.tables import CLAIMS, EVENT_CLAIMS

Number = ColumnElement[int]


def through_claims(connection: Connection, query: Query, own: Number, of_claim: Number) -> list[Condition]:
    """That one of its claims has the place, the days, the type, the actors, the words and the grade asked for."""
    places = where(connection, query)
    asked = [*happened(query), *of_type(query), *any_of(connection, query)]
    if places:
        asked.append(places.holds(CLAIMS.c.place_id))
    asked += about(connection, _without(query, "outlets"))
    return [own.in_(select(of_claim).where(*asked))] if asked else []


def said_in(connection: Connection, query: Query, event_key: Number) -> list[Condition]:
    """That one of an event's claims has the words, the speaker and the outlet asked for."""
    asked = [*any_of(connection, _without(query, "actors")), *about(connection, _without(query, "grades"))]
    if not asked:
        return []
    own = select(EVENT_CLAIMS.c.event_key).join(CLAIMS, CLAIMS.c.id == EVENT_CLAIMS.c.claim_id)
    return [event_key.in_(own.where(*asked))]


def _without(query: Query, field: str) -> Query:
    return replace(query, **{field: ()})
