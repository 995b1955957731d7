"""The picture and the decisions against the log, and each of their rows against its record."""

from collections.abc import Iterator
from functools import partial

import msgspec
from sqlalchemy import Connection, Table, select

from sayso.model.case import Decision
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.store.decisions import decision_row
from sayso.store.picture import event_row, picture_digest, spell_row
from sayso.store.rows import Row
from sayso.store.tables import DECISIONS, EVENTS, SPELLS
from sayso.store.verify.finding import Finding, added, altered, compared, gone
from sayso.store.verify.log import Told


def picture(connection: Connection, told: Told) -> Iterator[Finding]:
    """Events, spells and origins: each row by itself, and all of them by the digest in the log."""
    is_attested = told.drawn is None or picture_digest(connection) == told.drawn
    found = [*_events(connection, is_attested=is_attested), *_spells(connection, is_attested=is_attested)]
    yield from found
    if not is_attested and not found:
        yield altered("origins", "or key of events, spells", None, "the picture is not the one that was drawn")


def decisions(connection: Connection, told: Told) -> Iterator[Finding]:
    """Each decision against its entry in the log."""
    rows = list(_rows(connection, DECISIONS))
    for number, row in enumerate(rows, start=1):
        if number > len(told.decisions):
            yield added("decisions", row["sequence"])
            continue

        def made(row: Row = row, number: int = number) -> Row:
            return decision_row(number, msgspec.json.decode(row["body"], type=Decision))

        is_attested = row["digest"] == told.decisions[number - 1].digest
        yield from compared("decisions", row["sequence"], row, made, is_attested=is_attested)
    yield from (gone("decisions", number) for number in range(len(rows) + 1, len(told.decisions) + 1))


def _events(connection: Connection, *, is_attested: bool) -> Iterator[Finding]:
    for row in _rows(connection, EVENTS):
        yield from compared("events", row["key"], row, partial(_event, row), is_attested=is_attested)


def _spells(connection: Connection, *, is_attested: bool) -> Iterator[Finding]:
    for row in _rows(connection, SPELLS):
        yield from compared("spells", row["key"], row, partial(_spell, row), is_attested=is_attested)


def _event(row: Row) -> Row:
    return event_row(row["key"], msgspec.json.decode(row["body"], type=Event))


def _spell(row: Row) -> Row:
    return spell_row(row["key"], msgspec.json.decode(row["body"], type=Spell))


def _rows(connection: Connection, table: Table) -> Iterator[Row]:
    for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings():
        yield dict(row)
