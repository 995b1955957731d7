"""Redirects, followed by hand: each step is an address like any other and checked anew."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from sayso.capture.web.answer import Answer
from sayso.capture.web.url import joined
from sayso.errors import NotFetched
from sayso.model.report import Redirect

REDIRECTS = frozenset({301, 302, 303, 307, 308})
Step = Callable[[httpx.URL], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The answer at the end, and the steps that led to it."""

    answer: Answer
    redirects: tuple[Redirect, ...]


def followed(url: httpx.URL, step: Step, *, most: int) -> Trail:
    """Ask, and go where the answers lead, at most so many steps; raises `NotFetched` beyond them.

    What goes wrong behind a redirect says so, for it is not the address that was asked for.
    """
    redirects: list[Redirect] = []
    answer = step(url)
    while answer.status in REDIRECTS:
        if len(redirects) == most:
            raise NotFetched("TooManyRedirects", f"led on more than {most} times, last to {url}")
        location = answer.header("location")
        if not location:
            raise NotFetched("BadStatus", f"{url} answered {answer.status}, which leads on, without saying where")
        try:
            url = joined(url, _characters(location))
            redirects.append(Redirect(status=answer.status, address=str(url)))
            answer = step(url)
        except NotFetched as error:
            raise NotFetched(
                error.error, f"led to {_characters(location)[:200]}: {error.problem}", seconds=error.seconds
            ) from error
    return Trail(answer=answer, redirects=tuple(redirects))


def _characters(location: str) -> str:
    """A header's bytes as UTF-8 where they are, for browsers take them so."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return location
