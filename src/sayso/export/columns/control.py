"""Spells of control as rows."""

from collections.abc import Iterator

from sayso.export.columns.column import Column
from sayso.export.columns.common import BOUNDS, place_columns
from sayso.export.columns.events import day
from sayso.export.exported import Contents
from sayso.model.control import Spell


def spell_rows(contents: Contents) -> Iterator[Spell]:
    """A row a spell."""
    yield from contents.document.control


def _begun(prefix: str) -> tuple[Column[Spell], ...]:
    found = (column for column in BOUNDS if column.name.startswith("start"))
    return tuple(column.at(lambda spell: spell.start, prefix=prefix) for column in found)


def _ended(prefix: str) -> tuple[Column[Spell], ...]:
    found = (column for column in BOUNDS if column.name.startswith("start"))
    return tuple(column.at(lambda spell: spell.end, prefix=prefix) for column in found)


CONTROL: tuple[Column[Spell], ...] = (
    Column("id", "text", "the spell's id", lambda spell: spell.id),
    *place_columns(lambda spell: spell.place),
    Column("layer", "text", "`hold`, or `presence` beside it", lambda spell: spell.layer),
    Column("holder", "text", "who holds it, by id", lambda spell: spell.holder),
    Column("parties", "list", "between whom it is contested", lambda spell: spell.parties),
    Column("status", "text", "how it is held", lambda spell: spell.status),
    Column("share_min", "number", "per cent held, the least", lambda spell: spell.share.min if spell.share else None),
    Column("share_max", "number", "per cent held, the most", lambda spell: spell.share.max if spell.share else None),
    Column("besieged_by", "list", "who besieges it", lambda spell: spell.besieged_by),
    Column("assessed", "yes_no", "whether it is assessed, or claimed only", lambda spell: spell.assessed),
    Column("basis", "list", "on whose word", lambda spell: spell.basis),
    Column(
        "inferred", "yes_no", "whether no one said it and a later word presupposes it", lambda spell: spell.inferred
    ),
    Column("start", "text", "when it began, in EDTF", lambda spell: spell.start.edtf if spell.start else None),
    *_begun("begun_"),
    Column("end", "text", "when it ended, in EDTF", lambda spell: spell.end.edtf if spell.end else None),
    *_ended("ended_"),
    Column("first_affirmed", "day", "when it was first said", lambda spell: day(spell.first_affirmed)),
    Column("last_affirmed", "day", "when it was last said", lambda spell: day(spell.last_affirmed)),
    Column("claim_ids", "list", "the claims that say it", lambda spell: spell.claim_ids),
    Column("disputed_by", "list", "the claims against it", lambda spell: spell.disputed_by),
    Column("event_ids", "list", "the events that it rests on", lambda spell: spell.event_ids),
)
