"""What was read: readings with their reports, claims and failures, and what these are found by."""

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text, text

from sayso.store.tables.base import KEY, METADATA

# The keys of readings are 1, 2, … without a gap, and the nth of them is told by the nth entry `read` of the log.
READINGS = Table(
    "readings",
    METADATA,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, index=True),
    Column("capture_id", Text, ForeignKey("captures.id"), nullable=False, index=True),
    Column("capture_digest", Text, nullable=False),  # of the capture's description at the time
    Column("reader", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("is_current", Integer, nullable=False),
    Column("report_id", Text, index=True),
    Column("claims", Integer, nullable=False),
    Column("answer", LargeBinary),  # packed JSON of the reading once a newer reader's took its place
    Column("parts", LargeBinary, nullable=False),  # JSON
    Column("mentions", LargeBinary, nullable=False),  # JSON
    Column("digest", Text, nullable=False),  # over all that the reading holds
)

REPORTS = Table(
    "reports",
    METADATA,
    Column("reading_key", KEY, ForeignKey("readings.key"), primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("said_day", Integer, nullable=False),
    Column("outlet", Text),
    Column("language", Text),
    Column("wire", Text),
    Column("body", LargeBinary, nullable=False),  # JSON of `Report`
    Column("digest", LargeBinary, nullable=False),
    Index("reports_said", "said_day", "reading_key"),
    Index("reports_outlet", "outlet", "said_day"),
)

# The key of a claim is the day on which it was said (proleptic ordinal) times 2^32 plus a serial number: what was said
# last has the highest key, so that "newest first" is the order of the table itself and of the full-text index.
# The indexes hold all that a question without words asks of a claim. What a claim says, and what it is called, lie in
# tables of their own: a case that takes in claims of many days writes all over this table, so that its rows must be few
# bytes, while bodies are only added at the end, and ids go in sorted.
LONG_DAYS = 31  # a claim whose days span more is found by an index of its own, so that the others' need not be searched
IS_LONG = f"end_day - start_day > {LONG_DAYS}"
CLAIMS = Table(
    "claims",
    METADATA,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("reading_key", BigInteger, ForeignKey("readings.key"), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # its place in the reading
    Column("type", Text),  # of its event
    Column("place_id", Text),
    Column("start_day", Integer),  # ordinals; the first day on which it may have begun
    Column("end_day", Integer),  # the last on which it may have ended
    Index("claims_place", "place_id", "key", "type"),
    Index("claims_place_days", "place_id", "start_day", "end_day", "type"),
    Index("claims_long", "place_id", "start_day", sqlite_where=text(IS_LONG), postgresql_where=text(IS_LONG)),
    Index("claims_days", "start_day", "end_day", "type"),
    Index("claims_type", "type", "key"),
)

CLAIM_BODIES = Table(
    "claim_bodies",
    METADATA,
    Column("serial", KEY, primary_key=True, autoincrement=False),  # of the claim's key, so in the order of arrival
    Column("body", LargeBinary, nullable=False),  # JSON of `Claim`, as read
    Column("digest", LargeBinary, nullable=False),
)

CLAIM_IDS = Table(
    "claim_ids",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("claim_key", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Who a claim or an event has to do with: `role` is speaker, actor or recipient; `actor` an id of the registry or,
# for a speaker without one, "name:" and the folded name.
CLAIM_ACTORS = Table(
    "claim_actors",
    METADATA,
    Column("actor", Text, primary_key=True),
    Column("claim_key", BigInteger, primary_key=True, autoincrement=False),
    Column("role", Text, primary_key=True),
    sqlite_with_rowid=False,
)

PLACES = Table(
    "places",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),  # for the index of boxes
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True),
    Column("pcode", Text, index=True),
    Column("lat", Float),
    Column("lon", Float),
    Column("body", LargeBinary, nullable=False),  # JSON of `Place`, without words of a report
)

PLACES_WITHIN = Table(
    "places_within",
    METADATA,
    Column("ancestor", Text, primary_key=True),  # "Syria", "Syria/Deir ez-Zor", folded, or a place's own id
    Column("place_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

FAILURES = Table(
    "failures",
    METADATA,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("reading_key", BigInteger, index=True),  # none where the capture itself failed
    Column("at", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("closed_at", Text),  # when what failed to be captured was captured after all
    Column("body", LargeBinary, nullable=False),  # JSON of `Failure`
    Column("digest", LargeBinary, nullable=False),
)
