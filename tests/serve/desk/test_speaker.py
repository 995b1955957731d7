from pathlib import Path
from shutil import copytree

from litestar import Litestar
from litestar.testing import TestClient

from .served import desk, page
from .test_review import filled


def test_a_speaker_has_its_counts_each_with_its_sayings(client: TestClient[Litestar]) -> None:
    found = page(client, "/speakers/SOHR")
    words = " ".join(found.words.split())
    assert "F, cannot be judged" in words
    assert "not taken up by independent others" in words
    assert len(found.to("events")) == 9


def test_a_letter_is_given_and_undone_at_the_desk(hajin: Path, tmp_path: Path) -> None:
    with desk(Path(copytree(hajin, tmp_path / "war"))) as client:
        form = filled(page(client, "/speakers/SOHR"), value="B", why="checked over years", who="Ada", act="rate")
        answer = client.post("/decisions", data={**form, "speaker": "SOHR"}, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/speakers/SOHR")
        assert "B, usually reliable; from an analyst" in " ".join(page(client, "/speakers/SOHR").words.split())


def test_one_who_says_nothing_is_a_page_that_says_so(client: TestClient[Litestar]) -> None:
    for name in ("none", "..%2Fx", "%00"):
        page(client, f"/speakers/{name}", status=404)


def test_a_speaker_whose_name_is_an_attack_has_its_page(hostile: Path) -> None:
    with desk(hostile) as client:
        found = {
            link for address in page(client, "/events").to("events") for link in page(client, address).to("speakers")
        }
        assert found
        for address in found:
            page(client, address)
