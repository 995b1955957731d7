"""The picture as it was known on a day: drawn again from what had been said by then, and from nothing else.

Asked for a place, it is drawn from the claims that name the place or what lies in it; a claim that names no place is
left out. So a day's picture is the same whether the case has since grown or not.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from sayso.model.claim import Claim
from sayso.model.found import Query
from sayso.model.knowledge import Actors
from sayso.model.report import Report, Reuse, own_origin
from sayso.pipeline.picture import Picture, picture
from sayso.read import reuses
from sayso.store.decisions import all_decisions
from sayso.store.find.claims import every_claim
from sayso.store.find.copies import copies_of
from sayso.store.find.reports import reports_of


class Known(NamedTuple):
    """What had been said by a day: claims, their reports as they stood then, and what these repeat of one another."""

    claims: list[Claim]
    reports: list[Report]
    reuses: list[Reuse]


def picture_known(connection: Connection, query: Query, *, actors: Actors) -> Picture:
    """Events and spells as a case would give them that holds only what had been said by the end of `as_known_on`.

    Of the query only that day, the places and the box count. Decisions hold whenever they were made: what was said by
    then is read as it is read today.
    """
    known = claims_known(connection, query)
    decided = all_decisions(connection)
    return picture(known.claims, known.reports, actors=actors, reuses=known.reuses, decisions=decided, is_part=True)


def claims_known(connection: Connection, query: Query) -> Known:
    """The claims of the query's places that had been said by its day, and their reports as they stood then."""
    claims = every_claim(connection, Query(as_known_on=query.as_known_on, places=query.places, box=query.box))
    return reports_known(connection, claims, query.as_known_on)


def reports_known(connection: Connection, claims: list[Claim], day: str | None) -> Known:
    """Claims with their reports as these stood by the end of a day."""
    found = list(reports_of(connection, sorted({claim.report_id for claim in claims})))
    repeated = reuses(copies_of(connection, [report.id for report in found], day))
    return Known(claims, list(_as_known(found, repeated)), repeated)


def _as_known(reports: Sequence[Report], repeated: Sequence[Reuse]) -> Iterator[Report]:
    """Reports with the origins that they had by then: a copy that was printed later makes nobody's origin.

    Whoever is of one text today is compared anew, without what came later; all others were of their own text then, too.
    """
    joined = {reuse.report_id: reuse for reuse in repeated if reuse.is_joined}
    for report in reports:
        reuse = joined.get(report.id)
        origin, because = (reuse.origin_id, reuse.because) if reuse else (own_origin(report.id), None)
        yield msgspec.structs.replace(report, origin_id=origin, origin_because=because)
