"""A served case to ask: the example reports, read once a run, and copied for each test that may change it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from sayso.cli.inputs import Inputs
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.serve import Settings, create_app
from sayso.store.casebook import Casebook

from .hostile import REPORTS

EXAMPLES = Path(__file__).parents[3] / "examples"
Client = TestClient[Litestar]


@pytest.fixture(scope="session")
def read_examples(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    """A case of the example reports."""
    folder = tmp_path_factory.mktemp("served") / "war"
    inputs = Inputs(names=[str(EXAMPLES / "reports")], manifest=str(EXAMPLES / "manifest.csv"))
    with Casebook.open(str(folder), make=True) as casebook:
        read_into(casebook, inputs.items(), load=lambda: reader)
    return folder


@pytest.fixture(scope="session")
def read_hostile(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    """A case of reports that are written to break out of whatever shows them."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in REPORTS.items():
        (folder / "reports").mkdir(exist_ok=True)
        (folder / "reports" / name).write_text(text, encoding="utf-8")
    manifest = folder / "manifest.csv"
    rows = [
        f'{name},2018-12-1{number},"<script>outlet()</script>","<b onload=x>&amp;]]>"'
        for number, name in enumerate(REPORTS)
    ]
    manifest.write_text("\n".join(["file,published,outlet,title", *rows]), encoding="utf-8")
    inputs = Inputs(names=[str(folder / "reports")], manifest=str(manifest))
    with Casebook.open(str(folder / "war"), make=True) as casebook:
        read_into(casebook, inputs.items(), load=lambda: reader)
    return folder / "war"


@pytest.fixture
def case(read_examples: Path, tmp_path: Path) -> str:
    """A copy of the case of the examples."""
    return str(shutil.copytree(read_examples, tmp_path / "war"))


@pytest.fixture
def served(case: str) -> Iterator[Callable[..., Client]]:
    """Serves the case in a way, and gives a client that asks it from this machine."""
    opened: list[Client] = []

    def serve(address: str = case, **how: object) -> Client:
        settings = Settings(case=address, secret="0" * 64, **how)  # type: ignore[arg-type]
        client = TestClient(create_app(settings), base_url="http://127.0.0.1")
        opened.append(client.__enter__())
        return client

    yield serve
    for client in opened:
        client.__exit__(None, None, None)


@pytest.fixture
def client(served: Callable[..., Client]) -> Client:
    """Asks the case of the examples from this machine."""
    return served()
