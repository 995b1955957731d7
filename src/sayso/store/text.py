"""Full text: claims found by their words, whatever their accents, apostrophes and Arabic letter forms.

SQLite keeps an FTS5 index without the words themselves, whose row ids are the claims' keys; PostgreSQL a table with a
GIN index. Both hold folded words, and a query is folded the same way.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from sayso.lexicon.folding import folded
from sayso.model.claim import Claim
from sayso.store.bulk import add_to_sqlite

SQLITE = "CREATE VIRTUAL TABLE IF NOT EXISTS claims_text USING {}"
FORM = "fts5(words, content='', detail=full, tokenize='unicode61')"
# How the index of SQLite grows: words wait in memory up to so many bytes, and what was written in so many pieces is
# made one. Few large pieces are cheaper to write than many small ones.
GROWTH = {"automerge": 8, "hashsize": 32 << 20}
SET = "INSERT INTO {schema}.{index} ({index}, rank) VALUES (?, ?)"
POSTGRES = (
    "CREATE TABLE IF NOT EXISTS claims_text (key BIGINT PRIMARY KEY, words TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS claims_text_words ON claims_text USING gin (to_tsvector('simple', words))",
)


def make_index(connection: Connection) -> None:
    """Make the index where there is none."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(SQLITE.format(FORM))
        set_growth(connection)
        return
    for statement in POSTGRES:
        connection.execute(text(statement))


def set_growth(connection: Connection, schema: str = "main", index: str = "claims_text") -> None:
    """Have an index of SQLite keep how it is to grow."""
    for setting, value in GROWTH.items():
        connection.exec_driver_sql(SET.format(schema=schema, index=index), (setting, value))


def words_of(claim: Claim) -> str:
    """What a claim is found by: its content, and who says it."""
    speaker = claim.speaker.name or claim.speaker.text if claim.speaker else None
    return folded(f"{claim.content.exact} {speaker or ''}")


def index(connection: Connection, entries: Sequence[tuple[int, str]]) -> None:
    """Add claims' keys and words to the index."""
    if connection.dialect.name == "sqlite":
        add_to_sqlite(connection, "claims_text", ("rowid", "words"), sorted(entries))
    else:
        rows = [{"key": key, "words": words} for key, words in entries]
        connection.execute(text("INSERT INTO claims_text (key, words) VALUES (:key, :words)"), rows)


def unindex(connection: Connection, entries: Sequence[tuple[int, str]]) -> None:
    """Take claims out of the index; their words must be those that they were added with."""
    statement = "DELETE FROM claims_text WHERE key = :key"
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO claims_text (claims_text, rowid, words) VALUES ('delete', :key, :words)"
    if entries:
        connection.execute(text(statement), [{"key": key, "words": words} for key, words in entries])
