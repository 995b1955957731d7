"""The picture and the decisions against the log, and each of their rows against its record."""

from collections.abc import Iterator
from functools import partial
from operator import eq

import msgspec
from sqlalchemy import Connection, Table, select

from sayso.model.case import Decision, Effect
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.report import Reuse
from sayso.store.decisions import decision_row
from sayso.store.effects import effect_row
from sayso.store.picture import DRAWN, event_row, picture_digest, reuse_row, spell_row
from sayso.store.rows import Row
from sayso.store.tables import DECISIONS, EFFECTS, EVENTS, REUSES, SPELLS
from sayso.store.verify.finding import Finding, added, altered, compared, gone
from sayso.store.verify.log import Told


def picture(connection: Connection, told: Told) -> Iterator[Finding]:
    """What was drawn: each row by itself, and all of a table by its digest in the log."""
    now = picture_digest(connection).split(":")
    drawn = told.drawn.split(":") if told.drawn else now
    checks = {"reuses": _reuses, "events": _events, "spells": _spells, "effects": _effects}
    for table, is_as_drawn in zip(DRAWN, map(eq, now, drawn), strict=True):
        found = list(checks[table](connection, is_attested=is_as_drawn)) if table in checks else []
        yield from found
        if not is_as_drawn and not found:
            yield altered(
                table, "", None, "a row was altered, added or taken away, or a key altered, since it was drawn"
            )


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
    decoder = msgspec.json.Decoder(Event)
    for row in _rows(connection, EVENTS):
        yield from compared(
            "events",
            row["key"],
            row,
            partial(_event, row, decoder),
            is_attested=is_attested,
        )


def _spells(connection: Connection, *, is_attested: bool) -> Iterator[Finding]:
    decoder = msgspec.json.Decoder(Spell)
    for row in _rows(connection, SPELLS):
        yield from compared(
            "spells",
            row["key"],
            row,
            partial(_spell, row, decoder),
            is_attested=is_attested,
        )


def _effects(connection: Connection, *, is_attested: bool) -> Iterator[Finding]:
    decoder = msgspec.json.Decoder(Effect)
    for row in _rows(connection, EFFECTS):
        again = partial(_effect, row, decoder)
        yield from compared("effects", row["decision_id"], row, again, is_attested=is_attested)


def _reuses(connection: Connection, *, is_attested: bool) -> Iterator[Finding]:
    decoder = msgspec.json.Decoder(Reuse)
    for row in _rows(connection, REUSES):
        again = partial(_reuse, row, decoder)
        yield from compared("reuses", f"{row['report_id']} {row['number']}", row, again, is_attested=is_attested)


def _reuse(row: Row, decoder: msgspec.json.Decoder[Reuse]) -> Row:
    return reuse_row(row["number"], decoder.decode(row["body"]))


def _effect(row: Row, decoder: msgspec.json.Decoder[Effect]) -> Row:
    return effect_row(decoder.decode(row["body"]))


def _event(row: Row, decoder: msgspec.json.Decoder[Event]) -> Row:
    return event_row(row["key"], decoder.decode(row["body"]))


def _spell(row: Row, decoder: msgspec.json.Decoder[Spell]) -> Row:
    return spell_row(row["key"], decoder.decode(row["body"]), number=row["number"])


def _rows(connection: Connection, table: Table) -> Iterator[Row]:
    for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings():
        yield dict(row)
