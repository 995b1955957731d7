"""A case that is served has tokens, webhooks and their deliveries, tells what changed, and finds types more quickly."""

from alembic import op

from sayso.store.tables.served import SERVED

revision = "served"
down_revision = "4"


def upgrade() -> None:
    """Make the tables, empty, since what changed before is not told, and the index anew."""
    connection = op.get_bind()
    for table in SERVED:
        table.create(connection, checkfirst=True)
    op.drop_index("events_type", table_name="events")
    op.create_index("events_type", "events", ["type", "key", "grade", "start_day", "end_day"])
