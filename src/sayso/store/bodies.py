"""What claims say, which lies in a table of its own: from the rows of claims to their records."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Select, literal_column, select

from sayso.model.claim import Claim
from sayso.store.bulk import LOOKED_UP
from sayso.store.rows import SERIALS, serial_of
from sayso.store.tables import CLAIM_BODIES, CLAIMS


def serial(key: ColumnElement[int]) -> ColumnElement[int]:
    """The serial number in a column of claims' keys: what a body is found by."""
    return key.bitwise_and(literal_column(str(SERIALS)))


def with_bodies(*columns: Column[Any]) -> Select[Any]:
    """Columns of claims, and their bodies last; what is asked of the claims, and in which order, is the caller's."""
    told = select(*columns, CLAIM_BODIES.c.body)
    return told.join_from(CLAIMS, CLAIM_BODIES, CLAIM_BODIES.c.serial == serial(CLAIMS.c.key))


def claims_at(connection: Connection, keys: Sequence[int]) -> Iterator[Claim]:
    """The claims of these keys, in their order."""
    decoder = msgspec.json.Decoder(Claim)
    for start in range(0, len(keys), LOOKED_UP):
        serials = [serial_of(key) for key in keys[start : start + LOOKED_UP]]
        asked = select(CLAIM_BODIES.c.serial, CLAIM_BODIES.c.body).where(CLAIM_BODIES.c.serial.in_(serials))
        found = {own: body for own, body in connection.execute(asked)}  # noqa: C416 rows are no pairs to mypy
        yield from (decoder.decode(found[own]) for own in serials)


def all_bodies(connection: Connection) -> Iterator[bytes]:
    """The bodies of all current claims, in the order of arrival."""
    return iter(connection.scalars(select(CLAIM_BODIES.c.body).order_by(CLAIM_BODIES.c.serial)))
