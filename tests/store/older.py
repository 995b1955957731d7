"""A case as the first format had it, made of one of the present: what claims say and are called stood in their rows."""

from sqlalchemy import Connection, text

WIDE = (
    "CREATE TABLE wide (key {key} NOT NULL PRIMARY KEY, id TEXT NOT NULL, "
    "reading_key BIGINT NOT NULL REFERENCES readings (key), number INTEGER NOT NULL, type TEXT, place_id TEXT, "
    "start_day INTEGER, end_day INTEGER, body {bytes} NOT NULL, digest {bytes} NOT NULL)",
    "INSERT INTO wide SELECT key, id, reading_key, number, type, place_id, start_day, end_day, body, digest "
    "FROM claims JOIN claim_bodies ON serial = key & 4294967295",
    "DROP TABLE claims",
    "DROP TABLE claim_bodies",
    "DROP TABLE claim_ids",
    "DROP TABLE fingerprints",
    "ALTER TABLE events DROP COLUMN basis",
    "ALTER TABLE wide RENAME TO claims",
    "CREATE INDEX claims_id ON claims (id)",
    "CREATE INDEX ix_claims_reading_key ON claims (reading_key)",
    "CREATE INDEX claims_place ON claims (place_id, key, type)",
    "CREATE INDEX claims_place_days ON claims (place_id, start_day, end_day, type)",
    "CREATE INDEX claims_long ON claims (place_id, start_day) WHERE end_day - start_day > 31",
    "CREATE INDEX claims_days ON claims (start_day, end_day, type)",
    "CREATE INDEX claims_type ON claims (type, key)",
)


def as_first(connection: Connection) -> None:
    """Bring a case back to the first format."""
    is_sqlite = connection.dialect.name == "sqlite"
    words = {"key": "INTEGER", "bytes": "BLOB"} if is_sqlite else {"key": "BIGINT", "bytes": "BYTEA"}
    for statement in WIDE:
        connection.execute(text(statement.format(**words)))
    if is_sqlite:
        connection.execute(text("DELETE FROM claims_text_config WHERE k <> 'version'"))
    connection.execute(text("UPDATE alembic_version SET version_num = '1'"))
