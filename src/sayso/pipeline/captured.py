"""The captures of a case again, as they were taken, with the titles of what was read in them."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import select

from sayso.model.report import Capture, Given, Provenance, Report
from sayso.store.casebook import Casebook
from sayso.store.tables import CAPTURES, READINGS, REPORTS


def captured(casebook: Casebook) -> Iterator[tuple[Capture, str | None]]:
    """Each capture, in the order of arrival, with its bytes and its title; one at a time, for a case may be large."""
    titled = select(READINGS.c.capture_id, REPORTS.c.body).join(REPORTS, REPORTS.c.reading_key == READINGS.c.key)
    asked = select(CAPTURES).where(CAPTURES.c.is_container == 0).order_by(CAPTURES.c.key)
    with casebook.reading() as connection:
        titles = {own: msgspec.json.decode(body, type=Report).title for own, body in connection.execute(titled)}
        for row in connection.execute(asked).mappings():
            capture = Capture(
                content=casebook.vault.get(row["sha256"]),
                sha256=row["sha256"],
                origin=row["origin"],
                given=msgspec.json.decode(row["given"], type=Given),
                container=row["container"],
                provenance=msgspec.json.decode(row["provenance"], type=Provenance | None),
            )
            yield capture, titles.get(row["id"])
