"""Captures against the log, and the vault's bytes against the captures."""

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, select

from sayso.errors import CaseDamaged
from sayso.model.record import identity
from sayso.store.blocks import altered as altered_bytes
from sayso.store.captures import capture_digest
from sayso.store.rows import Row
from sayso.store.tables import CAPTURES
from sayso.store.vault import Vault
from sayso.store.verify.finding import Finding, added, altered, gone
from sayso.store.verify.log import Told


def captures(connection: Connection, told: Told) -> Iterator[Finding]:
    """Each capture's row against its digest in the log."""
    seen = set()
    for number, row in enumerate(_rows(connection), start=1):
        own = row["id"]
        seen.add(own)
        if own not in told.captures:
            yield added("captures", own)
        elif row["key"] != number:
            yield altered("captures", own, "key")
        else:
            yield from _unlike(row, told.captures[own])
    yield from (gone("captures", own) for own in told.captures if own not in seen)


def _unlike(row: Row, digest: str) -> Iterator[Finding]:
    fits = capture_digest(row) == digest
    if row["digest"] != digest and fits:
        yield altered("captures", row["id"], "digest")
    elif not fits:
        is_named = row["id"] == identity("capture", row["sha256"], row["origin"])
        yield altered("captures", row["id"], None if is_named else "origin or sha256")


def vault(connection: Connection, kept: Vault) -> Iterator[Finding]:
    """Each capture's bytes against their SHA-256; where they differ, the byte or the block is named."""
    seen = set()
    for row in _rows(connection):
        if row["sha256"] not in seen:
            seen.add(row["sha256"])
            yield from _bytes(kept, row)


def orphans(connection: Connection, kept: Vault) -> Iterator[str]:
    """What lies in the vault and is no capture: left by an interrupted run, swept by the next; no fault."""
    known = set(connection.scalars(select(CAPTURES.c.sha256)))
    yield from (name for name in kept.names(connection) if name not in known)


def _bytes(kept: Vault, row: Row) -> Iterator[Finding]:
    digest, size = sha256(), 0
    try:
        for piece in kept.pieces(row["sha256"]):
            digest.update(piece)
            size += len(piece)
        if digest.hexdigest() == row["sha256"]:
            if size != row["size"]:
                yield altered("captures", row["id"], "size")
            return
        place = altered_bytes(kept.pieces(row["sha256"]), row["blocks"], row["size"])
    except CaseDamaged:
        yield _fault(row, "is missing")
        return
    except OSError as error:
        yield _fault(row, f"cannot be read ({error.strerror})")
        return
    yield _fault(row, str(place) if place else "is not what was captured")


def _fault(row: Row, problem: str) -> Finding:
    shown = f"{problem} (captured from {row['origin']})"
    return Finding(where="vault", table="vault", key=row["sha256"], column=None, problem=shown)


def _rows(connection: Connection) -> Iterator[Row]:
    for row in connection.execute(select(CAPTURES).order_by(CAPTURES.c.key)).mappings():
        yield dict(row)
