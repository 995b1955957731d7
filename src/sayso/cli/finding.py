"""From a question's words to what is printed; imported when a question is asked, so that --help is quick."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Connection

from sayso.cli import tables
from sayso.cli.picture import found
from sayso.cli.picture.index import Line
from sayso.cli.picture.picture import write
from sayso.errors import BadInput, CaseBusy, ReadOnlyCase
from sayso.model.found import Box, Query
from sayso.pipeline import answers
from sayso.pipeline.asked import Asked, query_of
from sayso.pipeline.settle import settle
from sayso.store.casebook import Casebook

T = TypeVar("T", bound=msgspec.Struct)


@dataclass(frozen=True)
class Ways(Generic[T]):
    """How a question is answered, and the answer shown: in lines, or as a table with a head."""

    ask: Callable[[Connection, Query], T]
    lines: Callable[[T], Iterator[Line]]
    head: Sequence[str]
    rows: Callable[[T], Iterator[tables.Cells]]


WAYS: Mapping[str, Ways[Any]] = {
    "claims": Ways(answers.claims_answer, found.claims_found, tables.CLAIMS, tables.claim_cells),
    "events": Ways(answers.events_answer, found.events_found, tables.EVENTS, tables.event_cells),
    "control": Ways(answers.control_answer, found.control_found, tables.SPELLS, tables.spell_cells),
    "reports": Ways(answers.reports_answer, found.reports_found, tables.REPORTS, tables.report_cells),
    "actors": Ways(answers.actors_answer, found.actors_found, tables.ACTORS, tables.actor_cells),
    "places": Ways(answers.places_answer, found.places_found, tables.PLACES, tables.place_cells),
}


def answer(command: str, given: Mapping[str, Any]) -> None:
    """Answer a command of `sayso.cli.find`, with its options as they were given, and print the answer."""
    if given["json"] and given["csv"]:
        raise BadInput("--json and --csv are two forms; give one of them")
    with Casebook.open(given["case"]) as casebook:
        answer_from(casebook, command, given)


def answer_from(casebook: Casebook, command: str, given: Mapping[str, Any]) -> None:
    """Answer a command from this case, and print the answer."""
    asked, ways = asked_of(given), WAYS[command]
    settled(casebook)
    with casebook.reading() as connection:
        answered = ways.ask(connection, query_of(connection, asked))
    shown(answered, ways, given)


def shown(answered: T, ways: Ways[T], given: Mapping[str, Any]) -> None:
    """Print an answer in the form that was asked for."""
    if given["json"]:
        sys.stdout.buffer.write(msgspec.json.encode(answered) + b"\n")
        sys.stdout.flush()
    elif given["csv"]:
        tables.write_table(ways.head, ways.rows(answered))
    else:
        write(ways.lines(answered))


def asked_of(given: Mapping[str, Any]) -> Asked:
    """The question that a command's options put; raises `BadInput` where two contradict each other."""
    day = given.get("on")
    if day and (given["since"] or given["until"]):
        raise BadInput("--on is one day, --since and --until a time; give one of them")
    return Asked(
        text=given.get("words"),
        actors=given.get("actor") or (),
        speakers=given.get("speaker") or (),
        outlets=given.get("outlet") or (),
        places=given.get("place") or (),
        box=box_of(given.get("box")),
        since=day or given.get("since"),
        until=day or given.get("until"),
        said_since=given.get("said_since"),
        said_until=given.get("said_until"),
        types=given.get("event_type") or (),
        grades=given.get("grade") or (),
        as_known_on=given.get("as_known_on"),
        limit=given["limit"],
        cursor=given["after"],
    )


def box_of(words: str | None) -> Box | None:
    """The box of `SOUTH,WEST,NORTH,EAST`; raises `BadInput` for what is none."""
    if words is None:
        return None
    try:
        south, west, north, east = (float(part) for part in words.split(","))
    except ValueError as error:
        raise BadInput(f"{words!r}: no box; give SOUTH,WEST,NORTH,EAST in degrees") from error
    return Box(south=south, west=west, north=north, east=east)


@contextmanager
def settled_case(address: str) -> Iterator[Casebook]:
    """The case at an address, its picture drawn."""
    with Casebook.open(address) as casebook:
        settled(casebook)
        yield casebook


def settled(casebook: Casebook) -> None:
    """Draw the picture that an interrupted run left undrawn; where nobody may write, say that it is an older one."""
    try:
        settle(casebook)
    except (ReadOnlyCase, CaseBusy):
        sys.stderr.write("sayso: events and control are older than the last claims; they could not be drawn anew\n")
