"""Who sits at the desk, and whether anybody may decide at it."""

from typing import Any

from litestar import Request
from litestar.exceptions import PermissionDeniedException

from sayso.serve.case import ServedCase
from sayso.serve.desk import who


def analyst(request: Request[Any, Any, Any], served: ServedCase) -> str | None:
    """The name under which decisions of this browser are kept; none before it was given."""
    return who.name_in(request.cookies.get(who.NAME), served.settings.secret)


def check_deciding(served: ServedCase) -> None:
    """Raise the error that says so where the desk is shown in public."""
    if served.settings.public:
        raise PermissionDeniedException("this desk is shown in public: nobody decides at it")
