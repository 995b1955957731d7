"""The vault: captured bytes by their SHA-256, never altered; a folder, or a table on a server."""

import os
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Protocol

from sqlalchemy import Connection, Engine, func, select

from sayso.errors import CaseDamaged
from sayso.store.tables import VAULT

PIECE = 1 << 20  # bytes read or kept at a time
UNFINISHED = ".part"


class Vault(Protocol):
    """Where the bytes lie. What writes takes the connection of a writing transaction, so that two never meet."""

    def put(self, connection: Connection, content: bytes, /) -> str:
        """Keep bytes for good, on the disk itself before this returns, and give their SHA-256."""
        ...

    def put_file(self, connection: Connection, path: Path, /) -> str:
        """Keep a file's bytes, however large."""
        ...

    def get(self, sha256: str) -> bytes:
        """The bytes; raises `CaseDamaged` where they are missing. They are not checked again: `verify` does that."""
        ...

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """The bytes in pieces of at most a mebibyte, each whole but the last."""
        ...

    def names(self, connection: Connection, /) -> Iterator[str]:
        """The digests of all that lies in the vault, in order, and the names of what does not belong there."""
        ...

    def sweep(self, connection: Connection, known: frozenset[str], /) -> int:
        """Remove what an interrupted run left: unfinished files, and bytes that no capture has; how many."""
        ...


class FolderVault:
    """A folder with a file for each capture: `ab/abcdef…`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, _connection: Connection, content: bytes, /) -> str:
        """As `Vault.put`."""
        return self._keep(sha256(content).hexdigest(), iter([content]))

    def put_file(self, _connection: Connection, path: Path, /) -> str:
        """As `Vault.put_file`; the file is read twice, to be hashed and to be copied, and must not change between."""
        with path.open("rb") as file:
            digest = _digest(_read(file))
        with path.open("rb") as file:
            return self._keep(digest, _read(file))

    def get(self, sha256: str) -> bytes:
        """As `Vault.get`."""
        return b"".join(self.pieces(sha256))

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """As `Vault.pieces`."""
        try:
            with self.path(sha256).open("rb") as file:
                yield from _read(file)
        except FileNotFoundError as error:
            raise CaseDamaged(f"{self.path(sha256)}: missing; take it from a copy of the case") from error

    def names(self, _connection: Connection, /) -> Iterator[str]:
        """As `Vault.names`."""
        for folder, folders, files in os.walk(self.folder):
            folders.sort()
            inside = Path(folder).relative_to(self.folder).as_posix()
            for name in sorted(files):
                yield name if inside == name[:2] else f"{inside}/{name}"

    def sweep(self, connection: Connection, known: frozenset[str], /) -> int:
        """As `Vault.sweep`; a file that sayso did not make is left alone."""
        made = (name for name in self.names(connection) if name.endswith(UNFINISHED) or _is_digest(name))
        left = [name for name in made if name not in known]
        for name in left:
            (self.folder / name if "/" in name else self.path(name)).unlink()
        return len(left)

    def path(self, sha256: str) -> Path:
        """Where the bytes of a digest lie, or will once they are whole."""
        return self.folder / sha256[:2] / sha256

    def _keep(self, digest: str, pieces: Iterator[bytes]) -> str:
        path = self.path(digest)
        if path.exists():
            return digest
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
            _settle(self.folder)
        unfinished = path.with_name(f"{digest}{UNFINISHED}")
        unfinished.unlink(missing_ok=True)
        try:
            written = _write(unfinished, pieces)
            if written != digest:
                raise CaseDamaged(f"{path}: the bytes changed while they were kept; give the file again")
            unfinished.rename(path)
            _settle(path.parent)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        return digest


class TableVault:
    """A table of pieces, so that no row is larger than a server likes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, connection: Connection, content: bytes, /) -> str:
        """As `Vault.put`."""
        pieces = (content[start : start + PIECE] for start in range(0, len(content) or 1, PIECE))
        return self._keep(connection, sha256(content).hexdigest(), pieces)

    def put_file(self, connection: Connection, path: Path, /) -> str:
        """As `Vault.put_file`."""
        with path.open("rb") as file:
            digest = _digest(_read(file))
        with path.open("rb") as file:
            return self._keep(connection, digest, _read(file))

    def get(self, sha256: str) -> bytes:
        """As `Vault.get`."""
        return b"".join(self.pieces(sha256))

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """As `Vault.pieces`."""
        one = select(VAULT.c.content).where(VAULT.c.sha256 == sha256)
        with self._engine.connect() as connection:
            count = connection.scalar(select(func.count()).select_from(VAULT).where(VAULT.c.sha256 == sha256))
            if not count:
                raise CaseDamaged(f"vault: no bytes of {sha256}; take them from a copy of the case")
            for number in range(count):
                yield connection.scalar(one.where(VAULT.c.number == number)) or b""

    def names(self, connection: Connection, /) -> Iterator[str]:
        """As `Vault.names`."""
        yield from connection.scalars(select(VAULT.c.sha256).distinct().order_by(VAULT.c.sha256))

    def sweep(self, _connection: Connection, _known: frozenset[str], /) -> int:
        """As `Vault.sweep`: bytes and their capture are kept in one transaction, so that nothing is ever left."""
        return 0

    def _keep(self, connection: Connection, digest: str, pieces: Iterator[bytes]) -> str:
        if connection.scalar(select(VAULT.c.number).where(VAULT.c.sha256 == digest).limit(1)) is None:
            made = sha256()
            for number, piece in enumerate(chain([next(pieces, b"")], pieces)):  # at least one, be it empty
                made.update(piece)
                connection.execute(VAULT.insert(), {"sha256": digest, "number": number, "content": piece})
            if made.hexdigest() != digest:
                raise CaseDamaged("vault: the bytes changed while they were kept; give the file again")
        return digest


def _read(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _digest(pieces: Iterator[bytes]) -> str:
    made = sha256()
    for piece in pieces:
        made.update(piece)
    return made.hexdigest()


def _is_digest(name: str) -> bool:
    return len(name) == 64 and set(name) <= set("0123456789abcdef")


def _write(path: Path, pieces: Iterator[bytes]) -> str:
    """Write a new file that nobody may change, down to the disk, and give the SHA-256 of what was written."""
    made = sha256()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444)
    with os.fdopen(descriptor, "wb") as file:
        for piece in pieces:
            made.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return made.hexdigest()


def _settle(folder: Path) -> None:
    """See that a folder's names are on the disk, too; a system that has no way to is left alone."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
