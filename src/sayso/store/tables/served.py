"""The tables of a served case: tokens, webhooks and their deliveries, and the changes of the picture."""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, Text

from sayso.store.tables.base import KEY, METADATA

# The secret of a token is 32 random bytes: nobody can guess one from its SHA-256, so that no slow hash is needed.
TOKENS = Table(
    "tokens",
    METADATA,
    Column("id", Text, primary_key=True),  # SHA-256 of the secret
    Column("name", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),  # JSON of `Token`
    Column("digest", Text, nullable=False),  # also in the custody log
)

WEBHOOKS = Table(
    "webhooks",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),  # JSON of `Webhook`
    Column("digest", Text, nullable=False),  # also in the custody log
)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("webhook_id", Text, nullable=False),
    Column("last", BigInteger, nullable=False),  # number of the last change that it tells
    Column("next_at", Text, index=True),  # none once it arrived or was given up
    Column("body", LargeBinary, nullable=False),  # JSON of `Delivery`
    Column("digest", LargeBinary, nullable=False),
    Index("deliveries_webhook", "webhook_id", "last"),
)

CHANGES = Table(
    "changes",
    METADATA,
    Column("number", KEY, primary_key=True, autoincrement=False),  # 1, 2, …
    Column("at", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),  # over all of the above
    Index("changes_id", "id", "number"),
)

SERVED = (TOKENS, WEBHOOKS, DELIVERIES, CHANGES)
