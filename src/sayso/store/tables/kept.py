"""What is kept for good: the case itself, its log, captures, decisions, and what is remembered of feeds."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Table, Text

from sayso.store.tables.base import KEY, METADATA

# A name for what the case is: its format, when it was made, and of what state its picture was drawn.
CASE = Table("case_state", METADATA, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

CUSTODY = Table(
    "custody",
    METADATA,
    Column("sequence", KEY, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

CAPTURES = Table(
    "captures",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("key", BigInteger, nullable=False, unique=True),  # 1, 2, …: the order of arrival
    Column("sha256", Text, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("origin", Text, nullable=False),
    Column("is_container", Integer, nullable=False),
    Column("as_is", Integer, nullable=False),
    Column("container", Text),  # sha256 of the archive, table or feed that it was taken out of
    Column("taken_at", Text, nullable=False),
    Column("given", LargeBinary, nullable=False),  # JSON of `Given`
    Column("provenance", LargeBinary, nullable=False),  # JSON of `Provenance`
    Column("blocks", LargeBinary, nullable=False),  # sums over blocks of the bytes, by which an altered one is located
    Column("digest", Text, nullable=False),  # over all of the above; also in the custody log
)

# The vault of a case on PostgreSQL; on a disk it is the folder `vault/`.
VAULT = Table(
    "vault",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # pieces of a large capture, in order
    Column("content", LargeBinary, nullable=False),
)

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("sequence", KEY, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("act", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),  # JSON of `Decision`
    Column("digest", Text, nullable=False),
)

FEEDS = Table(
    "feeds",
    METADATA,
    Column("address", Text, primary_key=True),
    Column("next_at", Text),
    Column("body", LargeBinary, nullable=False),  # JSON of `FeedState`
    Column("digest", LargeBinary, nullable=False),
)
