"""Addresses of pages, and of pages elsewhere: whatever stands in them is quoted, and none runs anything."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlencode, urlsplit

Given = Mapping[str, str | Sequence[str] | None]


def page(kind: str, own: str) -> str:
    """The page of what an id names: one part of a path, whatever is in the id."""
    return f"/{kind}/{quote(own, safe='')}"


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
