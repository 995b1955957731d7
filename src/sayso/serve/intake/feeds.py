"""The feeds that the desk watches for a case: `feeds.toml` in the folder of the case, as `sayso watch` reads it."""

import json
from datetime import UTC, datetime
from pathlib import Path

from sayso.capture.web.feed_list import load_feeds
from sayso.capture.web.url import parsed
from sayso.errors import BadInput, NotFetched
from sayso.model.feed import Feed
from sayso.store.casebook import Casebook
from sayso.store.engine import is_server
from sayso.store.feeds import CaseFeeds

TABLE = "feeds.toml"
EVERY = {"15m": 900.0, "1h": 3600.0, "6h": 21_600.0, "1d": 86_400.0}
MOST_FEEDS = 100
NO_FOLDER = "a case in a database has no folder to keep the table in; watch its feeds with `sayso watch`"


def table_of(case: str) -> Path | None:
    """Where the table is; a case on a server has no folder to keep it in."""
    return None if is_server(case) else Path(case) / TABLE


def feeds_of(case: str) -> tuple[Feed, ...]:
    """The feeds that are watched; raises `BadInput` where somebody wrote the table wrongly."""
    table = table_of(case)
    return load_feeds(str(table)) if table and table.is_file() else ()


def add_feed(case: str, address: str, *, every: str, outlet: str | None) -> Feed:
    """Watch one more feed; raises `BadInput` for what is no address of the web, or is watched already."""
    table = table_of(case)
    if table is None:
        raise BadInput(NO_FOLDER)
    if every not in EVERY:
        raise BadInput(f"{every!r}: look at it every {', '.join(EVERY)}")
    try:
        parsed(address)
    except NotFetched as error:
        raise BadInput(f"{address}: {error.problem}") from error
    feeds = feeds_of(case)
    if any(feed.address == address for feed in feeds):
        raise BadInput(f"{address} is watched already")
    if len(feeds) >= MOST_FEEDS:
        raise BadInput(f"{MOST_FEEDS} feeds are watched already; let go of one, or use `sayso watch` for more")
    added = Feed(address=address, every=EVERY[every], outlet=outlet)
    _write(table, (*feeds, added))
    return added


def drop_feed(case: str, address: str) -> None:
    """Watch a feed no more; what it brought stays."""
    table = table_of(case)
    if table is None:
        raise BadInput(NO_FOLDER)
    _write(table, tuple(feed for feed in feeds_of(case) if feed.address != address))


def due(casebook: Casebook, feeds: tuple[Feed, ...]) -> tuple[Feed, ...]:
    """The feeds whose time for another look has come."""
    memory, now = CaseFeeds(casebook), datetime.now(UTC)
    states = ((feed, memory.state(feed.address)) for feed in feeds)
    return tuple(
        feed for feed, state in states if not (state and state.next_at) or datetime.fromisoformat(state.next_at) <= now
    )


def _write(table: Path, feeds: tuple[Feed, ...]) -> None:
    """Put the whole table in the place of the one before, in one step."""
    if not feeds:
        table.unlink(missing_ok=True)
        return
    fresh = table.with_suffix(".new")
    fresh.write_text("\n".join(map(_row, feeds)), encoding="utf-8")
    fresh.replace(table)


def _row(feed: Feed) -> str:
    named = {"name": feed.name, "outlet": feed.outlet}
    lines = ["[[feeds]]", f"address = {_quoted(feed.address)}", f"every = {_quoted(_written(feed.every))}"]
    lines += [f"{key} = {_quoted(value)}" for key, value in named.items() if value]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """A string of TOML: what JSON escapes, TOML reads the same."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _written(seconds: float) -> str:
    for unit, length in (("d", 86_400), ("h", 3600)):
        if seconds % length == 0 and seconds >= length:
            return f"{int(seconds // length)}{unit}"
    return f"{max(1, int(seconds // 60))}m"
