"""The full-text index of SQLite grows by larger pieces; a file made before keeps its size of page."""

from alembic import op

from sayso.store.text import set_growth

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Tell the index; what it holds stays as it is."""
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        set_growth(connection)
