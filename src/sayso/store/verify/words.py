"""The full-text index against the words of the claims."""

from collections.abc import Iterator
from functools import partial
from itertools import zip_longest

import msgspec
from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from sayso.model.claim import Claim
from sayso.store.bodies import with_bodies
from sayso.store.tables import CLAIMS
from sayso.store.text import FORM, set_growth, words_of
from sayso.store.verify.finding import Finding
from sayso.store.verify.tally import differences

Words = tuple[object, ...]
PORTION = 1000
MAKE = (
    f"CREATE VIRTUAL TABLE temp.again USING {FORM}",
    "CREATE VIRTUAL TABLE temp.again_words USING fts5vocab('temp', 'again', 'instance')",
    "CREATE VIRTUAL TABLE temp.again_terms USING fts5vocab('temp', 'again', 'row')",
    "CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab('main', 'claims_text', 'instance')",
)
DROP = (
    "DROP TABLE temp.kept_words",
    "DROP TABLE temp.again_terms",
    "DROP TABLE temp.again_words",
    "DROP TABLE temp.again",
)
PAIRS = (
    ('SELECT doc, term, "offset" FROM temp.again_words', 'SELECT doc, term, "offset" FROM temp.kept_words'),
    ("SELECT id, hex(sz) FROM temp.again_docsize", "SELECT id, hex(sz) FROM main.claims_text_docsize"),
    ("SELECT k, v FROM temp.again_config", "SELECT k, v FROM main.claims_text_config"),
    (
        "SELECT hex(block) FROM temp.again_data WHERE id = 1",
        "SELECT hex(block) FROM main.claims_text_data WHERE id = 1",
    ),
)
TERMS = "SELECT term FROM temp.again_terms"
ASKED = "SELECT rowid FROM {} WHERE {} MATCH ? ORDER BY rowid"
KEPT, AGAIN = ASKED.format("main.claims_text", "claims_text"), ASKED.format("temp.again", "again")


def words(connection: Connection) -> Iterator[Finding]:
    """Make the index again from the claims, beside the one that is kept, and compare what they hold."""
    if connection.dialect.name == "sqlite":
        yield from _index(connection)
        return
    asked = text("SELECT key, words FROM claims_text")
    yield from _unlike(*differences(lambda: _claims(connection), lambda: map(tuple, connection.execute(asked))))


def _index(connection: Connection) -> Iterator[Finding]:
    for statement in MAKE:
        connection.exec_driver_sql(statement)
    try:
        set_growth(connection, "temp", "again")
        portion: list[Words] = []
        for row in _claims(connection):
            portion.append(row)
            if len(portion) == PORTION:
                _add(connection, portion)
        _add(connection, portion)
        for again, kept in PAIRS:
            yield from _unlike(*differences(partial(_rows, connection, again), partial(_rows, connection, kept)))
        yield from _unfound(connection)
    except DatabaseError as error:
        yield _fault("", f"cannot be read ({error.orig})")
    finally:
        for statement in DROP:
            connection.exec_driver_sql(statement)


def _unfound(connection: Connection) -> Iterator[Finding]:
    """Ask for every word: an index can hold them all and still lead to none, where its own index was altered."""
    for term in connection.exec_driver_sql(TERMS).scalars():
        asked = (f'"{term}"',)
        kept, again = (connection.exec_driver_sql(query, asked).scalars() for query in (KEPT, AGAIN))
        if any(one != other for one, other in zip_longest(kept, again)):
            yield _fault("", f"does not lead from the word {term!r} to the claims that hold it")


def _rows(connection: Connection, query: str) -> Iterator[Words]:
    return (tuple(row) for row in connection.exec_driver_sql(query))


def _add(connection: Connection, portion: list[Words]) -> None:
    if portion:
        connection.exec_driver_sql("INSERT INTO temp.again (rowid, words) VALUES (?, ?)", list(portion))
        portion.clear()


def _claims(connection: Connection) -> Iterator[Words]:
    decoder = msgspec.json.Decoder(Claim)
    for key, body in connection.execute(with_bodies(CLAIMS.c.key).order_by(CLAIMS.c.key)):
        yield key, words_of(decoder.decode(body))


def _unlike(missing: list[Words], extra: list[Words]) -> Iterator[Finding]:
    for key in dict.fromkeys(row[0] for row in (*missing, *extra)):
        yield _fault(str(key), "does not hold the words of the claim")


def _fault(key: str, problem: str) -> Finding:
    return Finding(where="index", table="claims_text", key=key, column=None, problem=problem)
