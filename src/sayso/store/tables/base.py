"""What all tables have in common."""

from sqlalchemy import BigInteger, Integer, MetaData

METADATA = MetaData()

# A number that SQLite orders a table by itself: its own row id, so that every index ends with it and none is needed
# beside it.
KEY = BigInteger().with_variant(Integer(), "sqlite")
