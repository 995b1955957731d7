"""Dossiers of protected objects: of a case, as it is or as it was known on a day, and of one run's document."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from sayso import __version__
from sayso.decide import replay
from sayso.dossier import dossiers
from sayso.errors import BadInput
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.dossier import Dossier, DossierList
from sayso.model.found import Query
from sayso.model.knowledge import Knowledge
from sayso.model.report import Report
from sayso.model.terms import FacilityType
from sayso.pipeline.as_known_on import Known, reports_known
from sayso.pipeline.dossier_place import is_called, is_in
from sayso.pipeline.picture import Picture, picture
from sayso.store.decisions import all_decisions
from sayso.store.find.claims import claims_in, every_claim, facility_claims
from sayso.store.find.events import events_of
from sayso.store.find.reports import reports_of
from sayso.store.find.spells import every_spell

Types = Sequence[FacilityType]


def dossiers_answer(connection: Connection, query: Query, types: Types, *, knowledge: Knowledge) -> DossierList:
    """The dossiers of a case, the last told of first: computed from its claims, events and spells, never stored.

    So they are as the picture is, and a decision on a claim counts in them at once. For a place they are drawn from
    the reports that name it or what lies in it; of the query only the places, the box, the day and the page count.
    """
    claims = _claims(connection, query)
    if query.as_known_on:
        known = reports_known(connection, claims, query.as_known_on)
        drawn = _drawn(connection, known, knowledge)
        reports: Sequence[Report] = known.reports
    else:
        reports = list(reports_of(connection, sorted({claim.report_id for claim in claims})))
        drawn = Picture(
            events=tuple(events_of(connection, sorted(claim.id for claim in claims))),
            spells=tuple(every_spell(connection, Query(places=query.places, box=query.box))),
        )
    counting = replay(claims, all_decisions(connection), reports, is_part=True).counting
    made = dossiers(counting, drawn.events, drawn.spells, reports, places=knowledge.places)
    lying = [dossier for dossier in made if is_in(dossier, query)]
    return _answer(_of_types(lying, types), counting, reports, page=(query.limit, query.cursor))


def document_dossiers(
    document: Document, place_name: str | None, types: Types, *, knowledge: Knowledge, page: tuple[int, str | None]
) -> DossierList:
    """The dossiers of one run's document, for a place of this name and what lies in it."""
    made = dossiers(document.claims, document.events, document.control, document.reports, places=knowledge.places)
    lying = [dossier for dossier in made if place_name is None or is_called(dossier.place, place_name)]
    answered = _answer(_of_types(lying, types), document.claims, document.reports, page=page)
    return DossierList(
        sayso=answered.sayso,
        dossiers=answered.dossiers,
        reports=answered.reports,
        claims=answered.claims,
        failures=document.failures,
        next=answered.next,
    )


def _claims(connection: Connection, query: Query) -> list[Claim]:
    """All claims of the reports that tell of the places asked for; else all claims that tell of a facility."""
    if query.places or query.box:
        near = every_claim(connection, Query(as_known_on=query.as_known_on, places=query.places, box=query.box))
        return list(claims_in(connection, sorted({claim.report_id for claim in near})))
    if query.as_known_on:
        return every_claim(connection, Query(as_known_on=query.as_known_on))
    return list(facility_claims(connection))


def _drawn(connection: Connection, known: Known, knowledge: Knowledge) -> Picture:
    decisions = all_decisions(connection)
    return picture(
        known.claims,
        known.reports,
        actors=knowledge.actors,
        reuses=known.reuses,
        decisions=decisions,
        is_part=True,
    )


def _of_types(made: Iterable[Dossier], types: Types) -> list[Dossier]:
    found = [dossier for dossier in made if not types or dossier.type in types]
    return sorted(found, key=lambda dossier: (dossier.last_said or "", dossier.id), reverse=True)


def _answer(
    made: Sequence[Dossier], claims: Iterable[Claim], reports: Iterable[Report], *, page: tuple[int, str | None]
) -> DossierList:
    """A page of dossiers; a dossier is drawn anew each time, so that the cursor is a number of them."""
    limit, cursor = page[0], page[1] or "0"
    if limit < 1 or not (cursor.isascii() and cursor.isdecimal()):
        raise BadInput(f"{cursor!r}, {limit}: no page; give a limit of 1 or more and the cursor of the page before")
    start, end = int(cursor), int(cursor) + limit
    shown = tuple(made[start:end])
    ids = {claim for dossier in shown for claim in dossier.claim_ids}
    told = tuple(claim for claim in claims if claim.id in ids)
    printed = {claim.report_id for claim in told}
    return DossierList(
        sayso=__version__,
        dossiers=shown,
        reports=tuple(report for report in reports if report.id in printed),
        claims=tuple(sorted(told, key=lambda claim: claim.id)),
        next=str(end) if end < len(made) else None,
    )
