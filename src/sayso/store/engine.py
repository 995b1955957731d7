"""Where a case lies: a folder with a SQLite file in it, or the URL of a PostgreSQL database."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from sayso.errors import BadInput, NoServer

DATABASE = "casebook.db"
WRITES = "sayso_writes"  # the execution option of a connection whose transactions write
SERVERS = ("postgresql://", "postgres://", "postgresql+psycopg://")
PRAGMAS = (
    "PRAGMA page_size=16384",  # of a new file: a large commit writes fewer pages, and claims leave less room unused
    "PRAGMA synchronous=FULL",  # what was committed survives a power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=30000",
    "PRAGMA cache_size=-262144",  # KiB at most
    "PRAGMA wal_autocheckpoint=4096",  # pages; what commits change again and again is copied to the file once
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",  # a case may come from anyone
)

WRITER_CACHE = "PRAGMA cache_size=-524288"  # of a connection that writes: a large commit that does not fit goes twice


def is_server(address: str) -> bool:
    """Whether the address is that of a database server, not of a folder."""
    return address.startswith(SERVERS)


def shown(address: str) -> str:
    """An address as it may be printed: without its password."""
    return make_url(address).render_as_string(hide_password=True) if is_server(address) else address


def is_writable(address: str) -> bool:
    """Whether a folder's case can be written to, as far as the system tells; a server says so itself."""
    file = Path(address, DATABASE)
    return is_server(address) or (os.access(address, os.W_OK) and (not file.exists() or os.access(file, os.W_OK)))


def open_engine(address: str) -> Engine:
    """The engine of a case; connects when it is first used.

    Raises `BadInput` for a URL that is none, and `NoServer` where the driver for PostgreSQL is not installed.
    """
    if is_server(address):
        return _server_engine(address)
    engine = create_engine("sqlite://", creator=lambda: _connected(address), pool_size=5, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _server_engine(address: str) -> Engine:
    try:
        return create_engine(
            make_url("postgresql+psycopg://" + address.split("://", 1)[1]), pool_pre_ping=True, hide_parameters=True
        )
    except ArgumentError as error:
        raise BadInput("the address of the case is no URL of a PostgreSQL database; write postgresql://…") from error
    except ModuleNotFoundError as error:
        message = "a case in PostgreSQL needs a driver that is not installed; install sayso with it: sayso[postgres]"
        raise NoServer(message) from error


def _connected(address: str) -> sqlite3.Connection:
    """A connection to the file of a case that begins no transaction by itself.

    Where nothing can be written, the file is opened so that SQLite does not try to; without a log of writes beside it
    as what never changes, since a log could not be made.
    """
    file = Path(address, DATABASE).resolve()
    mode = "rwc"
    if not is_writable(address):
        mode = "ro" if Path(f"{file}-wal").exists() else "ro&immutable=1"
    connection = sqlite3.connect(
        f"file:{quote(str(file))}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    for pragma in PRAGMAS:
        connection.execute(pragma)
    if mode == "rwc":
        connection.execute("PRAGMA journal_mode=WAL")  # a reader goes on while a writer writes
    return connection


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    if writes:
        connection.exec_driver_sql(WRITER_CACHE)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
