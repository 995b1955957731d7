"""The picture of a case drawn anew, wherever something was read or decided since it was last drawn."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from sayso.corroborate import Bases, Known
from sayso.model.claim import Claim
from sayso.model.knowledge import Actors
from sayso.model.report import Page, Part, Report, Reuse
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.picture import Picture, picture
from sayso.pipeline.version import drawer_version, reader_version
from sayso.read import Fingerprint, Fingerprints, origins, reuses
from sayso.store.bodies import all_bodies
from sayso.store.casebook import Casebook
from sayso.store.custody import log, now
from sayso.store.decisions import all_decisions
from sayso.store.effects import replace_effects
from sayso.store.fingerprints import fingerprints_by, keep_fingerprints
from sayso.store.picture import events_by_basis, picture_digest, replace
from sayso.store.tables import CUSTODY, READINGS, REPORTS

MOVES = ("read", "decided", "undone", "described", "upgraded")  # what may change the picture


class Drawn(NamedTuple):
    """A picture, the origins that it rests on, and the newest entry of the log that it knows of."""

    picture: Picture
    origins: dict[str, str]
    reuses: list[Reuse]
    fingerprints: Mapping[int, Fingerprint]  # of reports that had none yet, by the key of the reading
    sequence: int


def settle(casebook: Casebook) -> bool:
    """Draw the picture anew where it is not that of what was read and decided; whether it had to be.

    It is drawn from one snapshot, so that readers and other writers go on meanwhile. Whoever reads or decides settles
    afterwards, so that what comes between is drawn by who brought it; a run that was killed is settled by the next.
    """
    with casebook.reading() as connection:
        if is_settled(connection):
            return False
        drawn = draw(connection, actors=load_knowledge().actors)
    with casebook.writing() as connection:
        if drawn_of(connection) >= drawn.sequence:
            return True  # another process was quicker
        replace(
            connection,
            origins=drawn.origins,
            reuses=drawn.reuses,
            events=drawn.picture.events,
            spells=drawn.picture.spells,
            bases=drawn.picture.bases,
        )
        replace_effects(connection, drawn.picture.effects)
        keep_fingerprints(connection, drawn.fingerprints, maker=reader_version())
        digest = picture_digest(connection)
        log(connection, act="drawn", subject=str(drawn.sequence), digest=digest, at=now())
    return True


def is_settled(connection: Connection) -> bool:
    """Whether the picture is that of what was read and decided."""
    return drawn_of(connection) >= _newest(connection)


def drawn_of(connection: Connection) -> int:
    """The sequence number of the newest entry of the log that the picture knows of; 0 where none was drawn."""
    asked = select(CUSTODY.c.subject).where(CUSTODY.c.act == "drawn").order_by(CUSTODY.c.sequence.desc()).limit(1)
    return int(connection.scalar(asked) or 0)


def draw(connection: Connection, *, actors: Actors) -> Drawn:
    """The picture of all that is current, in the order of arrival."""
    pages, decode = _pages(connection), msgspec.json.Decoder(Fingerprint).decode
    kept = fingerprints_by(connection, reader_version())
    known = {key: decode(body) for key, body in kept.items() if key in pages}
    maker = Fingerprints()
    made = {key: maker.fingerprint(page) for key, page in pages.items() if key not in known}
    repeated = reuses((), known=[*known.values(), *made.values()])
    reports = [page.report for page in origins(list(pages.values()), repeated)]
    told = picture(
        current_claims(connection),
        reports,
        actors=actors,
        reuses=repeated,
        decisions=all_decisions(connection),
        known=_known(connection),
    )
    return Drawn(told, {report.id: report.origin_id for report in reports}, repeated, made, _newest(connection))


def _known(connection: Connection) -> Known:
    """The events of the picture before, so far as this version drew them; what is not one any more is not asked for."""
    return Known(Bases(drawer_version()), events_by_basis(connection))


def _newest(connection: Connection) -> int:
    return connection.scalar(select(func.max(CUSTODY.c.sequence)).where(CUSTODY.c.act.in_(MOVES))) or 0


def _pages(connection: Connection) -> dict[int, Page]:
    """The reports of all current readings by the key of the reading, in the order of arrival."""
    asked = select(READINGS.c.key, REPORTS.c.body, READINGS.c.parts).join(
        READINGS, READINGS.c.key == REPORTS.c.reading_key
    )
    report, parts = msgspec.json.Decoder(Report), msgspec.json.Decoder(tuple[Part, ...])
    return {
        key: Page(report=report.decode(body), parts=parts.decode(laid_out))
        for key, body, laid_out in connection.execute(asked.order_by(READINGS.c.key))
    }


def current_claims(connection: Connection) -> list[Claim]:
    """The claims of all current readings, in the order of arrival."""
    decoder = msgspec.json.Decoder(Claim)
    return [decoder.decode(body) for body in all_bodies(connection)]
