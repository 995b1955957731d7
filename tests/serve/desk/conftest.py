"""Cases for the desk's tests: the example reports, and a report in which every text is an attack."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from sayso.capture import captures, load_manifest
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook

from .hostile import HostileReader, hostile_capture
from .served import desk

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="session")
def hajin(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    """A case with the example reports, which no test writes to."""
    folder = tmp_path_factory.mktemp("cases") / "hajin"
    fill(folder, reader)
    return folder


def fill(folder: Path, reader: Reader) -> None:
    manifest = load_manifest(str(EXAMPLES / "manifest.csv"))
    with Casebook.open(str(folder), make=True) as casebook:
        read_into(casebook, captures([str(EXAMPLES / "reports")], manifest=manifest), load=lambda: reader)


@pytest.fixture
def client(hajin: Path) -> Iterator[TestClient[Litestar]]:
    with desk(hajin) as client:
        yield client


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    """A case of one report in which whatever a reader can take over from a page is an attack on a browser."""
    folder = tmp_path_factory.mktemp("cases") / "hostile"
    with Casebook.open(str(folder), make=True) as casebook:
        read_into(casebook, [hostile_capture()], load=lambda: HostileReader(reader))
    return folder
