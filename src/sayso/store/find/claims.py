"""Claims, the newest said first."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.claim import Claim
from sayso.model.found import Page, Query
from sayso.store.find.keys import claim_keys
from sayso.store.find.pages import LOOKED_UP, checked, page
from sayso.store.tables import CLAIMS


def claims(connection: Connection, query: Query) -> Page[Claim]:
    """A page of the claims that are asked for; what comes in while pages are turned is on none of them."""
    keys = claim_keys(connection, query, checked(query.limit) + 1)
    return page(connection, CLAIMS, keys, limit=query.limit, form=Claim)


def every_claim(connection: Connection, query: Query) -> list[Claim]:
    """All claims that are asked for, whatever the limit."""
    keys = claim_keys(connection, query, None)
    return list(page(connection, CLAIMS, keys, limit=len(keys) + 1, form=Claim).items)


def claims_of(connection: Connection, ids: Sequence[str]) -> Iterator[Claim]:
    """The claims of these ids, so far as they are in the case."""
    decoder = msgspec.json.Decoder(Claim)
    for start in range(0, len(ids), LOOKED_UP):
        asked = select(CLAIMS.c.body).where(CLAIMS.c.id.in_(ids[start : start + LOOKED_UP]))
        yield from map(decoder.decode, connection.scalars(asked.order_by(CLAIMS.c.key.desc())))
