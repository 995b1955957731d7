"""Errors as answers: problem+json for programs (RFC 9457), a page for people; always what, where and what to do."""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from litestar import MediaType, Request
from litestar.exceptions import HTTPException
from litestar.response import Redirect, Response, Template
from litestar.status_codes import HTTP_303_SEE_OTHER, HTTP_401_UNAUTHORIZED

from sayso.errors import SaysoError
from sayso.model.record import Record

PROBLEM = "application/problem+json"
API = "/api/"
LOG = logging.getLogger("sayso.serve")


class Problem(Record, frozen=True, kw_only=True):
    """What went wrong with a request (RFC 9457): `type` names the error, `detail` says what to do."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


def problem_of(request: Request[Any, Any, Any], error: Exception) -> Problem:
    """The problem that an error is; one that nobody foresaw is logged, and tells nothing of the inside."""
    if isinstance(error, SaysoError):
        status, name, detail = error.http_status, type(error).__name__, str(error)
    elif isinstance(error, HTTPException):
        status, name, detail = error.status_code, HTTPStatus(error.status_code).name, error.detail
    else:
        LOG.error("could not answer %s", request.url.path, exc_info=error)
        status, name, detail = 500, "Unforeseen", "sayso could not answer; what went wrong is in the server's log"
    return Problem(
        type=f"urn:sayso:error:{name}",
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        instance=request.url.path,
    )


def answered(request: Request[Any, Any, Any], error: Exception) -> Response[Any] | Template | Redirect:
    """The error as the asker can read it."""
    problem = problem_of(request, error)
    headers = error.headers if isinstance(error, HTTPException) else None
    if request.url.path.startswith(API):
        return Response(problem, status_code=problem.status, media_type=PROBLEM, headers=headers)
    if problem.status == HTTP_401_UNAUTHORIZED:
        return Redirect(f"/sign-in?{urlencode({'to': request.url.path})}", status_code=HTTP_303_SEE_OTHER)
    return Template(
        "error.html",
        context={"problem": problem},
        status_code=problem.status,
        headers=headers,
        media_type=MediaType.HTML,
    )
