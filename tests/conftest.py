"""What many tests share: the parser and the whole reader, each loaded once a run, and how hypothesis runs."""

import pytest
from hypothesis import HealthCheck, settings

from sayso.extract.parse import Parser
from sayso.pipeline import Reader

settings.register_profile(
    "sayso", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("sayso")


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser.load()


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write each golden's expected.toml anew, for a person to review"
    )
