"""The first format: what `sayso.store.tables` made when cases began."""

revision = "1"
down_revision = None


def upgrade() -> None:
    """Nothing lies before it."""
