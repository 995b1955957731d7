"""What a question asks of a claim, as conditions on its row; each may stand beside any other."""

from collections.abc import Iterator

from sqlalchemy import Connection, Select, select

from sayso.model.found import Query
from sayso.store.find.terms import Condition, aside, day_number
from sayso.store.find.where import Where
from sayso.store.find.words import matching
from sayso.store.tables import CLAIM_ACTORS, CLAIMS, EVENT_CLAIMS, EVENTS, LONG_DAYS, REPORTS


def happened(query: Query) -> list[Condition]:
    """That it may have happened on one of the days asked for; what is not dated did not, as far as is known."""
    start, end = CLAIMS.c.start_day, CLAIMS.c.end_day
    asked = [start <= day_number(query.until)] if query.until else []
    return [*asked, end >= day_number(query.since)] if query.since else asked


def short(query: Query) -> list[Condition]:
    """That it spans days so few that the day on which it began can be looked up."""
    if not query.since:
        return []
    start, end = CLAIMS.c.start_day, CLAIMS.c.end_day
    return [start >= day_number(query.since) - LONG_DAYS, end - start <= LONG_DAYS]


def involved(query: Query) -> list[Select[tuple[int]]]:
    """For whom it is to do with, and for who is to say it, the keys of such claims."""
    asked = []
    if query.actors:
        asked.append(select(CLAIM_ACTORS.c.claim_key).where(CLAIM_ACTORS.c.actor.in_(query.actors)))
    if query.speakers:
        is_one = CLAIM_ACTORS.c.actor.in_(query.speakers)
        asked.append(select(CLAIM_ACTORS.c.claim_key).where(is_one, CLAIM_ACTORS.c.role == "speaker"))
    return asked


def of_type(query: Query) -> list[Condition]:
    """That its event is of one of the types."""
    return [CLAIMS.c.type.in_(query.types)] if query.types else []


def about(connection: Connection, query: Query) -> Iterator[Condition]:
    """What is asked beside time, place, type and actors: the outlet, and what its event is worth."""
    if query.outlets:
        printed = select(REPORTS.c.reading_key).where(REPORTS.c.outlet.in_(query.outlets))
        yield CLAIMS.c.reading_key.in_(printed)
    if query.grades:
        own = EVENT_CLAIMS.join(EVENTS, EVENTS.c.key == EVENT_CLAIMS.c.event_key)
        is_graded = aside(connection, EVENTS.c.grade).in_(query.grades)
        yield select(EVENTS.c.key).select_from(own).where(EVENT_CLAIMS.c.claim_id == CLAIMS.c.id, is_graded).exists()


def set_aside(connection: Connection, query: Query, places: Where | None) -> list[Condition]:
    """Time, place and type, for claims that are found by something else."""
    asked: list[Condition] = []
    if places:
        asked.append(places.holds(aside(connection, CLAIMS.c.place_id)))
    if query.until:
        asked.append(aside(connection, CLAIMS.c.start_day) <= day_number(query.until))
    if query.since:
        asked.append(aside(connection, CLAIMS.c.end_day) >= day_number(query.since))
    if query.types:
        asked.append(aside(connection, CLAIMS.c.type).in_(query.types))
    return asked


def any_of(connection: Connection, query: Query) -> list[Condition]:
    """All that is asked of claims but their days and key, for events and reports found through them."""
    asked: list[Condition] = [CLAIMS.c.key.in_(keys) for keys in involved(query)]
    if query.text:
        key, has_words = matching(connection, query.text)
        asked.append(CLAIMS.c.key.in_(select(key).where(has_words)))
    return asked
