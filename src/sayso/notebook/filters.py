"""The filters of the command line by their names, as keywords."""

from collections.abc import Sequence
from typing import TypedDict

from sayso.errors import BadInput
from sayso.export.public import Shown
from sayso.model.found import Box
from sayso.pipeline.asked import Asked

Several = str | Sequence[str]


class Public(TypedDict, total=False):
    """Whether what is found is to be a public copy, and what that keeps on purpose."""

    public: bool
    with_names: bool
    with_positions: bool


class Filters(Public, total=False):
    """What must hold of what is found: all of it, and of several values of one filter any."""

    place: Several
    box: tuple[float, float, float, float]
    since: str
    until: str
    type: Several
    grade: Several
    actor: Several
    speaker: Several
    outlet: Several
    said_since: str
    said_until: str
    as_known_on: str


def asked(words: str | None, given: Filters) -> Asked:
    """The question that words and filters put."""
    box = given.get("box")
    return Asked(
        text=words,
        places=several(given.get("place")),
        box=Box(south=box[0], west=box[1], north=box[2], east=box[3]) if box else None,
        since=given.get("since"),
        until=given.get("until"),
        types=several(given.get("type")),
        grades=several(given.get("grade")),
        actors=several(given.get("actor")),
        speakers=several(given.get("speaker")),
        outlets=several(given.get("outlet")),
        said_since=given.get("said_since"),
        said_until=given.get("said_until"),
        as_known_on=given.get("as_known_on"),
    )


def shown(given: Public) -> Shown | None:
    """What a public copy keeps; `None` where none is asked for. Raises `BadInput` where only the keeping is."""
    names, positions = given.get("with_names", False), given.get("with_positions", False)
    if given.get("public"):
        return Shown(names=names, positions=positions)
    if names or positions:
        raise BadInput("with_names and with_positions say what a public copy keeps; give public=True with them")
    return None


def without_type(given: Filters) -> Filters:
    """The filters without the type, which for facilities is no type of event."""
    rest = given.copy()
    rest.pop("type", None)
    return rest


def several(value: Several | None) -> tuple[str, ...]:
    """One value or several as several."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
