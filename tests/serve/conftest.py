"""What the tests of the pages, the API and the assistant's tools share."""

from pathlib import Path

import pytest

from sayso.pipeline import Reader

from .planted import plant


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    """A case with what must not be seen in public, which no test writes to."""
    folder = tmp_path_factory.mktemp("planted") / "war"
    plant(folder, reader)
    return folder
