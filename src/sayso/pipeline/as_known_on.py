"""The picture as it was known on a day: drawn again from what had been said by then, and from nothing else.

Asked for a place, it is drawn from the claims that name the place or what lies in it; a claim that names no place is
left out. So a day's picture is the same whether the case has since grown or not.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from sayso.model.claim import Claim
from sayso.model.found import Query
from sayso.model.knowledge import Actors
from sayso.model.report import Report
from sayso.pipeline.picture import Picture, picture
from sayso.store.find.claims import every_claim
from sayso.store.find.reports import reports_of


def claims_known(
    connection: Connection, day: str | None, places: Sequence[str] = ()
) -> tuple[list[Claim], list[Report]]:
    """The claims that had been said by the end of an ISO day, of some places or of all, with their reports."""
    claims = every_claim(connection, Query(as_known_on=day, places=tuple(places)))
    return claims, list(reports_of(connection, sorted({claim.report_id for claim in claims})))


def picture_known(connection: Connection, day: str | None, places: Sequence[str] = (), *, actors: Actors) -> Picture:
    """Events and spells as a case would give them that holds only what had been said by then."""
    return picture(*claims_known(connection, day, places), actors=actors)
