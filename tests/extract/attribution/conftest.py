import pytest

from sayso.extract.parse import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser.load()
