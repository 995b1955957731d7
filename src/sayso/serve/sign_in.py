"""Signing in with a browser: the token is shown once, and then travels as a cookie that no script can read."""

from typing import Annotated, Any

from litestar import MediaType, Request, get, post
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Template
from litestar.status_codes import HTTP_303_SEE_OTHER, HTTP_401_UNAUTHORIZED

from sayso.serve.access import COOKIE
from sayso.serve.case import ServedCase
from sayso.store.tokens import token_of

DAYS = 7
PATH = "/sign-in"


def routes() -> list[HTTPRouteHandler]:
    """The page to sign in, what it sends, and the way out."""
    return [form, sign_in, sign_out]


@get(PATH, media_type=MediaType.HTML, sync_to_thread=False, opt={"is_open": True})
def form(to: FromQuery[str] = "/") -> Template:
    """Where a token is asked for."""
    return Template("sign_in.html", context={"to": local(to), "is_wrong": False})


@post(PATH, sync_to_thread=True, opt={"is_open": True})
def sign_in(
    request: Request[Any, Any, Any],
    served: NamedDependency[ServedCase],
    data: Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Redirect | Template:
    """Take a token, and lead to where its owner wanted to go."""
    secret, to = data.get("token", "").strip(), local(data.get("to", "/"))
    with served.reading() as connection:
        token = token_of(connection, secret)
    if token is None:
        context = {"to": to, "is_wrong": True}
        return Template("sign_in.html", context=context, status_code=HTTP_401_UNAUTHORIZED, media_type=MediaType.HTML)
    cookie = Cookie(
        key=COOKIE,
        value=secret,
        path="/",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
        max_age=DAYS * 24 * 3600,
    )
    return Redirect(to, status_code=HTTP_303_SEE_OTHER, cookies=[cookie])


@post("/sign-out", sync_to_thread=False, opt={"is_open": True})
def sign_out() -> Redirect:
    """Forget the token in this browser."""
    gone = Cookie(key=COOKIE, value="", path="/", httponly=True, samesite="strict", max_age=0)
    return Redirect(PATH, status_code=HTTP_303_SEE_OTHER, cookies=[gone])


def local(to: str) -> str:
    """A path of this server; anything that could lead elsewhere becomes the first page."""
    is_path = to.startswith("/") and not to.startswith(("//", "/\\"))
    return to if is_path and to.isascii() and to.isprintable() and "\\" not in to else "/"
