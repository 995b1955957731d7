"""What a case is besides its records: its state, the memory of feeds, the guards of its tables, the file itself."""

import sqlite3
from collections.abc import Iterator
from functools import partial

import msgspec
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError

from sayso.model.feed import FeedState
from sayso.store.feeds import feed_row
from sayso.store.format import present
from sayso.store.guards import guards
from sayso.store.rows import Row
from sayso.store.tables import CASE, FEEDS
from sayso.store.verify.finding import Finding, added, altered, compared, gone
from sayso.store.verify.log import Told

TRIGGERS = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger "
    "WHERE NOT tgisinternal AND tgenabled = 'O' AND tgrelid IN ('custody'::regclass, 'decisions'::regclass)",
}


def state(connection: Connection, told: Told) -> Iterator[Finding]:
    """What the case says of itself."""
    wanted = {"made_at": told.made_at}
    found = {row["name"]: row["value"] for row in connection.execute(select(CASE)).mappings()}
    yield from (gone("case_state", name) for name in wanted if name not in found)
    yield from (added("case_state", name) for name in found if name not in wanted)
    yield from (
        altered("case_state", name, "value") for name in wanted if found.get(name, wanted[name]) != wanted[name]
    )
    if connection.scalars(text("SELECT version_num FROM alembic_version")).all() != [present()]:
        yield altered("alembic_version", present(), "version_num")


def feeds(connection: Connection) -> Iterator[Finding]:
    """What is remembered of feeds."""
    for found in connection.execute(select(FEEDS)).mappings():
        row = dict(found)
        yield from compared("feeds", row["address"], row, partial(_feed, row), is_attested=True)


def _feed(row: Row) -> Row:
    return feed_row(msgspec.json.decode(row["body"], type=FeedState))


def shape(connection: Connection) -> Iterator[Finding]:
    """That the tables which are only added to are guarded, and that the file of SQLite is sound."""
    dialect = connection.dialect.name
    found = {row[0]: row[1] for row in connection.execute(text(TRIGGERS[dialect]))}
    for name, statement in guards(dialect).items():
        if name not in found or (dialect == "sqlite" and found[name] != statement):
            yield _fault(name, "the guard that refuses changes to the table is missing or was altered")
    if dialect == "sqlite":
        yield from _file(connection)


def _file(connection: Connection) -> Iterator[Finding]:
    try:
        told = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(10)")]
    except (DatabaseError, sqlite3.Error) as error:
        told = [str(error)]
    yield from (_fault("casebook.db", problem) for problem in told if problem != "ok")


def _fault(name: str, problem: str) -> Finding:
    return Finding(where="schema", table="schema", key=name, column=None, problem=problem)
