from pathlib import Path

import pytest

from sayso.capture.web import load_feeds
from sayso.errors import BadInput
from sayso.model.feed import FeedState
from sayso.serve.intake.feeds import add_feed, drop_feed, due, feeds_of
from sayso.store.casebook import Casebook
from sayso.store.feeds import CaseFeeds

ADDRESS = "https://outlet.example/feed.xml?a=1&b=%22"


@pytest.fixture
def case(tmp_path: Path) -> str:
    Casebook.open(str(tmp_path / "war"), make=True).close()
    return str(tmp_path / "war")


def test_a_feed_that_was_added_is_one_that_watch_reads(case: str) -> None:
    added = add_feed(case, ADDRESS, every="6h", outlet='The "Post" \\ \n الخبر')
    assert feeds_of(case) == (added,)
    assert load_feeds(f"{case}/feeds.toml") == (added,)
    assert added.every == 6 * 3600


@pytest.mark.parametrize(
    ("address", "every"),
    [
        ("ftp://outlet.example", "1h"),
        ("javascript:alert(1)", "1h"),
        ("", "1h"),
        (ADDRESS, "1s"),
        ("http://a:b@c.example", "1h"),
    ],
)
def test_what_is_no_feed_of_the_web_is_refused(case: str, address: str, every: str) -> None:
    with pytest.raises(BadInput):
        add_feed(case, address, every=every, outlet=None)
    assert feeds_of(case) == ()


def test_a_feed_is_watched_once_and_let_go(case: str) -> None:
    add_feed(case, ADDRESS, every="1h", outlet=None)
    with pytest.raises(BadInput, match="already"):
        add_feed(case, ADDRESS, every="1d", outlet=None)
    drop_feed(case, ADDRESS)
    assert feeds_of(case) == ()


def test_a_case_in_a_database_keeps_no_table() -> None:
    with pytest.raises(BadInput, match="sayso watch"):
        add_feed("postgresql://db.example/war", ADDRESS, every="1h", outlet=None)


def test_a_feed_is_due_when_its_time_has_come(case: str) -> None:
    feed = add_feed(case, ADDRESS, every="1h", outlet=None)
    with Casebook.open(case) as casebook:
        assert due(casebook, (feed,)) == (feed,)
        CaseFeeds(casebook).keep(FeedState(address=ADDRESS, next_at="2999-01-01T00:00:00Z"))
        assert due(casebook, (feed,)) == ()
