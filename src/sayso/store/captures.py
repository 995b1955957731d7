"""Captures into the case: bytes into the vault, a row that says what they are, and an entry in the custody log."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from sayso.errors import CaseDamaged
from sayso.model.record import identity
from sayso.model.report import Capture, Container, Given
from sayso.store.blocks import sums
from sayso.store.custody import Deed, log_all
from sayso.store.rows import Row, encoded
from sayso.store.tables import CAPTURES
from sayso.store.vault import PIECE, Vault

Taken = Capture | Container
Outcome = Literal["new", "known", "described"]


class Keep(NamedTuple):
    """How captures are to be kept: whether their texts are read as they are, and the moment of the log's entries."""

    as_is: bool
    at: str


def keep_captures(connection: Connection, vault: Vault, taken: Sequence[Taken], how: Keep) -> list[Outcome]:
    """Keep captures for good, and say of each whether it is new, known, or known and now better described.

    The same bytes from the same place are one capture. What is told of it anew is added to what was told before (the
    log has an entry `described` with the digest of the whole), and nothing that is left out is taken away.
    """
    known = _known(connection, [capture_id(one) for one in taken])
    first = (connection.scalar(select(func.max(CAPTURES.c.key))) or 0) + 1
    outcomes: list[Outcome] = []
    deeds: list[Deed] = []
    for one in taken:
        own = capture_id(one)
        if own not in known:
            row = capture_row(one, key=first, how=how, blocks=_keep_bytes(connection, vault, one))
            connection.execute(CAPTURES.insert(), row)
            outcome: Outcome = "new"
            first += 1
        else:
            row = described(known[own], one, how)
            outcome = "known" if row["digest"] == known[own]["digest"] else "described"
            if outcome == "described":
                connection.execute(CAPTURES.update().where(CAPTURES.c.id == own), row)
        if outcome != "known":
            deeds.append(Deed("captured" if outcome == "new" else "described", own, row["digest"]))
        known[own] = row
        outcomes.append(outcome)
    log_all(connection, deeds, at=how.at)
    return outcomes


def capture_id(taken: Taken) -> str:
    """The id of a capture or of what captures were taken out of."""
    return identity("capture", taken.sha256, taken.origin)


def capture_row(taken: Taken, *, key: int, how: Keep, blocks: bytes) -> Row:
    """The row of `captures`."""
    is_container = isinstance(taken, Container)
    row: Row = {
        "id": capture_id(taken),
        "key": key,
        "sha256": taken.sha256,
        "size": taken.size if isinstance(taken, Container) else len(taken.content),
        "origin": taken.origin,
        "is_container": int(is_container),
        "as_is": int(how.as_is and not is_container),
        "container": taken.container if isinstance(taken, Capture) else None,
        "taken_at": taken.provenance.taken_at if taken.provenance else how.at,
        "given": encoded(taken.given if isinstance(taken, Capture) else Given()),
        "provenance": encoded(taken.provenance),
        "blocks": blocks,
    }
    row["digest"] = capture_digest(row)
    return row


def capture_digest(row: Row) -> str:
    """SHA-256 over all that a row says of its capture."""
    return sha256(encoded([row[column.name] for column in CAPTURES.columns if column.name != "digest"])).hexdigest()


def described(row: Row, taken: Taken, how: Keep) -> Row:
    """A capture's row with what is told of it anew."""
    if isinstance(taken, Container):
        return row
    told = {key: value for key, value in msgspec.structs.asdict(taken.given).items() if value is not None}
    given = msgspec.structs.replace(msgspec.json.decode(row["given"], type=Given), **told)
    made = {**row, "given": encoded(given), "as_is": int(how.as_is)}
    return {**made, "digest": capture_digest(made)}


def _known(connection: Connection, ids: Sequence[str]) -> dict[str, Row]:
    asked = select(CAPTURES).where(CAPTURES.c.id.in_(ids))
    return {row["id"]: dict(row) for row in connection.execute(asked).mappings()}


def _keep_bytes(connection: Connection, vault: Vault, taken: Taken) -> bytes:
    """Put the bytes into the vault, and give the sums of their blocks."""
    if isinstance(taken, Container):
        digest, blocks = vault.put_file(connection, Path(taken.path)), sums(_pieces(Path(taken.path)))
    else:
        digest, blocks = vault.put(connection, taken.content), sums([taken.content])
    if digest != taken.sha256:
        raise CaseDamaged(f"{taken.origin}: the bytes changed between their hash and their keeping; take it again")
    return blocks


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece
