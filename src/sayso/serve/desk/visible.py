"""What may be seen of a case: all of it, or in public only what endangers nobody."""

from litestar.exceptions import PermissionDeniedException
from sqlalchemy import Connection

from sayso.model.dossier import DossierList
from sayso.model.found import Answer
from sayso.serve.case import ServedCase


def visible(connection: Connection, found: Answer, served: ServedCase) -> Answer:  # noqa: ARG001 the public copy asks it
    """The part of a case that a page shows, as it may be seen."""
    _refuse_public(served)
    return found


def visible_dossiers(connection: Connection, found: DossierList, served: ServedCase) -> DossierList:  # noqa: ARG001 as above
    """Dossiers as they may be seen."""
    _refuse_public(served)
    return found


def _refuse_public(served: ServedCase) -> None:
    """What was not made fit for the public is not shown to it."""
    if served.settings.public:
        raise PermissionDeniedException("this page is not shown in public yet")
