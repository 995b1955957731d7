"""Dossiers of protected objects as rows: one for each value of each aspect, with who asserts and who denies it."""

from collections.abc import Iterator
from typing import NamedTuple, get_args

from sayso.export.columns.column import Column
from sayso.export.columns.common import place_columns
from sayso.export.columns.events import day
from sayso.export.exported import Contents
from sayso.model.dossier import Aspect, Dossier, Statement, Voice


class StatementRow(NamedTuple):
    """One value of one aspect of one object; `None` where nobody speaks of the aspect."""

    dossier: Dossier
    aspect: Aspect
    statement: Statement | None


def statement_rows(contents: Contents) -> Iterator[StatementRow]:
    """A row a statement; an aspect of which nobody speaks has one that says so."""
    for dossier in contents.dossiers:
        for aspect in get_args(Aspect):
            made: tuple[Statement, ...] = getattr(dossier, aspect)
            yield from (StatementRow(dossier, aspect, statement) for statement in made or (None,))


def _named(voices: tuple[Voice, ...]) -> tuple[str, ...]:
    return tuple(voice.actor_id or voice.name or voice.outlet or voice.kind or "" for voice in voices)


SAID: tuple[Column[Statement], ...] = (
    Column("by", "list", "who is said to have done it", lambda one: one.by),
    Column("asserted_by", "list", "who asserts it", lambda one: _named(one.asserted_by)),
    Column("denied_by", "list", "who denies it", lambda one: _named(one.denied_by)),
    Column("first_said", "day", "when it was first said", lambda one: day(one.first_said)),
    Column("last_said", "day", "when it was last said", lambda one: day(one.last_said)),
    Column("claim_ids", "list", "the claims that say it", lambda one: one.claim_ids),
)
DOSSIERS: tuple[Column[StatementRow], ...] = (
    Column("id", "text", "the dossier's id", lambda row: row.dossier.id),
    Column("object_type", "text", "the type of facility", lambda row: row.dossier.type),
    Column("name", "text", "its own name", lambda row: row.dossier.name),
    *place_columns(lambda row: row.dossier.place),
    Column("aspect", "text", "what is spoken of", lambda row: row.aspect),
    Column("value", "text", "what is said of it", lambda row: row.statement.value if row.statement else "not_stated"),
    *(column.at(lambda row: row.statement) for column in SAID),
    Column("differ", "yes_no", "whether voices do not agree on it", lambda row: row.aspect in row.dossier.differ),
    Column("may_be", "list", "other dossiers that may be of the same object", lambda row: row.dossier.may_be),
)
