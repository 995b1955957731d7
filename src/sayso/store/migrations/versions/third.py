"""What claims say and what they are called move out of the table of claims, so that its rows are few bytes.

SQLite could not take a column away when the oldest version that we run on was made, so that the table is made anew.
"""

from alembic import op

revision = "3"
down_revision = "2"

TABLES = (
    "CREATE TABLE claim_bodies (serial {key} NOT NULL PRIMARY KEY, body {bytes} NOT NULL, digest {bytes} NOT NULL)",
    "CREATE TABLE claim_ids (id TEXT NOT NULL, claim_key BIGINT NOT NULL, PRIMARY KEY (id, claim_key)) {tree}",
    "CREATE TABLE claims_narrow (key {key} NOT NULL PRIMARY KEY, id TEXT NOT NULL, "
    "reading_key BIGINT NOT NULL REFERENCES readings (key), number INTEGER NOT NULL, type TEXT, place_id TEXT, "
    "start_day INTEGER, end_day INTEGER)",
)
FILLED = (
    "INSERT INTO claim_bodies (serial, body, digest) SELECT key & 4294967295, body, digest FROM claims ORDER BY 1",
    "INSERT INTO claim_ids (id, claim_key) SELECT id, key FROM claims ORDER BY id, key",
    "INSERT INTO claims_narrow SELECT key, id, reading_key, number, type, place_id, start_day, end_day FROM claims "
    "ORDER BY key",
    "DROP TABLE claims",
    "ALTER TABLE claims_narrow RENAME TO claims",
)
INDEXES = (
    "CREATE INDEX ix_claims_reading_key ON claims (reading_key)",
    "CREATE INDEX claims_place ON claims (place_id, key, type)",
    "CREATE INDEX claims_place_days ON claims (place_id, start_day, end_day, type)",
    "CREATE INDEX claims_long ON claims (place_id, start_day) WHERE end_day - start_day > 31",
    "CREATE INDEX claims_days ON claims (start_day, end_day, type)",
    "CREATE INDEX claims_type ON claims (type, key)",
)


def upgrade() -> None:
    """Move them; nothing that was kept is altered."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    words = {"key": "INTEGER", "bytes": "BLOB", "tree": "WITHOUT ROWID"}
    if not is_sqlite:
        words = {"key": "BIGINT", "bytes": "BYTEA", "tree": ""}
    for statement in TABLES:
        op.execute(statement.format(**words))
    for statement in (*FILLED, *INDEXES):
        op.execute(statement)
    if not is_sqlite:
        for name in ("pkey", "reading_key_fkey"):
            op.execute(f"ALTER TABLE claims RENAME CONSTRAINT claims_narrow_{name} TO claims_{name}")
