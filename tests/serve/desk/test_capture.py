from hashlib import sha256
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from .hostile import WORDS
from .served import desk, page


def test_a_capture_is_a_file_to_keep_and_nothing_to_show(hostile: Path) -> None:
    digest = sha256(WORDS.encode()).hexdigest()
    with desk(hostile) as client:
        answer = client.get(f"/captures/{digest}")
    assert answer.content == WORDS.encode()
    assert answer.headers["content-disposition"] == f'attachment; filename="capture-{digest[:16]}.bin"'
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("name", ["0" * 64, "..%2F..%2Fcasebook.db", "%2e%2e%2fcasebook.db", "casebook.db", "A" * 64])
def test_nothing_but_captures_is_given(client: TestClient[Litestar], name: str) -> None:
    page(client, f"/captures/{name}", status=404)


def test_no_capture_is_given_in_public(hostile: Path) -> None:
    with desk(hostile, public=True) as client:
        page(client, f"/captures/{sha256(WORDS.encode()).hexdigest()}", status=403)
