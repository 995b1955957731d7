"""The index: names to rows in one SQLite file, so that nothing is held in memory that no report names.

The tables that it is made of take seconds to fold and half a gigabyte to hold; the file opens in milliseconds.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from sayso.lexicon.folding import loose_keys, plain
from sayso.resolve.places.row import PlaceRow

BY_NAME, BY_VARIANT, BY_SPELLING = 0, 1, 2
_FORM = """
CREATE TABLE place (number INTEGER PRIMARY KEY, row BLOB NOT NULL);
CREATE TABLE name (key TEXT, place INTEGER, exactness INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE made (of TEXT NOT NULL);
CREATE TEMP TABLE unsorted (key TEXT, place INTEGER, exactness INTEGER);
"""
_SORT = """
INSERT INTO name SELECT key, place, exactness FROM unsorted ORDER BY key, place;
DROP TABLE unsorted;
"""
_FIND = """
SELECT min(name.exactness), place.row FROM name JOIN place ON place.number = name.place
WHERE name.key IN (SELECT value FROM json_each(?)) GROUP BY place.number ORDER BY place.number
"""
_BATCH = 20_000


class Hit(NamedTuple):
    """A row that a name may stand for: 0 by its own name, 1 by another of its names, 2 by a like spelling."""

    exactness: int
    row: PlaceRow


class Index:
    """Rows by the keys of their names. Read-only once made; safe to share by forked processes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._decode = msgspec.msgpack.Decoder(PlaceRow).decode

    @classmethod
    def open(cls, path: Path, made_of: str) -> "Index | None":
        """The index in a file, or nothing where there is none, it is broken, or it was made of other tables."""
        try:
            connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            found = connection.execute("SELECT of FROM made").fetchall()
        except sqlite3.Error:
            return None
        return cls(connection) if found == [(made_of,)] else None

    @classmethod
    def of(cls, rows: Iterable[PlaceRow], transliterated: frozenset[str]) -> "Index":
        """An index in memory of a few rows."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        write(connection, rows, transliterated, made_of="")
        return cls(connection)

    def find(self, name: str) -> list[Hit]:
        """Every row that the name may stand for, each once, by its best match."""
        keys = msgspec.json.encode(lookup_keys(name)).decode()
        return [Hit(exactness, self._decode(row)) for exactness, row in self._connection.execute(_FIND, (keys,))]


def lookup_keys(name: str) -> list[str]:
    """The keys under which a name may be filed: as written for an acronym, plain, and loosely spelled (`~`)."""
    folded = plain(name)
    if not folded:
        return []
    acronym = acronym_key(name)
    return [*([acronym] if acronym else []), folded, *(f"~{key}" for key in sorted(loose_keys(folded)))]


def acronym_key(name: str) -> str | None:
    """The key of an acronym, which counts only in capitals: "US" is a country, "us" is not."""
    letters = name.replace(".", "")
    return f"={letters}" if re.fullmatch(r"[A-Z]{2,5}", letters) else None


def keys_of(row: PlaceRow, *, is_loose: bool) -> dict[str, int]:
    """Every key that a row is filed under, with how exact a match by it is."""
    keys = {plain(row.pcode): BY_VARIANT} if row.pcode else {}
    for number, name in enumerate((row.name, *row.variants)):
        acronym = acronym_key(name)
        if acronym:
            keys.setdefault(acronym, BY_VARIANT)
            continue
        folded = plain(name)
        if len(folded) < 2:
            continue
        keys.setdefault(folded, BY_VARIANT if number else BY_NAME)
        if is_loose:
            for key in loose_keys(folded):
                keys.setdefault(f"~{key}", BY_SPELLING)
    return keys


def write(
    connection: sqlite3.Connection, rows: Iterable[PlaceRow], transliterated: frozenset[str], made_of: str
) -> None:
    """Fill an empty database; `transliterated` are the countries whose names get loose keys too."""
    connection.executescript(_FORM)
    encode = msgspec.msgpack.Encoder().encode
    places: list[tuple[int, bytes]] = []
    names: list[tuple[str, int, int]] = []
    for number, row in enumerate(rows):
        is_loose = row.is_curated or row.country in transliterated
        places.append((number, encode(msgspec.structs.replace(row, variants=()))))  # they are its keys
        names.extend((key, number, exactness) for key, exactness in keys_of(row, is_loose=is_loose).items())
        if len(names) > _BATCH:
            _flush(connection, places, names)
    _flush(connection, places, names)
    connection.executescript(_SORT)
    connection.execute("INSERT INTO made VALUES (?)", (made_of,))
    connection.commit()


def _flush(connection: sqlite3.Connection, places: list[tuple[int, bytes]], names: list[tuple[str, int, int]]) -> None:
    connection.executemany("INSERT INTO place VALUES (?, ?)", places)
    connection.executemany("INSERT INTO unsorted VALUES (?, ?, ?)", names)
    places.clear()
    names.clear()


def merged(found: Sequence[Sequence[Hit]]) -> list[Hit]:
    """The hits of several indexes, each place once.

    Of two rows of one id the earlier index has the say. Of two ids with one P-code the id of the later index stays,
    which is the gazetteer's own: records that carry it must still find it when a table of P-codes is added.
    """
    by_id = {hit.row.id: hit for hits in reversed(found) for hit in hits}
    by_pcode: dict[str, Hit] = {}
    for hit in by_id.values():
        by_pcode.setdefault(hit.row.pcode or hit.row.id, hit)
    return list(by_pcode.values())
