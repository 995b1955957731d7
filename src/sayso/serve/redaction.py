"""The one seam at which a public case leaves out what endangers people: what is not fit for it is not shown at all."""

from typing import TypeVar

from litestar.exceptions import PermissionDeniedException
from sqlalchemy import Connection

from sayso.serve.case import ServedCase

T = TypeVar("T")


def visible(connection: Connection, found: T, served: ServedCase) -> T:  # noqa: ARG001 a public copy asks the case
    """What was found, as it may be seen; every answer that tells of the case goes through here."""
    if served.settings.public:
        raise PermissionDeniedException("this is not shown in public: it was not made fit for it")
    return found
