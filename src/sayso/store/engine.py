"""Where a case lies: a folder with a SQLite file in it, or the URL of a PostgreSQL database."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event

DATABASE = "casebook.db"
PRAGMAS = (
    "PRAGMA journal_mode=WAL",  # a reader goes on while a writer writes
    "PRAGMA synchronous=FULL",  # what was committed survives a power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=30000",
    "PRAGMA cache_size=-65536",  # KiB
    "PRAGMA temp_store=MEMORY",
)


def is_server(address: str) -> bool:
    """Whether the address is that of a database server, not of a folder."""
    return address.startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def open_engine(address: str) -> Engine:
    """The engine of a case; connects when it is first used."""
    if is_server(address):
        return create_engine("postgresql+psycopg://" + address.split("://", 1)[1], pool_pre_ping=True)
    engine = create_engine(f"sqlite:///{Path(address, DATABASE)}")
    event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:
    for pragma in PRAGMAS:
        connection.execute(pragma)
