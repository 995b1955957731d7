"""What is remembered of feeds between runs, kept in the case that they are read into."""

import msgspec
from sqlalchemy import select

from sayso.model.feed import FeedState
from sayso.store.casebook import Casebook
from sayso.store.rows import Row, digest_of, encoded
from sayso.store.tables import FEEDS


class CaseFeeds:
    """The memory of a case for the feeds that are watched for it: a `FeedMemory`."""

    def __init__(self, casebook: Casebook) -> None:
        self._casebook = casebook

    def state(self, address: str) -> FeedState | None:
        """What is remembered of the feed at this address; none where it was never looked at."""
        with self._casebook.reading() as connection:
            body = connection.scalar(select(FEEDS.c.body).where(FEEDS.c.address == address))
        return msgspec.json.decode(body, type=FeedState) if body is not None else None

    def keep(self, state: FeedState) -> None:
        """Remember this state in place of the one before."""
        with self._casebook.writing() as connection:
            connection.execute(FEEDS.delete().where(FEEDS.c.address == state.address))
            connection.execute(FEEDS.insert(), feed_row(state))


def feed_row(state: FeedState) -> Row:
    """The row of `feeds`."""
    body = encoded(state)
    return {"address": state.address, "next_at": state.next_at, "body": body, "digest": digest_of(body)}
