"""Who sits at the desk."""

from typing import Any

from litestar import Request

from sayso.serve.case import ServedCase
from sayso.serve.desk import who


def analyst(request: Request[Any, Any, Any], served: ServedCase) -> str | None:
    """The name under which decisions of this browser are kept; none before it was given.

    Where tokens are asked for, it is the name that the token was given to.
    """
    return token_name(request) or who.name_in(request.cookies.get(who.NAME), served.settings.secret)


def token_name(request: Request[Any, Any, Any]) -> str | None:
    """The name of the token that the guard of all routes let in, if there is one."""
    token = getattr(request.state, "token", None)
    return str(token.name) if token else None
