"""All that a case tells as one document: as it is, or as it was known on a day."""

from sqlalchemy import Connection

from sayso import __version__
from sayso.decide import ratings
from sayso.model.document import Document
from sayso.model.found import Query
from sayso.model.track import Rating
from sayso.pipeline.as_known_on import claims_known
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.picture import picture
from sayso.pipeline.whole import whole_from
from sayso.store.casebook import Casebook
from sayso.store.decisions import all_decisions
from sayso.store.effects import all_effects


def known(casebook: Casebook, as_known_on: str | None = None) -> Document:
    """The document of a case; as known on a day, that of a case that holds only what had been said by its end."""
    with casebook.reading() as connection:
        return known_from(connection, as_known_on)


def known_from(connection: Connection, as_known_on: str | None = None) -> Document:
    """As `known`, from a snapshot of the case."""
    return whole_from(connection) if as_known_on is None else _known_on(connection, as_known_on)


def ratings_of(casebook: Casebook) -> list[Rating]:
    """The letters of reliability that are in force in a case."""
    with casebook.reading() as connection:
        return ratings_from(connection)


def ratings_from(connection: Connection) -> list[Rating]:
    """As `ratings_of`, from a snapshot of the case."""
    return list(ratings(all_decisions(connection), all_effects(connection)))


def _known_on(connection: Connection, day: str) -> Document:
    told = claims_known(connection, Query(as_known_on=day))
    drawn = picture(
        told.claims,
        told.reports,
        actors=load_knowledge().actors,
        reuses=told.reuses,
        decisions=all_decisions(connection),
        is_part=True,
    )
    return Document(
        sayso=__version__,
        reports=tuple(told.reports),
        claims=tuple(told.claims),
        events=drawn.events,
        control=drawn.spells,
        failures=(),
    )
