"""The table of feeds to watch: `feeds.toml`."""

import re
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

from sayso.capture.web.url import parsed
from sayso.errors import BadInput, NotFetched
from sayso.model.feed import Feed
from sayso.model.record import Record

UNITS = {"m": 60.0, "h": 3600.0, "d": 86400.0}
EVERY = re.compile(r"(\d{1,4})([mhd])")
SHORTEST, LONGEST = 60.0, 30 * 86400.0
HEAD = re.compile(r"\s*\[\[\s*feeds\s*\]\]")
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]


class Row(Record, frozen=True, kw_only=True):
    """One feed as written in the table."""

    address: Annotated[str, msgspec.Meta(min_length=1)]
    every: str = "1h"
    name: Words | None = None
    outlet: Words | None = None


def load_feeds(path: str) -> tuple[Feed, ...]:
    """The feeds of a table, in its order; raises `BadInput`, with line and field, where one is wrong.

    Nothing is watched before all of it is right, for a feed that is silently left out would be missed by nobody.
    """
    text = _text(path)
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput(f"{path}: {error}") from error
    rows = table.pop("feeds", None)
    if table or not isinstance(rows, list) or not rows:
        unknown = f"unknown {next(iter(table))!r}; " if table else ""
        raise BadInput(f"{path}: {unknown}a table of feeds has [[feeds]] with an address each, and nothing else")
    heads = [number for number, line in enumerate(text.splitlines(), start=1) if HEAD.match(line)]
    is_sure = len(heads) == len(rows)
    wheres = [f"line {line}" for line in heads] if is_sure else [f"feed {n}" for n in range(1, len(rows) + 1)]
    feeds = [_feed(row, f"{path}, {where}") for row, where in zip(rows, wheres, strict=True)]
    _check_once(path, feeds)
    return tuple(feeds)


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: the table of feeds is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise BadInput(f"{path}: cannot read the table of feeds ({error.strerror})") from error


def _feed(row: object, where: str) -> Feed:
    try:
        read = msgspec.convert(row, Row)
        parsed(read.address)
    except msgspec.ValidationError as error:
        raise BadInput(f"{where}: {error}") from error
    except NotFetched as error:
        raise BadInput(f"{where}: address: {error.problem}") from error
    return Feed(address=read.address, every=_seconds(read.every, where), name=read.name, outlet=read.outlet)


def _seconds(written: str, where: str) -> float:
    found = EVERY.fullmatch(written)
    seconds = float(found[1]) * UNITS[found[2]] if found else 0.0
    if not SHORTEST <= seconds <= LONGEST:
        raise BadInput(f"{where}: every: {written!r} is not from 1m to 30d; write it as 15m, 2h or 1d")
    return seconds


def _check_once(path: str, feeds: list[Feed]) -> None:
    known: set[str] = set()
    for feed in feeds:
        if feed.address in known:
            raise BadInput(f"{path}: address: {feed.address} stands there twice; remove one")
        known.add(feed.address)
