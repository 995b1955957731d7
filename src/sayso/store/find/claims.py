"""Claims, the newest said first."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.claim import Claim
from sayso.model.found import Page, Query
from sayso.store.find.keys import claim_keys
from sayso.store.find.pages import LOOKED_UP, checked, page
from sayso.store.tables import CLAIMS, REPORTS

OF_FACILITIES = (b'"facility":{', b'"facility":"')  # of a claim and of a place, as their JSON has it


def claims(connection: Connection, query: Query) -> Page[Claim]:
    """A page of the claims that are asked for; what comes in while pages are turned is on none of them."""
    keys = claim_keys(connection, query, checked(query.limit) + 1)
    return page(connection, CLAIMS, keys, limit=query.limit, form=Claim)


def every_claim(connection: Connection, query: Query) -> list[Claim]:
    """All claims that are asked for, whatever the limit."""
    keys = claim_keys(connection, query, None)
    return list(page(connection, CLAIMS, keys, limit=len(keys) + 1, form=Claim).items)


def facility_claims(connection: Connection) -> Iterator[Claim]:
    """All claims of the case that tell of a facility, in the order of arrival."""
    decoder = msgspec.json.Decoder(Claim)
    for body in connection.scalars(select(CLAIMS.c.body).order_by(CLAIMS.c.reading_key, CLAIMS.c.number)):
        if any(mark in body for mark in OF_FACILITIES):
            yield decoder.decode(body)


def claims_in(connection: Connection, report_ids: Sequence[str]) -> Iterator[Claim]:
    """The claims of these reports."""
    decoder = msgspec.json.Decoder(Claim)
    for start in range(0, len(report_ids), LOOKED_UP):
        printed = select(REPORTS.c.reading_key).where(REPORTS.c.id.in_(report_ids[start : start + LOOKED_UP]))
        asked = select(CLAIMS.c.body).where(CLAIMS.c.reading_key.in_(printed)).order_by(CLAIMS.c.key)
        yield from map(decoder.decode, connection.scalars(asked))


def claims_of(connection: Connection, ids: Sequence[str]) -> Iterator[Claim]:
    """The claims of these ids, so far as they are in the case."""
    decoder = msgspec.json.Decoder(Claim)
    for start in range(0, len(ids), LOOKED_UP):
        asked = select(CLAIMS.c.body).where(CLAIMS.c.id.in_(ids[start : start + LOOKED_UP]))
        yield from map(decoder.decode, connection.scalars(asked.order_by(CLAIMS.c.key.desc())))
