"""The document of a whole case, written piece by piece: the form of `sayso read --json`, however large the case."""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, select

from sayso import __version__
from sayso.model.report import Report
from sayso.store.casebook import Casebook
from sayso.store.tables import CLAIMS, EVENTS, FAILURES, ORIGINS, READINGS, REPORTS, SPELLS


def written(casebook: Casebook, *, mentions: bool = False) -> Iterator[bytes]:
    """The document as JSON, in one snapshot: reports and claims in the order of arrival."""
    with casebook.reading() as connection:
        yield b'{"sayso":' + msgspec.json.encode(__version__)
        parts: dict[str, Iterable[bytes]] = {
            "reports": _reports(connection),
            "claims": connection.scalars(select(CLAIMS.c.body).order_by(CLAIMS.c.reading_key, CLAIMS.c.number)),
            "events": connection.scalars(select(EVENTS.c.body).order_by(EVENTS.c.key)),
            "control": connection.scalars(select(SPELLS.c.body).order_by(SPELLS.c.key)),
            "failures": connection.scalars(select(FAILURES.c.body).order_by(FAILURES.c.key)),
        }
        if mentions:
            parts["mentions"] = _mentions(connection)
        for name, bodies in parts.items():
            yield f',"{name}":['.encode()
            for number, body in enumerate(bodies):
                yield b"," + body if number else body
            yield b"]"
        yield b"}\n"


def _reports(connection: Connection) -> Iterator[bytes]:
    """Each report's record, with the origin that it was found to have."""
    asked = (
        select(REPORTS.c.body, ORIGINS.c.origin_id)
        .join(READINGS, READINGS.c.key == REPORTS.c.reading_key)
        .outerjoin(ORIGINS, ORIGINS.c.report_id == REPORTS.c.id)
        .order_by(READINGS.c.key)
    )
    decoder = msgspec.json.Decoder(Report)
    for body, origin_id in connection.execute(asked):
        report = decoder.decode(body)
        yield msgspec.json.encode(msgspec.structs.replace(report, origin_id=origin_id or report.origin_id))


def _mentions(connection: Connection) -> Iterator[bytes]:
    decoder = msgspec.json.Decoder(list[msgspec.Raw])
    asked = select(READINGS.c.mentions).where(READINGS.c.is_current == 1).order_by(READINGS.c.key)
    yield from (bytes(mention) for found in connection.scalars(asked) for mention in decoder.decode(found))
