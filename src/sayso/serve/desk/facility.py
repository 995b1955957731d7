"""The dossier of a protected object: all that is said of it, by whom, and what nobody says."""

from litestar import MediaType, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import Template
from msgspec.structs import replace
from sqlalchemy import Connection

from sayso.errors import UnknownId
from sayso.lexicon.words import dossier_words
from sayso.model.dossier import DossierList, Holding
from sayso.model.found import Answer, Query
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.knowledge import load_knowledge
from sayso.serve.case import ServedCase
from sayso.serve.desk.facility_view import aspect_views, element_words
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.redaction import ALL, every_dossier, visible


@get("/facilities/{dossier_id:str}", media_type=MediaType.HTML, sync_to_thread=True)
def facility(
    served: NamedDependency[ServedCase], dossier_id: FromPath[str], place: FromQuery[str | None] = None
) -> Template:
    """One dossier; to say at which `place` it is saves looking through the whole case."""
    with served.reading() as connection:
        found = visible(connection, _dossier(connection, served, dossier_id, place), served)
        dossier = found.dossiers[0]
        part = Answer(sayso=found.sayso, reports=found.reports, claims=found.claims, events=(), control=(), failures=())
        shelf, words = shelf_of(connection, part), dossier_words()
        context = {
            "dossier": dossier,
            "aspects": aspect_views(dossier, shelf, words),
            "elements": element_words(dossier, words),
            "held": [(one, [(own, shelf.name(own)) for own in _holders(one)]) for one in dossier.held],
        }
    return Template("facility.html", context=context)


def _holders(holding: Holding) -> tuple[str, ...]:
    return (holding.holder,) if holding.holder else holding.parties


def _dossier(connection: Connection, served: ServedCase, dossier_id: str, place: str | None) -> DossierList:
    """The list with one dossier in it; raises `UnknownId`."""
    found = _only(_drawn(connection, Query(places=(place,), limit=ALL)), dossier_id) if place else None
    if found is None:
        found = _only(every_dossier(connection, served), dossier_id)
    if found is None:
        raise UnknownId(
            f"no dossier has the id {dossier_id!r}; the page of a place leads to those of what stands there"
        )
    return found


def _drawn(connection: Connection, query: Query) -> DossierList:
    return dossiers_answer(connection, query, (), knowledge=load_knowledge())


def _only(found: DossierList, dossier_id: str) -> DossierList | None:
    own = [one for one in found.dossiers if one.id == dossier_id]
    if not own:
        return None
    claims = [claim for claim in found.claims if claim.id in own[0].claim_ids]
    reports = [report for report in found.reports if report.id in own[0].report_ids]
    return replace(found, dossiers=tuple(own), claims=tuple(claims), reports=tuple(reports), next=None)
