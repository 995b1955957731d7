"""Who may ask: a token with a scope, shown as a bearer or, by a browser, as a cookie; and nothing from other sites.

Tokens may be left out where only this machine can ask, and where only what endangers nobody is shown. What changes the
case is refused to pages of other sites in any case: a browser sends cookies and asks this machine for whoever says so.
"""

from typing import Any, cast
from urllib.parse import urlsplit

from anyio import to_thread
from litestar.connection import ASGIConnection
from litestar.exceptions import ClientException, NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.types import HTTPScope

from sayso.model.served import SCOPES, Scope, Token
from sayso.serve.case import ServedCase
from sayso.serve.settings import allowed_hosts
from sayso.store.tokens import token_of

API = "/api/"
COOKIE = "sayso_token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
TYPE = "application/json"
NOT_PUBLIC = {"in_public": False}  # `opt` of what a public case does not show
Asked = ASGIConnection[Any, Any, Any, Any]
ASK = {"WWW-Authenticate": 'Bearer realm="sayso"'}


class Access:
    """The guard of every route; a handler says with `opt` what it needs.

    `scope` is the least scope, else `read` for what is safe and `decide` for all else. `in_public` is false of what a
    public case does not show. `is_open` is true of what anyone may see, such as styles and the page to sign in.
    """

    def __init__(self, served: ServedCase) -> None:
        self._served = served

    async def __call__(self, asked: Asked, handler: BaseRouteHandler) -> None:
        """Let a request through, or raise what is to be answered instead."""
        if handler.opt.get("is_open"):
            return
        is_safe = _method(asked) in SAFE
        settings = self._served.settings
        if settings.public and not (is_safe and handler.opt.get("in_public", True)):
            raise PermissionDeniedException("a public case does not show this, and lets nobody decide")
        if not is_safe:
            _refuse_other_sites(asked, allowed_hosts(settings))
        token = await self._token(asked, is_safe=is_safe)
        if token is None and settings.needs_token:
            raise NotAuthorizedException(
                "show a token: Authorization: Bearer …; `sayso tokens add` gives one", headers=ASK
            )
        needed: Scope = handler.opt.get("scope", "read" if is_safe else "decide")
        if token is not None and SCOPES.index(token.scope) < SCOPES.index(needed):
            raise PermissionDeniedException(f"this needs a token of scope {needed}; {token.name}'s is {token.scope}")
        asked.state.token = token

    async def _token(self, asked: Asked, *, is_safe: bool) -> Token | None:
        """The token that is shown, if any; a wrong one is refused even where none is needed."""
        secret = _secret(asked, is_safe=is_safe)
        if secret is None:
            return None
        token = await to_thread.run_sync(self._found, secret, limiter=self._served.light)
        if token is None:
            raise NotAuthorizedException("the token is not known, or was revoked", headers=ASK)
        return token

    def _found(self, secret: str) -> Token | None:
        with self._served.reading() as connection:
            return token_of(connection, secret)


def who_of(asked: Asked) -> str | None:
    """The name that the token of a request was given to."""
    token: Token | None = getattr(asked.state, "token", None)
    return token.name if token else None


def _method(asked: Asked) -> str:
    return str(cast("HTTPScope", asked.scope)["method"])


def _secret(asked: Asked, *, is_safe: bool) -> str | None:
    """The secret as a bearer; as a cookie for pages, and for what the scripts of pages read from the API."""
    header = asked.headers.get("authorization")
    if header is not None:
        scheme, _, secret = header.partition(" ")
        if scheme.casefold() != "bearer":
            raise NotAuthorizedException("the token is to be shown as Authorization: Bearer …", headers=ASK)
        return secret.strip()
    if asked.scope["path"].startswith(API) and not is_safe:
        return None
    return asked.cookies.get(COOKIE)


def _refuse_other_sites(asked: Asked, names: list[str]) -> None:
    """Refuse what a page of another site makes a browser send, with or without its reader's knowledge."""
    origin = asked.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc not in names:
        raise PermissionDeniedException("this was sent by a page of another site")
    if asked.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise PermissionDeniedException("this was sent by a page of another site")
    is_form = asked.headers.get("content-type", "").partition(";")[0].strip().casefold() != TYPE
    has_body = asked.headers.get("content-length", "0") != "0" or "transfer-encoding" in asked.headers
    if asked.scope["path"].startswith(API) and is_form and (has_body or _method(asked) == "POST"):
        raise ClientException(f"the body must be {TYPE}", status_code=415)
