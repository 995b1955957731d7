"""Addresses of pages, and of pages elsewhere: whatever stands in them is quoted, and none runs anything."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

from litestar import Request

Given = Mapping[str, str | Sequence[str] | None]


def page(kind: str, own: str) -> str:
    """The page of what an id names: one part of a path, whatever is in the id."""
    return f"/{kind}/{quote(own, safe='')}"


def id_in(asked: Request[Any, Any, Any]) -> str:
    """The id behind the first part of a path, from the address as it was sent.

    A server takes `%2F` for a slash, makes one of two, and drops the last; an id may have all of these.
    """
    sent = asked.scope.get("raw_path") or quote(asked.scope["path"]).encode()
    return unquote(sent.decode("ascii").partition("?")[0].split("/", 2)[2])


def asking(path: str, given: Given, **more: str | None) -> str:
    """A page with what is asked of it; what is not given is left out."""
    asked = {**given, **more}
    pairs = [(name, value) for name, own in asked.items() for value in ([own] if isinstance(own, str) else own or [])]
    told = [(name, value) for name, value in pairs if value]
    return f"{path}?{urlencode(told)}" if told else path


def outward(address: str | None) -> str | None:
    """An address that a report gives for itself, if a browser would only fetch it; else none."""
    if not address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
