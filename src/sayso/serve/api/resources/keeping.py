"""What a case keeps besides what was said: captured bytes, and what could not be read."""

from collections import Counter

from sqlalchemy import Connection

from sayso import __version__
from sayso.errors import UnknownId
from sayso.serve.api.paged import some
from sayso.serve.api.records import CaptureList, FailureCount, FailureFound, FailureList
from sayso.serve.api.resource import BYTES, Call, Resource, Stream
from sayso.serve.api.words import Failed, Paged
from sayso.store.failures import open_failures
from sayso.store.find.captures import capture_of, captures_page

DIGEST = 64


def failures(connection: Connection, call: Call) -> FailureList:
    """List what could not be captured or read, and why, counted by kind."""
    asked: Failed = call.asked
    found = open_failures(connection, stage=asked.stage, error=asked.error)
    counts = Counter((one.failure.stage, one.failure.error) for one in found)
    shown, after = some(found, asked.limit, asked.after)
    return FailureList(
        sayso=__version__,
        counts=tuple(FailureCount(stage=s, error=e, count=n) for (s, e), n in sorted(counts.items())),
        failures=tuple(
            FailureFound(
                number=one.key,
                at=one.at,
                stage=one.failure.stage,
                error=one.failure.error,
                origin=one.failure.origin,
                report_id=one.failure.report_id,
                message=one.failure.message,
            )
            for one in shown
        ),
        next=after,
    )


def captures(connection: Connection, call: Call) -> CaptureList:
    """List what was captured, the newest first: the digest of the bytes, from where they came, and how."""
    asked: Paged = call.asked
    shown, after = captures_page(connection, limit=asked.limit, cursor=asked.after)
    return CaptureList(sayso=__version__, captures=shown, next=after)


def capture(connection: Connection, call: Call) -> Stream:
    """Give captured bytes by their SHA-256, exactly as they came, to be saved and never shown.

    They may be a page with scripts: the type says bytes whatever they were sent as.
    """
    found = capture_of(connection, call.id) if len(call.id) == DIGEST else None
    if found is None:
        raise UnknownId(f"no capture of the case has the SHA-256 {call.id[:DIGEST]!r}; reports name theirs")
    headers = {
        "Content-Disposition": f'attachment; filename="{found.sha256}.bin"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Content-Length": str(found.size),
    }
    return Stream(call.served.casebook.vault.pieces(found.sha256), headers)


RESOURCES = (
    Resource(path="/failures", name="failures", asks=Failed, gives=FailureList, reads=failures, in_public=False),
    Resource(path="/captures", name="captures", asks=Paged, gives=CaptureList, reads=captures, in_public=False),
    Resource(path="/captures/{id:str}", name="capture", gives=bytes, reads=capture, media_type=BYTES, in_public=False),
)
