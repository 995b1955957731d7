from pathlib import Path

import pytest

from sayso.capture.web import load_feeds
from sayso.errors import BadInput
from sayso.model.feed import Feed

GOOD = """# Feeds about the war.

[[feeds]]
address = "https://news.example/rss"
name = "Harbour Post, war"
every = "15m"
outlet = "Harbour Post"

[[feeds]]
address = "https://monitor.example/atom"
"""


def load(tmp_path: Path, text: str | bytes) -> tuple[Feed, ...]:
    path = tmp_path / "feeds.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load_feeds(str(path))


def test_feeds_are_read_in_their_order(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD) == (
        Feed(address="https://news.example/rss", every=900.0, name="Harbour Post, war", outlet="Harbour Post"),
        Feed(address="https://monitor.example/atom", every=3600.0),
    )


@pytest.mark.parametrize(("every", "seconds"), [("1m", 60.0), ("2h", 7200.0), ("1d", 86400.0), ("30d", 2592000.0)])
def test_how_often(tmp_path: Path, every: str, seconds: float) -> None:
    assert load(tmp_path, GOOD.replace("15m", every))[0].every == seconds


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"15m"', '"15 minutes"', "line 3: every"),
        ('"15m"', '"0m"', "line 3: every"),
        ('"15m"', '"31d"', "line 3: every"),
        ('"15m"', "15", "line 3: .*every"),
        ("outlet", "outlets", "line 3: .*outlets"),
        ('"Harbour Post"', '""', "line 3: .*outlet"),
        ("https://monitor", "ftp://monitor", "line 9: address"),
        ("https://monitor", "https://me:secret@monitor", "line 9: address"),
        ('address = "https://monitor.example/atom"', 'name = "Monitor"', "line 9: .*address"),
        ("https://monitor.example/atom", "https://news.example/rss", "twice"),
        ('"15m"', '"15m', "line 6"),
        ("[[feeds]]", "[[feed]]", "unknown 'feed'"),
        (GOOD, "", r"\[\[feeds\]\]"),
        (GOOD, "feeds = []", r"\[\[feeds\]\]"),
        (GOOD, "feeds = 3", r"\[\[feeds\]\]"),
        (GOOD, "feeds = [3]", "feed 1"),
    ],
)
def test_a_wrong_entry_names_its_line_and_its_field(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(BadInput, match=told) as caught:
        load(tmp_path, GOOD.replace(old, new))
    assert caught.value.exit_code == 2
    assert "secret" not in str(caught.value)


def test_a_table_that_cannot_be_read_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not UTF-8"):
        load(tmp_path, b"\xff")
    with pytest.raises(BadInput, match="cannot read"):
        load_feeds(str(tmp_path / "none.toml"))
