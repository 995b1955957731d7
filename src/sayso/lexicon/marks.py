"""How grades and types of events are drawn, on pages and on the map alike.

The table is JSON, unlike the others, since the script of the map is built from the same file.
"""

import msgspec

from sayso.errors import BadLexicon
from sayso.lexicon.load import data_text
from sayso.model.record import Record
from sayso.model.terms import EventType, Grade

FILE = "desk/marks.json"


class Shape(Record, frozen=True, kw_only=True):
    """A shape on a square of 16, as paths of SVG: what is drawn as a line and what is filled."""

    line: str
    solid: str


class Sign(Record, frozen=True, kw_only=True):
    """A sign for types of events that are alike, and what it means."""

    words: str
    line: str


class Marks(Record, frozen=True, kw_only=True):
    """The form of `data/desk/marks.json`: every grade has its shape, and every type of event its sign."""

    grades: dict[Grade, Shape]
    signs: dict[str, Sign]
    sign_of: dict[EventType, str]


def marks() -> Marks:
    """The table of marks."""
    try:
        return msgspec.json.decode(data_text(FILE), type=Marks)
    except msgspec.DecodeError as error:
        raise BadLexicon(FILE, str(error)) from error
