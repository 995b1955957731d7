"""The picture: drawn from the claims of all current readings and the decisions; replaced as a whole or in part."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table, Text

from sayso.store.tables.base import KEY, METADATA

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
    Column("digest", LargeBinary, nullable=False),  # over body and basis
    Column("basis", LargeBinary),  # digest of what it was drawn from
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

# What drawing needs of each report, made of it once: two reports are copies by their fingerprints. Made again whenever
# another version draws.
FINGERPRINTS = Table(
    "fingerprints",
    METADATA,
    Column("reading_key", KEY, primary_key=True, autoincrement=False),
    Column("maker", Text, nullable=False),  # the version by whose rules it was made
    Column("body", LargeBinary, nullable=False),  # JSON of `Fingerprint`
    Column("digest", LargeBinary, nullable=False),  # over all of the above
)
