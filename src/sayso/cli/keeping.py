"""Reading into a case: what a run did, and what can be asked of the case now."""

import gc
import sys
from collections.abc import Iterable
from typing import NamedTuple

from sayso.cli.plain import plain
from sayso.cli.reading import progress_shown
from sayso.export.json import encode
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container
from sayso.pipeline.into_case import Summary, read_into
from sayso.pipeline.reader import Reader
from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook


class How(NamedTuple):
    """How a call wants its inputs read, and what it wants to see."""

    jobs: int | None
    as_is: bool
    json: bool
    mentions: bool


def keep(address: str, items: Iterable[Capture | Container | Failure], how: How) -> Summary:
    """Read into the case at this address, which is made if it is new, and say what was done."""

    def load() -> Reader:
        reader = Reader.load(jobs=how.jobs)
        gc.freeze()  # what was loaded stays; the collector need not walk it again and again
        return reader

    with Casebook.open(address, make=True) as casebook:
        with progress_shown() as progress:
            summary = read_into(casebook, items, load=load, as_is=how.as_is, progress=progress)
        if how.json:
            sys.stdout.buffer.write(encode(whole(casebook, mentions=how.mentions)) + b"\n")
        else:
            sys.stdout.write("\n".join(lines(summary, address)) + "\n")
    return summary


def lines(summary: Summary, address: str) -> list[str]:
    """What a run did, in words."""
    name = plain(address)
    told = [
        f"{summary.new} new, {summary.known} known already, {summary.read} read",
        f"{name} holds {summary.reports} reports, {summary.claims} claims, {summary.events} events",
    ]
    if summary.described:
        told.insert(1, f"{summary.described} better described than before, and read again")
    if summary.failures:
        told.append(f"{summary.failures} could not be read: sayso failures --case {name}")
    return [*told, f"Ask it: sayso events --case {name}"]
