"""What a feed's bytes say: its title and its entries; no byte of it leads the parser anywhere."""

import html
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser

from sayso.capture.web.web import Fetched
from sayso.errors import NotFetched
from sayso.model.record import Record

MOST_ENTRIES = 1_000
MOST_BYTES = 4 * 1024 * 1024
MOST_BYTES_OTHERWISE = 256 * 1024  # of what does not begin as a feed: a parser that forgives all is slow on a page
MOST_CHARACTERS = 500
HEAD = 4_096
NO_FEED = "neither RSS nor Atom; give the address of the feed itself"
BEFORE_ROOT = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE)
ROOT = re.compile(r"\s*<(?:[\w.-]+:)?(?:rss|feed|RDF)[\s>/]")
TAG = re.compile(r"<[^<>]{0,2000}>")
NO_WORDS = frozenset({"Cc", "Cs"})  # control characters, and halves of a character, which no encoding can hold
MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class Entry(Record, frozen=True, kw_only=True):
    """One entry of a feed: where its page is, and what the feed says of it."""

    link: str | None
    title: str | None
    published: str | None


class FeedContent(Record, frozen=True, kw_only=True):
    """A feed as read: its title, and its entries in the order of the feed; `left_out` counts those beyond the most."""

    fetched: Fetched
    title: str | None
    entries: tuple[Entry, ...]
    left_out: int = 0


def is_feed(content: bytes) -> bool:
    """Whether bytes begin as RSS or Atom do; what the site calls them does not count, for many call them anything."""
    head = content[:HEAD].decode(MARKS.get(content[:2], "utf-8"), "replace").removeprefix("\ufeff")
    at = 0
    while before := BEFORE_ROOT.match(head, at):
        at = before.end()
    return ROOT.match(head, at) is not None


def feed_content(fetched: Fetched) -> FeedContent:
    """The entries of a feed; raises `NotFetched` where the bytes are none.

    Feeds are often broken; what can be made out of one is read. Relative links count from where the feed was found.
    """
    if len(fetched.content) > MOST_BYTES:
        raise NotFetched("TooLarge", f"a feed of {len(fetched.content):,} bytes; at most {MOST_BYTES:,} are read")
    if len(fetched.content) > MOST_BYTES_OTHERWISE and not is_feed(fetched.content):
        raise NotFetched("NotAFeed", NO_FEED)
    headers = {"content-location": fetched.address, "content-type": fetched.header("content-type") or ""}
    stream = io.BytesIO(fetched.content)  # a stream, for what is no stream feedparser takes for a name to fetch
    try:
        read = feedparser.parse(stream, response_headers=headers, resolve_relative_uris=False, sanitize_html=False)
    except Exception as error:  # a hostile feed may raise anything in a parser of twenty years
        raise NotFetched("NotAFeed", f"cannot be read as a feed ({type(error).__name__})") from error
    if not read.get("version") and not read.entries:
        raise NotFetched("NotAFeed", NO_FEED)
    is_atom = str(read.get("version") or "").startswith("atom")
    entries = tuple(_entry(entry, is_atom=is_atom) for entry in read.entries[:MOST_ENTRIES])
    left_out = len(read.entries) - len(entries)
    return FeedContent(fetched=fetched, title=_words(read.feed, "title"), entries=entries, left_out=left_out)


def _entry(entry: Mapping[str, Any], *, is_atom: bool) -> Entry:
    """An entry; RSS knows no change of an entry, so that its only other date (`dc:date`) counts as its publication."""
    dates = ("published",) if is_atom else ("published", "updated")
    written = next((str(entry[name]) for name in dates if dict.get(dict(entry), name)), None)
    return Entry(link=_text(entry, "link"), title=_words(entry, "title"), published=_moment(written))


def _text(of: Mapping[str, Any], name: str) -> str | None:
    value = of.get(name)
    return (value.strip() or None) if isinstance(value, str) else None


def _words(of: Mapping[str, Any], name: str) -> str | None:
    """A title as plain words: without tags, entities and what a title does not need in length."""
    written = _text(of, name)
    if written is None:
        return None
    one_line = " ".join(html.unescape(TAG.sub(" ", written)).split())
    plain = "".join(character for character in one_line if unicodedata.category(character) not in NO_WORDS)
    return plain[:MOST_CHARACTERS].strip() or None


def _moment(written: str | None) -> str | None:
    """RFC 3339 where a zone is given, else the day alone; a date that is none is unknown."""
    for moment in _read_dates(written or ""):
        return moment.isoformat() if moment.tzinfo else date.isoformat(moment)
    return None


def _read_dates(written: str) -> Iterator[datetime]:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            yield read(written.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
