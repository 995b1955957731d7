"""From a request to an answer: the question parsed, the case read in one snapshot, the answer kept and marked.

An answer's ETag names the state of the case and the question, so that whoever asks again is told that nothing changed
without anything being read.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection

from sayso import __version__
from sayso.errors import BadInput
from sayso.serve.api.paged import Paging
from sayso.serve.api.parameters import parsed
from sayso.serve.api.resource import Bytes, Call, Resource, Stream
from sayso.serve.case import ServedCase, head_of
from sayso.serve.kept import Body
from sayso.serve.questions import check_question
from sayso.serve.redaction import visible

ENCODER = msgspec.json.Encoder()
FRESH = {"Cache-Control": "private, no-cache", "Vary": "Authorization, Cookie"}


class Asking(NamedTuple):
    """What a request says, as far as an answer depends on it."""

    path: str
    query: bytes = b""
    id: str = ""
    body: bytes = b""
    known: str = ""  # the header If-None-Match
    who: str | None = None
    base: str = ""


class Reply(NamedTuple):
    """An answer as it is sent."""

    status: int
    content: bytes | Iterator[bytes]
    headers: dict[str, str]


def replied(resource: Resource, served: ServedCase, asking: Asking) -> Reply:
    """The answer of a resource; raises `SaysoError` where there is none."""
    _check_path(asking.path)
    asked = parsed(asking.query, resource.asks)
    call = Call(
        served=served,
        asked=asked,
        id=asking.id,
        body=asking.body,
        who=asking.who,
        base=asking.base,
        path=asking.path,
        query=asking.query,
    )
    check_question(served, msgspec.structs.asdict(asked), but=resource.asks_in_public)
    return _done(resource, call) if resource.does else _read(resource, call, asking)


def _done(resource: Resource, call: Call) -> Reply:
    assert resource.does is not None  # noqa: S101 for the type
    made = resource.does(call)
    content = b"" if made is None else ENCODER.encode(made)
    return Reply(resource.status, content, {"Cache-Control": "no-store"})


def _read(resource: Resource, call: Call, asking: Asking) -> Reply:
    assert resource.reads is not None  # noqa: S101 for the type
    served = call.served
    with served.reading() as connection:
        if not resource.is_marked:
            body = _body(connection, resource, resource.reads(connection, call), served)
            return Reply(200, body.content, {"Cache-Control": "no-store", **_links(call, body.next)})
        tag = _tag(head_of(connection), served, asking)
        headers = {"ETag": f'"{tag}"', **FRESH}
        if _is_known(tag, asking.known):
            return Reply(304, b"", headers)
        kept = served.kept.get(tag)
        if kept is None:
            made = resource.reads(connection, call)
            if isinstance(made, Stream):
                return Reply(200, made.pieces, {**headers, **made.headers})
            kept = _body(connection, resource, made, served)
            served.kept.put(tag, kept)
    return Reply(200, kept.content, {**headers, **_links(call, kept.next)})


def _body(connection: Connection, resource: Resource, made: Any, served: ServedCase) -> Body:
    if isinstance(made, Bytes):
        return Body(made.content, made.next)
    record, after = made if isinstance(made, Paging) else (made, getattr(made, "next", None))
    seen = record if resource.is_redacted else visible(connection, record, served)
    return Body(ENCODER.encode(seen), after)


def _tag(head: str, served: ServedCase, asking: Asking) -> str:
    parts = (head, __version__, str(served.settings.public), asking.base, asking.path, asking.query.hex())
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _is_known(tag: str, known: str) -> bool:
    listed = {one.strip().removeprefix("W/").strip('"') for one in known.split(",")}
    return tag in listed or "*" in listed


def _links(call: Call, after: str | None) -> dict[str, str]:
    """The header that leads to the next page (RFC 8288)."""
    return {"Link": f'<{call.address(after=after)}>; rel="next"'} if after is not None else {}


def _check_path(path: str) -> None:
    """See that the path is text that can be told back; raises `BadInput`."""
    if not path.isascii() or any(sign in path for sign in '<>"\r\n\\'):
        raise BadInput("the path cannot be read; percent-encode it")
