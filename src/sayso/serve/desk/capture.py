"""The bytes of a report as they were captured: given to be kept, never to be shown, since they may be anything."""

from itertools import chain

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Stream
from sqlalchemy import select

from sayso.errors import UnknownId
from sayso.serve.access import NOT_PUBLIC
from sayso.serve.case import ServedCase
from sayso.store.tables import CAPTURES

SHUT = "default-src 'none'; sandbox; frame-ancestors 'none'"


@get("/captures/{sha256:str}", opt=NOT_PUBLIC, media_type="application/octet-stream", sync_to_thread=True)
def capture(served: NamedDependency[ServedCase], sha256: FromPath[str]) -> Stream:
    """The bytes with this digest, under a name of sayso's own: the one that they came with is somebody else's word."""
    with served.reading() as connection:
        size = connection.scalar(select(CAPTURES.c.size).where(CAPTURES.c.sha256 == sha256))
    if size is None:
        raise UnknownId(f"no capture has the digest {sha256!r}; a report's page leads to its own")
    pieces = served.casebook.vault.pieces(sha256)
    first = next(pieces, b"")  # what is missing from the vault is told before anything is sent
    headers = {
        "Content-Disposition": f'attachment; filename="capture-{sha256[:16]}.bin"',
        "Content-Length": str(size),
        "Content-Security-Policy": SHUT,
        "Cache-Control": "no-store",
    }
    return Stream(chain([first], pieces), media_type="application/octet-stream", headers=headers)
