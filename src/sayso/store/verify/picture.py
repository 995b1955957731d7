"""The picture and the decisions against the log, and each of their rows against its record."""

from collections.abc import Callable, Iterator
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
from sayso.store.fingerprints import fingerprint_row
from sayso.store.picture import DRAWN, event_row, picture_digest, reuse_row, spell_row
from sayso.store.rows import Row, digest_of
from sayso.store.tables import DECISIONS, EFFECTS, EVENTS, FINGERPRINTS, REUSES, SPELLS
from sayso.store.verify.finding import Finding, added, altered, compared, gone
from sayso.store.verify.log import Told

Again = Callable[[Row], Row]  # a row made anew from the record that it holds


def picture(connection: Connection, told: Told) -> Iterator[Finding]:
    """What was drawn: each row by itself, and all of a table by its digest in the log."""
    now = picture_digest(connection).split(":")
    drawn = told.drawn.split(":") if told.drawn else now
    made: dict[str, tuple[Table, Again]] = {
        "reuses": (REUSES, _reuse),
        "events": (EVENTS, _as_older(_event) if told.is_older else _event),
        "spells": (SPELLS, _as_older(_spell) if told.is_older else _spell),
        "effects": (EFFECTS, _effect),
        "fingerprints": (FINGERPRINTS, _fingerprint),
    }
    drawn += now[len(drawn) :]  # of tables that there were not yet when it was drawn
    for table, is_as_drawn in zip(DRAWN, map(eq, now, drawn), strict=True):
        found = list(_drawn(connection, *made[table], is_attested=is_as_drawn)) if table in made else []
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


def _drawn(connection: Connection, table: Table, again: Again, *, is_attested: bool) -> Iterator[Finding]:
    """The rows of a drawn table that are not what their records make."""
    for row in _rows(connection, table):
        key = " ".join(str(row[column.name]) for column in table.primary_key.columns)
        yield from compared(table.name, key, row, partial(again, row), is_attested=is_attested)


def _as_older(again: Again) -> Again:
    """As an older version made the row: its records had fewer keys, so that a body only has to fit its digest."""

    def made(row: Row) -> Row:
        body = row["body"]
        return again(row) | {"body": body, "digest": digest_of(body + (row.get("basis") or b""))}

    return made


def _reuse(row: Row) -> Row:
    return reuse_row(row["number"], msgspec.json.decode(row["body"], type=Reuse))


def _effect(row: Row) -> Row:
    return effect_row(msgspec.json.decode(row["body"], type=Effect))


def _event(row: Row) -> Row:
    return event_row(row["key"], msgspec.json.decode(row["body"], type=Event), row["basis"])


def _fingerprint(row: Row) -> Row:
    msgspec.json.decode(row["body"])
    return fingerprint_row(row["reading_key"], row["maker"], row["body"])


def _spell(row: Row) -> Row:
    return spell_row(row["key"], msgspec.json.decode(row["body"], type=Spell), number=row["number"])


def _rows(connection: Connection, table: Table) -> Iterator[Row]:
    for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings():
        yield dict(row)
