from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from sayso.serve import Settings, create_app
from sayso.serve.headers import HEADERS
from sayso.store.casebook import Casebook


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient[Litestar]]:
    Casebook.open(str(tmp_path / "war"), make=True).close()
    settings = Settings(case=str(tmp_path / "war"), secret="0" * 64)
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/api/v1/events", "/nowhere", "/api/v1/nowhere"])
def test_every_answer_is_guarded(client: TestClient[Litestar], path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_an_error_is_a_page_for_people_and_a_problem_for_programs(client: TestClient[Litestar]) -> None:
    page, problem = client.get("/nowhere"), client.get("/api/v1/nowhere")
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert (problem.status_code, problem.headers["content-type"]) == (404, "application/problem+json")
    assert problem.json()["type"] == "urn:sayso:error:NOT_FOUND"


def test_another_name_of_this_machine_is_not_answered(client: TestClient[Litestar]) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_a_browser_tells_where_a_form_of_our_own_comes_from(client: TestClient[Litestar]) -> None:
    """Under `no-referrer` its origin would be `null`, as that of a page of another site may be, and be refused."""
    assert client.get("/").headers["referrer-policy"] == "same-origin"
