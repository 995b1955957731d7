"""Bringing reports by way of the desk: what is refused, and how."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from sayso.serve import Settings, create_app
from sayso.store.casebook import Casebook

Client = TestClient[Litestar]
FORMS = ("/add/files", "/add/text", "/add/pages", "/add/feed", "/add/drop-feed")


def desk(folder: Path, *, public: bool = False) -> Client:
    Casebook.open(str(folder), make=True).close()
    settings = Settings(case=str(folder), secret="0" * 64, public=public)
    return TestClient(create_app(settings), base_url="http://127.0.0.1")


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    with desk(tmp_path / "war") as client:
        yield client


def token(client: Client) -> str:
    found = re.search(r'name="_csrf_token" value="([^"]+)"', client.get("/add").text)
    assert found
    return found[1]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_of_another_site_changes_nothing(client: Client, form: str) -> None:
    client.get("/add")
    assert client.post(form, data={"text": "x", "addresses": "https://a.example"}).status_code == 403
    assert "Nothing was brought" in client.get("/add").text


@pytest.mark.parametrize(
    ("form", "fields", "said"),
    [
        ("/add/files", {}, "no file was chosen"),
        ("/add/text", {"text": "  "}, "no words were pasted"),
        ("/add/pages", {"addresses": ""}, "0 addresses"),
        ("/add/pages", {"addresses": "file:///etc/passwd"}, "no address of the web"),
        ("/add/pages", {"addresses": "https://a.example\n/etc/passwd"}, "no address of the web"),
        ("/add/feed", {"address": "javascript:alert(1)", "every": "1h"}, "javascript:alert(1)"),
        ("/add/feed", {"address": "https://a.example/f", "every": "1s"}, "look at it every"),
    ],
)
def test_what_cannot_be_read_is_said_on_the_page(client: Client, form: str, fields: dict[str, str], said: str) -> None:
    answer = client.post(form, data={**fields, "_csrf_token": token(client)}, files={"_": b""})
    assert answer.status_code == 400
    assert said in answer.text
    assert "Nothing was brought" in answer.text


def test_a_body_that_is_too_large_is_refused(client: Client) -> None:
    own = token(client)
    answer = client.post("/add/files", data={"_csrf_token": own}, files={"files": b"x" * (33 * 1024 * 1024)})
    assert answer.status_code == 413


def test_names_of_files_are_shown_and_run_nothing(client: Client) -> None:
    name = "<script>alert(1)</script>.txt"
    client.post("/add/files", data={"_csrf_token": token(client)}, files={"files": (name, b"words")})
    page = client.get("/jobs").text
    assert "script" in page
    assert "<script>" not in page


def test_the_public_view_takes_nothing(tmp_path: Path) -> None:
    with desk(tmp_path / "war", public=True) as client:
        for page in ("/add", "/jobs", "/failures"):
            assert client.get(page).status_code in (403, 404)
        own = client.cookies.get("sayso_csrf") or ""
        for form in FORMS:
            assert client.post(form, headers={"x-csrftoken": own}, files={"_": b""}).status_code in (403, 404)


def test_several_processes_take_no_reports_and_show_what_failed(tmp_path: Path) -> None:
    Casebook.open(str(tmp_path / "war"), make=True).close()
    settings = Settings(case=str(tmp_path / "war"), secret="0" * 64, workers=2)
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        assert [client.get(page).status_code for page in ("/add", "/jobs", "/failures")] == [404, 404, 200]
        assert "/add" not in client.get("/").text
