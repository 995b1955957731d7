"""The tables of a casebook, the same on SQLite and PostgreSQL.

Primary data are `captures`, the vault and `decisions`; `custody` tells how they came. All else is derived from them and
can be made again.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

METADATA = MetaData()

# A number that SQLite orders a table by itself: its own row id, so that every index ends with it and none is needed
# beside it.
KEY = BigInteger().with_variant(Integer(), "sqlite")

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
# The indexes hold all that a question without words asks of a claim, since its row is wide: to read on is slow.
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
    Column("body", LargeBinary, nullable=False),  # JSON of `Claim`, as read
    Column("digest", LargeBinary, nullable=False),
    Index("claims_id", "id"),
    Index("claims_place", "place_id", "key", "type"),
    Index("claims_place_days", "place_id", "start_day", "end_day", "type"),
    Index("claims_long", "place_id", "start_day", sqlite_where=text(IS_LONG), postgresql_where=text(IS_LONG)),
    Index("claims_days", "start_day", "end_day", "type"),
    Index("claims_type", "type", "key"),
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

# The picture: drawn from the claims of all current readings and the decisions; replaced as a whole or in part.
ORIGINS = Table(
    "origins",
    METADATA,
    Column("report_id", Text, primary_key=True),
    Column("origin_id", Text, nullable=False, index=True),
    Column("because", Text),
)

# What a report repeats of which others, the one that it shares most with first.
REUSES = Table(
    "reuses",
    METADATA,
    Column("report_id", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("origin_id", Text, nullable=False, index=True),  # of the text that the words come from
    Column("body", LargeBinary, nullable=False),  # JSON of `Reuse`
)

# The key of an event is the day on which it was last said and a serial number, as that of a claim.
EVENTS = Table(
    "events",
    METADATA,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("type", Text, nullable=False),
    Column("place_id", Text),
    Column("start_day", Integer),
    Column("end_day", Integer),
    Column("grade", Text, nullable=False),
    Column("first_said", Integer),
    Column("last_said", Integer),
    Column("body", LargeBinary, nullable=False),  # JSON of `Event`
    Column("digest", LargeBinary, nullable=False),
    Index("events_place", "place_id", "start_day", "end_day"),
    Index("events_type", "type", "key", "grade", "start_day", "end_day"),  # answers by itself: a row is wide
    Index("events_grade", "grade", "key"),
)

EVENT_CLAIMS = Table(
    "event_claims",
    METADATA,
    Column("event_key", BigInteger, primary_key=True, autoincrement=False),
    Column("claim_id", Text, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

EVENT_ACTORS = Table(
    "event_actors",
    METADATA,
    Column("actor", Text, primary_key=True),
    Column("event_key", BigInteger, primary_key=True, autoincrement=False, index=True),
    Column("role", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# The key of a spell is the day by which it may have begun and a serial number.
SPELLS = Table(
    "spells",
    METADATA,
    Column("key", KEY, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),  # its place in the picture
    Column("place_id", Text, index=True),
    Column("holder", Text),
    Column("assessed", Integer, nullable=False),
    Column("start_day", Integer),
    Column("end_day", Integer),  # the day on which the next holding surely had begun
    Column("body", LargeBinary, nullable=False),  # JSON of `Spell`
    Column("digest", LargeBinary, nullable=False),
)

SPELL_ACTORS = Table(
    "spell_actors",
    METADATA,
    Column("actor", Text, primary_key=True),  # holder, party or besieger
    Column("spell_key", BigInteger, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
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

# What became of each decision when the picture was last drawn, and whom it marks: drawn, as the picture is.
EFFECTS = Table(
    "effects",
    METADATA,
    Column("decision_id", Text, primary_key=True),
    Column("act", Text, nullable=False),
    Column("state", Text, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),  # JSON of `Effect`
)

MARKS = Table(
    "marks",
    METADATA,
    Column("claim_id", Text, primary_key=True),
    Column("decision_id", Text, primary_key=True),
    Column("act", Text, nullable=False),
)

FEEDS = Table(
    "feeds",
    METADATA,
    Column("address", Text, primary_key=True),
    Column("next_at", Text),
    Column("body", LargeBinary, nullable=False),  # JSON of `FeedState`
    Column("digest", LargeBinary, nullable=False),
)
