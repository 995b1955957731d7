"""From the question who holds what to what is printed; imported when it is asked, so that --help is quick."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sayso.cli import tables
from sayso.cli.finding import Ways, answer_from, settled, shown
from sayso.cli.inputs import Inputs
from sayso.cli.picture.held import held
from sayso.cli.reading import progress_shown
from sayso.errors import BadInput, NothingRead
from sayso.model.found import Held
from sayso.pipeline.held import WhoHolds, held_answer
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook

LISTING = ("place", "box", "actor", "since", "until", "after")


def answer(given: Mapping[str, Any]) -> None:
    """Answer `sayso control`, with its options as they were given, and print the answer."""
    if given["json"] and given["csv"]:
        raise BadInput("--json and --csv are two forms; give one of them")
    place, inputs = _words(given)
    is_listing = place is None and given["area"] is None
    wrong = [name for name in LISTING if given[name]] if not is_listing else _only_of_a_place(given)
    if wrong:
        other = "of one place or --area" if is_listing else "with --place instead of PLACE and without --area"
        raise BadInput(f"--{wrong[0]} is asked {other}; see sayso control --help")
    with _case(given, inputs) as casebook:
        if is_listing:
            answer_from(casebook, "control", given)
        else:
            _answer_held(casebook, place, given)


def _words(given: Mapping[str, Any]) -> tuple[str | None, Sequence[str]]:
    """The place asked for, and the inputs to read; what lists or asks of an area names no place."""
    words = given["words"] or []
    is_place = words and not any(given[name] for name in ("area", "place", "box", "actor"))
    return (words[0], words[1:]) if is_place else (None, words)


def _only_of_a_place(given: Mapping[str, Any]) -> list[str]:
    return [name for name in ("history", "facility") if given[name]]


def _answer_held(casebook: Casebook, place: str | None, given: Mapping[str, Any]) -> None:
    asked = WhoHolds(
        place=place,
        area=given["area"],
        facility=given["facility"],
        on=given["on"],
        as_known_on=given["as_known_on"],
        is_history=given["history"],
    )
    settled(casebook)
    with casebook.reading() as connection:
        answered = held_answer(connection, asked)
    is_history = asked.is_history
    head, cells = (tables.SPELLS, tables.spell_cells) if is_history else (tables.STATES, tables.state_cells)
    ways: Ways[Held] = Ways(lambda *_: answered, held, head, cells)
    shown(answered, ways, given)


@contextmanager
def _case(given: Mapping[str, Any], inputs: Sequence[str]) -> Iterator[Casebook]:
    """The case that is asked, or one for this answer only, of the reports given."""
    if not inputs:
        if given["case"] is None:
            raise BadInput("who says so? Give --case CASE, or reports to read behind the place")
        with Casebook.open(given["case"]) as casebook:
            yield casebook
        return
    with (
        TemporaryDirectory(prefix="sayso-") as folder,
        Casebook.open(str(Path(folder) / "case"), make=True) as casebook,
    ):
        named = Inputs(names=inputs, manifest=given["manifest"])
        from sayso.pipeline.reader import Reader  # noqa: PLC0415 loads the parser, which takes a second

        with progress_shown() as progress:
            summary = read_into(casebook, named.items(), load=lambda: Reader.load(jobs=1), progress=progress)
        if not summary.reports:
            raise NothingRead("nothing could be read; sayso read says why")
        yield casebook
