"""What a question is asked of: a case, or reports that are read for it."""

from typing import NamedTuple

from sayso.cli.finding import settled
from sayso.cli.inputs import Inputs
from sayso.cli.reading import document_of, nothing_read
from sayso.errors import BadInput, NothingRead
from sayso.model.document import Document
from sayso.model.track import Rating
from sayso.pipeline.known import known, ratings_of
from sayso.store.casebook import Casebook
from sayso.store.days import ordinal


class Asked(NamedTuple):
    """What a call names to be asked, and up to which day."""

    inputs: tuple[str, ...]
    case: str | None
    manifest: str | None
    jobs: int | None
    as_known_on: str | None


class Material(NamedTuple):
    """What was found there; analysts' letters only in a case."""

    document: Document
    ratings: tuple[Rating, ...] = ()


def material(asked: Asked) -> Material:
    """The document of a case, as last drawn, or of reports read now; as known on a day where that is asked for.

    Raises `BadInput` where neither or both are named, and for a day that is none; `NothingRead`.
    """
    check(asked)
    if asked.case is None:
        named = Inputs(names=asked.inputs, manifest=asked.manifest)
        document = document_of(named, jobs=asked.jobs, as_known_on=asked.as_known_on)
        if not document.reports:
            raise NothingRead(nothing_read(document))
        return Material(document)
    with Casebook.open(asked.case) as casebook:
        settled(casebook)
        return Material(known(casebook, asked.as_known_on), tuple(ratings_of(casebook)))


def check(asked: Asked) -> None:
    """See that a case or reports are named, and that the day is one; raises `BadInput`."""
    if bool(asked.inputs) == (asked.case is not None):
        both = "not both; SAYSO_CASE counts, too" if asked.inputs else "or a case with --case"
        raise BadInput(f"name reports to read, {both}")
    day = asked.as_known_on
    if day is not None and (len(day) != len("2018-12-31") or ordinal(day) is None):
        raise BadInput(f"{day!r}: no day; write it as YYYY-MM-DD")
