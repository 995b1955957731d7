"""From a question's words to what is printed; imported when a question is asked, so that --help is quick."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

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
class Form:
    """How an answer is printed."""

    as_json: bool
    as_csv: bool


@dataclass(frozen=True)
class Ways(Generic[T]):
    """How a question is answered, and the answer shown: in lines, or as a table with a head."""

    ask: Callable[[Connection, Query], T]
    lines: Callable[[T], Iterator[Line]]
    head: Sequence[str]
    rows: Callable[[T], Iterator[tables.Cells]]


def print_claims(case: str, asked: Asked, form: Form) -> None:
    """Claims."""
    _print(case, asked, form, Ways(answers.claims_answer, found.claims_found, tables.CLAIMS, tables.claim_cells))


def print_events(case: str, asked: Asked, form: Form) -> None:
    """Events."""
    _print(case, asked, form, Ways(answers.events_answer, found.events_found, tables.EVENTS, tables.event_cells))


def print_control(case: str, asked: Asked, form: Form) -> None:
    """Spells."""
    _print(case, asked, form, Ways(answers.control_answer, found.control_found, tables.SPELLS, tables.spell_cells))


def print_reports(case: str, asked: Asked, form: Form) -> None:
    """Reports."""
    _print(case, asked, form, Ways(answers.reports_answer, found.reports_found, tables.REPORTS, tables.report_cells))


def print_actors(case: str, asked: Asked, form: Form) -> None:
    """Actors."""
    _print(case, asked, form, Ways(answers.actors_answer, found.actors_found, tables.ACTORS, tables.actor_cells))


def print_places(case: str, asked: Asked, form: Form) -> None:
    """Places."""
    _print(case, asked, form, Ways(answers.places_answer, found.places_found, tables.PLACES, tables.place_cells))


def box_of(words: str | None) -> Box | None:
    """The box of `SOUTH,WEST,NORTH,EAST`; raises `BadInput` for what is none."""
    if words is None:
        return None
    try:
        south, west, north, east = (float(part) for part in words.split(","))
    except ValueError as error:
        raise BadInput(f"{words!r}: no box; give SOUTH,WEST,NORTH,EAST in degrees") from error
    return Box(south=south, west=west, north=north, east=east)


def _print(case: str, asked: Asked, form: Form, ways: Ways[T]) -> None:
    if form.as_json and form.as_csv:
        raise BadInput("--json and --csv are two forms; give one of them")
    with Casebook.open(case) as casebook:
        _settle(casebook)
        with casebook.reading() as connection:
            answer = ways.ask(connection, query_of(connection, asked))
    if form.as_json:
        sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
        sys.stdout.flush()
    elif form.as_csv:
        tables.write_table(ways.head, ways.rows(answer))
    else:
        write(ways.lines(answer))


def _settle(casebook: Casebook) -> None:
    """Draw the picture that an interrupted run left undrawn; where nobody may write, say that it is an older one."""
    try:
        settle(casebook)
    except (ReadOnlyCase, CaseBusy):
        sys.stderr.write("sayso: events and control are older than the last claims; they could not be drawn anew\n")
