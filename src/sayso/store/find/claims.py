"""Claims, the newest said first."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.claim import Claim
from sayso.model.found import Page, Query
from sayso.store.bodies import all_bodies, claims_at, serial, with_bodies
from sayso.store.bulk import LOOKED_UP
from sayso.store.find.keys import claim_keys
from sayso.store.find.pages import checked, rest
from sayso.store.tables import CLAIM_BODIES, CLAIM_IDS, CLAIMS, REPORTS

OF_FACILITIES = (b'"facility":{', b'"facility":"')  # of a claim and of a place, as their JSON has it


def claims(connection: Connection, query: Query) -> Page[Claim]:
    """A page of the claims that are asked for; what comes in while pages are turned is on none of them."""
    keys = claim_keys(connection, query, checked(query.limit) + 1)
    return Page(items=tuple(claims_at(connection, keys[: query.limit])), next=rest(keys, query.limit))


def every_claim(connection: Connection, query: Query) -> list[Claim]:
    """All claims that are asked for, whatever the limit."""
    return list(claims_at(connection, claim_keys(connection, query, None)))


def facility_claims(connection: Connection) -> Iterator[Claim]:
    """All claims of the case that tell of a facility, in the order of arrival."""
    decoder = msgspec.json.Decoder(Claim)
    for body in all_bodies(connection):
        if any(mark in body for mark in OF_FACILITIES):
            yield decoder.decode(body)


def claims_in(connection: Connection, report_ids: Sequence[str]) -> Iterator[Claim]:
    """The claims of these reports."""
    decoder = msgspec.json.Decoder(Claim)
    for start in range(0, len(report_ids), LOOKED_UP):
        printed = select(REPORTS.c.reading_key).where(REPORTS.c.id.in_(report_ids[start : start + LOOKED_UP]))
        asked = with_bodies().where(CLAIMS.c.reading_key.in_(printed)).order_by(CLAIMS.c.key)
        yield from map(decoder.decode, connection.scalars(asked))


def claims_of(connection: Connection, ids: Sequence[str]) -> Iterator[Claim]:
    """The claims of these ids, so far as they are in the case."""
    decoder = msgspec.json.Decoder(Claim)
    for start in range(0, len(ids), LOOKED_UP):
        key = CLAIM_IDS.c.claim_key
        asked = select(CLAIM_BODIES.c.body).join_from(CLAIM_IDS, CLAIM_BODIES, CLAIM_BODIES.c.serial == serial(key))
        asked = asked.where(CLAIM_IDS.c.id.in_(ids[start : start + LOOKED_UP])).order_by(key.desc())
        yield from map(decoder.decode, connection.scalars(asked))
