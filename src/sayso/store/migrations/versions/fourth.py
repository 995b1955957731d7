"""Fingerprints of reports are kept, and from what an event was drawn; the next picture that is drawn makes both."""

from alembic import op

revision = "4"
down_revision = "3"

FINGERPRINTS = (
    "CREATE TABLE fingerprints (reading_key {key} NOT NULL PRIMARY KEY, maker TEXT NOT NULL, "
    "body {bytes} NOT NULL, digest {bytes} NOT NULL)"
)


def upgrade() -> None:
    """Make the table and the column."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    words = {"key": "INTEGER", "bytes": "BLOB"} if is_sqlite else {"key": "BIGINT", "bytes": "BYTEA"}
    op.execute(FINGERPRINTS.format(**words))
    op.execute("ALTER TABLE events ADD COLUMN basis {bytes}".format(**words))
