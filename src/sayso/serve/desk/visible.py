"""What may be seen of a case: all of it, or in public only what endangers nobody."""

from typing import TypeVar

from litestar.exceptions import NotFoundException
from sqlalchemy import Connection

from sayso.export.public import Redaction
from sayso.model.dossier import DossierList
from sayso.model.found import Answer, Query
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.publishing import redaction, without_words
from sayso.pipeline.settle import drawn_of
from sayso.serve.case import ServedCase

A = TypeVar("A", bound=Answer)
ALL = 1_000_000_000
BY_NAME = "name:"  # what the id of somebody begins with whom the registry does not know


def visible(connection: Connection, found: A, served: ServedCase) -> A:
    """The part of a case that a page shows, as it may be seen."""
    if not served.settings.public:
        return found
    return _redaction(connection, found, served).document(found)


def visible_dossiers(connection: Connection, found: DossierList, served: ServedCase) -> DossierList:
    """Dossiers as they may be seen; in public their claims are only counted."""
    if not served.settings.public:
        return found
    part = Answer(sayso=found.sayso, reports=found.reports, claims=found.claims, events=(), control=(), failures=())
    return without_words(found, _redaction(connection, part, served))


def every_dossier(connection: Connection, served: ServedCase) -> DossierList:
    """The dossiers of the whole case as they are, drawn once for each picture."""

    def made() -> DossierList:
        return dossiers_answer(connection, Query(limit=ALL), (), knowledge=load_knowledge())

    return served.memo.get("dossiers", drawn_of(connection), made)


def check_known(served: ServedCase, own: str) -> None:
    """Raise the error that says so where somebody is asked for in public whom nobody but a report knows by name."""
    if served.settings.public and own.startswith(BY_NAME):
        raise NotFoundException("whom only reports know by name is not shown in public")


def _redaction(connection: Connection, found: Answer, served: ServedCase) -> Redaction:
    every = every_dossier(connection, served).dossiers
    return redaction(connection, found, knowledge=load_knowledge(), every=every)
