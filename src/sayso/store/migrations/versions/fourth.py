"""Fingerprints of reports are kept; there are none yet, and the next picture that is drawn makes them."""

from alembic import op

revision = "4"
down_revision = "3"

FINGERPRINTS = (
    "CREATE TABLE fingerprints (reading_key {key} NOT NULL PRIMARY KEY, maker TEXT NOT NULL, "
    "body {bytes} NOT NULL, digest {bytes} NOT NULL)"
)


def upgrade() -> None:
    """Make the table."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    words = {"key": "INTEGER", "bytes": "BLOB"} if is_sqlite else {"key": "BIGINT", "bytes": "BYTEA"}
    op.execute(FINGERPRINTS.format(**words))
