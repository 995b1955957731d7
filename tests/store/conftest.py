"""Cases to try things on: one in a folder, one on a PostgreSQL server; whatever holds of a case holds of both."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import text

from sayso.store.casebook import Casebook
from sayso.store.engine import open_engine

from .server import binaries, server


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a server of the run's own."""
    programs = binaries()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (initdb)")
    with tempfile.TemporaryDirectory(prefix="sayso-") as folder:  # a socket's path must be short
        Path(folder).chmod(0o755)
        with server(programs, Path(folder, "pg")) as url:
            yield url


@pytest.fixture(params=["folder", pytest.param("postgres", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where there is no case yet: a folder, or a schema of its own on the server."""
    if request.param == "folder":
        return str(tmp_path / "case")
    url: str = request.getfixturevalue("postgres")
    schema = f"case_{abs(hash(tmp_path)):x}"
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    engine.dispose()
    return f"{url}&options={quote(f'-csearch_path={schema}')}"


@pytest.fixture
def casebook(address: str) -> Iterator[Casebook]:
    """An empty case."""
    with Casebook.open(address, make=True) as case:
        yield case
