"""Captures as they are listed: what they are and how they came, without their bytes."""

from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, select

from sayso.model.found import CaptureFound
from sayso.model.report import Given, Provenance
from sayso.store.find.terms import cursor_number
from sayso.store.tables import CAPTURES

LISTED = [column for column in CAPTURES.columns if column.name not in ("blocks", "digest", "as_is")]


def captures_page(
    connection: Connection, *, limit: int, cursor: str | None
) -> tuple[tuple[CaptureFound, ...], str | None]:
    """A page of captures, the newest first, and the cursor of the rest."""
    asked = select(*LISTED).order_by(CAPTURES.c.key.desc()).limit(limit + 1)
    if cursor is not None:
        asked = asked.where(CAPTURES.c.key < cursor_number(cursor))
    rows = connection.execute(asked).mappings().all()
    after = str(rows[limit - 1]["key"]) if len(rows) > limit else None
    return tuple(_found(row) for row in rows[:limit]), after


def capture_of(connection: Connection, sha256: str) -> CaptureFound | None:
    """The first capture of these bytes; `None` where the case has none."""
    asked = select(*LISTED).where(CAPTURES.c.sha256 == sha256).order_by(CAPTURES.c.key).limit(1)
    row = connection.execute(asked).mappings().first()
    return _found(row) if row else None


def _found(row: RowMapping) -> CaptureFound:
    same: dict[str, Any] = {name: row[name] for name in ("id", "sha256", "size", "origin", "container", "taken_at")}
    return CaptureFound(
        **same,
        is_container=bool(row["is_container"]),
        given=msgspec.json.decode(row["given"], type=Given),
        provenance=msgspec.json.decode(row["provenance"], type=Provenance | None),
    )
