"""Someone alters one byte of a case behind its back: in the vault, in a row, or in the log."""

import random
import sqlite3
import struct
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sayso.store.engine import DATABASE
from sayso.store.guards import guards

LEFT_OUT = "sqlite_"  # SQLite's own
INDEXES = ("claims_text", "places_box")  # what each keeps in tables of its own is a part of it
Value = str | bytes | int | float


class Altered(NamedTuple):
    """What was altered, and how to put it back."""

    table: str
    column: str
    what: str
    put_back: Callable[[], None]


def alterations(folder: Path, seed: int, *, vault: float = 0.1) -> Iterator[Altered]:
    """One random change of a single byte after the other; each must be put back before the next."""
    dice = random.Random(seed)  # noqa: S311 no secret
    files = sorted(path for path in (folder / "vault").rglob("*") if path.is_file())
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as connection:
        cells = _cells(connection)
        while True:
            if dice.random() < vault:
                yield _in_file(dice, dice.choice(files))
            else:
                table, column = dice.choice(cells)
                if done := _in_row(dice, connection, table, column):
                    yield done


def _cells(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = [name for name in names if not name.startswith(LEFT_OUT) and name != "claims_text"]  # holds no values
    return [(name, row[1]) for name in tables for row in connection.execute(f"PRAGMA table_info({name})")]


def _in_file(dice: random.Random, path: Path) -> Altered:
    content = path.read_bytes()
    changed, place = _changed(dice, content)
    path.chmod(0o644)
    path.write_bytes(changed)
    return Altered("vault", f"byte {place:,} ", path.name, lambda: _write(path, content))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _in_row(dice: random.Random, connection: sqlite3.Connection, table: str, column: str) -> Altered | None:
    keys = _keys(connection, table)
    asked = f"SELECT {column}, {', '.join(keys)} FROM {table} WHERE {column} IS NOT NULL AND length({column}) > 0"  # noqa: S608
    rows = connection.execute(asked).fetchall()
    if not rows:
        return None
    before, *key = dice.choice(rows)
    after = _in_node(dice, before) if column == "data" else _other(dice, before)
    now = [after if name == column else value for name, value in zip(keys, key, strict=True)]
    try:
        _set(connection, (table, column, keys), key, after)
    except sqlite3.IntegrityError:  # another row has it
        return None
    # An R*Tree keeps shorter numbers, so that a change may be rounded away.
    if isinstance(before, float) and before == _get(connection, (table, column, keys), now):
        return None
    what = f"{table}, row {key}: {before!r}"
    whole = next((index for index in INDEXES if table.startswith(index)), table)
    return Altered(whole, column, what, lambda: _set(connection, (table, column, keys), now, before))


def _keys(connection: sqlite3.Connection, table: str) -> list[str]:
    """What a row is told by: the columns of its key, or its number where the table has none."""
    named = [name for _, name, *_, place in connection.execute(f"PRAGMA table_info({table})") if place]
    return named or ["number" if table == "places_box" else "rowid"]


def _get(connection: sqlite3.Connection, cell: tuple[str, str, list[str]], key: list[Value]) -> Value:
    table, column, keys = cell
    row = " AND ".join(f"{name} = {_place(own)}" for name, own in zip(keys, key, strict=True))
    found: Value = connection.execute(f"SELECT {column} FROM {table} WHERE {row}", [*map(_raw, key)]).fetchone()[0]  # noqa: S608
    return found


def _set(connection: sqlite3.Connection, cell: tuple[str, str, list[str]], key: list[Value], value: Value) -> None:
    table, column, keys = cell
    row = " AND ".join(f"{name} = {_place(own)}" for name, own in zip(keys, key, strict=True))
    kept = {name: sql for name, sql in guards("sqlite").items() if name.startswith(f"{table}_no_")}
    connection.execute("BEGIN IMMEDIATE")
    try:
        for name in kept:
            connection.execute(f"DROP TRIGGER {name}")
        values = [_raw(value), *map(_raw, key)]
        connection.execute(f"UPDATE {table} SET {column} = {_place(value)} WHERE {row}", values)  # noqa: S608
        for statement in kept.values():
            connection.execute(statement)
    except sqlite3.IntegrityError:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _place(value: Value) -> str:
    return "CAST(? AS TEXT)" if isinstance(value, str) else "?"


def _raw(value: Value) -> Value:
    return value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value


def _other(dice: random.Random, value: Value) -> Value:
    if isinstance(value, str):
        return _changed(dice, value.encode("utf-8", "surrogateescape"))[0].decode("utf-8", "surrogateescape")
    if isinstance(value, bytes):
        return _changed(dice, value)[0]
    form = ">q" if isinstance(value, int) else ">d"
    other: int | float = struct.unpack(form, _changed(dice, struct.pack(form, value))[0])[0]
    return other


def _in_node(dice: random.Random, node: bytes) -> bytes:
    """A node of an R*Tree: its depth, the count of its cells, the cells; the rest is room that holds nothing."""
    used = 4 + 24 * int.from_bytes(node[2:4], "big")
    return _changed(dice, node[:used])[0] + node[used:]


def _changed(dice: random.Random, content: bytes) -> tuple[bytes, int]:
    place = dice.randrange(len(content))
    return content[:place] + bytes([content[place] ^ dice.randint(1, 255)]) + content[place + 1 :], place
