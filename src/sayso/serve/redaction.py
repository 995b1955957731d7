"""The one seam at which a public case leaves out what endangers people: what is not known to be fit is not shown."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from litestar.exceptions import NotFoundException, PermissionDeniedException
from msgspec.structs import replace
from sqlalchemy import Connection

from sayso.export.public import Redaction
from sayso.model.document import Document
from sayso.model.dossier import DossierList
from sayso.model.drawn import Drawn
from sayso.model.event import Event
from sayso.model.found import Page, Query
from sayso.model.track import Track, TrackList
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.knowledge import load_actors, load_knowledge
from sayso.pipeline.public_counts import public_drawn, public_track, public_tracks
from sayso.pipeline.publishing import case_redaction, without_words
from sayso.pipeline.settle import drawn_of
from sayso.serve.case import ServedCase, state_of

T = TypeVar("T")
ALL = 1_000_000_000
BY_NAME = "name:"  # what the id of somebody begins with whom the registry does not know


def visible(connection: Connection, found: T, served: ServedCase) -> T:
    """What was found, as it may be seen; every answer that tells of the case goes through here.

    In public it is the public copy, and where there is none of such a record, it is refused.
    """
    if not served.settings.public:
        return found
    for kind, made in SHOWN.items():
        if isinstance(found, kind):
            return cast("T", made(found, redaction_of(connection, served)))
    raise PermissionDeniedException("this is not shown in public: it was not made fit for it")


def redaction_of(connection: Connection, served: ServedCase) -> Redaction:
    """What makes any part of the case public, drawn from all of it once for each of its states."""

    def made() -> Redaction:
        return case_redaction(connection, knowledge=load_knowledge(), every=every_dossier(connection, served).dossiers)

    return served.memo.get("redaction", state_of(connection), made)


def every_dossier(connection: Connection, served: ServedCase) -> DossierList:
    """The dossiers of the whole case as they are, drawn once for each picture."""

    def made() -> DossierList:
        return dossiers_answer(connection, Query(limit=ALL), (), knowledge=load_knowledge())

    return served.memo.get("dossiers", drawn_of(connection), made)


def check_known(served: ServedCase, own: str) -> None:
    """Raise the error that says so where somebody is asked for in public whom nobody but a report knows by name."""
    if served.settings.public and own.startswith(BY_NAME):
        raise NotFoundException("whom only reports know by name is not shown in public")


def _events(found: Page[Any], public: Redaction) -> Page[Any]:
    if not all(isinstance(one, Event) for one in found.items):
        raise PermissionDeniedException("this is not shown in public: it was not made fit for it")
    return replace(found, items=tuple(map(public.event, found.items)))


SHOWN: dict[type, Callable[[Any, Redaction], Any]] = {
    Document: lambda found, public: public.document(found),
    DossierList: without_words,
    Drawn: public_drawn,
    Page: _events,
    TrackList: lambda found, _: public_tracks(found, load_actors()),
    Track: lambda found, _: public_track(found),
}
