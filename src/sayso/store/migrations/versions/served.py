"""A case that is served has tokens, webhooks and their deliveries, and tells what changed."""

from alembic import op

from sayso.store.served_tables import SERVED

revision = "served"
down_revision = "2"


def upgrade() -> None:
    """Make the tables, empty; what changed before is not told."""
    connection = op.get_bind()
    for table in SERVED:
        table.create(connection, checkfirst=True)
