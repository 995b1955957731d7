"""The casebook: the one door to a case, wherever it lies."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, text

from sayso.errors import NoSuchCase, NotACase, OtherFormat, ReadOnlyCase
from sayso.store import format as form
from sayso.store.engine import DATABASE, WRITES, is_server, is_writable, open_engine, shown
from sayso.store.faults import ADVICE, told
from sayso.store.vault import FolderVault, TableVault, Vault

LOCK = 0x5A150  # the key of the advisory lock that one writer holds


class Casebook:
    """A case that is open: many may read it at once, one may write, and a reader never waits for the writer.

    Close it when done, or open it as a context.
    """

    def __init__(self, address: str, engine: Engine, vault: Vault) -> None:
        self.address = address
        self.engine = engine
        self.vault = vault

    @classmethod
    def open(cls, address: str, *, make: bool = False) -> "Casebook":
        """Open the case in a folder or in the PostgreSQL database of a URL; with `make`, make it where there is none.

        A case of an older format is brought to the present one. Raises `NoSuchCase`, `NotACase`, `OtherFormat` (a
        newer one, or an older one that cannot be written to), `ReadOnlyCase`, `NoServer`.
        """
        if not is_server(address):
            _check_folder(Path(address), make=make)
        with told(address):
            if make and not is_server(address):
                Path(address, "vault").mkdir(parents=True, exist_ok=True)
            engine = open_engine(address)
            vault = TableVault(engine) if is_server(address) else FolderVault(Path(address, "vault"))
            case = cls(address, engine, vault)
            try:
                case._get_ready(make=make)
            except BaseException:
                case.close()
                raise
        return case

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads: one snapshot, whatever others write meanwhile."""
        with told(self.address), self._connection(writes=False) as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, the only one at a time: all of it is kept, or on any error nothing."""
        if not is_writable(self.address):
            raise ReadOnlyCase(f"{shown(self.address)}: {ADVICE[ReadOnlyCase]}")
        with told(self.address), self._connection(writes=True) as connection, connection.begin():
            if is_server(self.address):
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> "Casebook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _connection(self, *, writes: bool) -> Connection:
        connection = self.engine.connect()
        if not is_server(self.address):
            return connection.execution_options(**{WRITES: writes})
        if writes:
            return connection
        return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    def _get_ready(self, *, make: bool) -> None:
        """See that there is a case of the present format: make it, or bring it to that, where it is not."""
        with self.reading() as connection:
            is_new = make and form.is_empty(connection)
            is_present = not is_new and form.check(connection, shown(self.address))
        if is_present:
            return
        if not is_new and not is_writable(self.address):
            message = "is of an older format and cannot be written to; copy it to where you may write"
            raise OtherFormat(f"{shown(self.address)}: {message}")
        with self.writing() as connection:  # another process may have been quicker
            if form.is_empty(connection):
                form.make(connection)
            elif not form.check(connection, shown(self.address)):
                form.upgrade(connection)


def _check_folder(folder: Path, *, make: bool) -> None:
    if folder.is_file():
        raise NotACase(f"{folder}: a file; a case is a folder or the URL of a PostgreSQL database")
    if not folder.is_dir():
        if make:
            return
        raise NoSuchCase(f"{folder}: no such case; check the name, or make it with `sayso read INPUT… --case {folder}`")
    with told(str(folder)):
        names = {path.name for path in folder.iterdir()}
    if DATABASE not in names and (not make or names - {"vault"}):
        raise NotACase(f"{folder}: holds no case of sayso; name another folder")
