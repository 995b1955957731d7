"""What may be asked in public: no question whose answer tells whether a withheld name stands in the reports, or where.

Words, places and boxes find what is blanked in the answer; a box that is made smaller and smaller finds where it is.
Who is known by name to no registry may be a witness; even the error for a name that is not there lists those that are.
"""

from collections.abc import Collection, Mapping

from litestar.exceptions import NotFoundException
from sqlalchemy import Connection

from sayso.errors import AmbiguousName, BadInput
from sayso.model.found import Held
from sayso.pipeline.held import WhoHolds, held_answer
from sayso.pipeline.knowledge import load_actors
from sayso.pipeline.public_counts import public_held
from sayso.serve.case import ServedCase
from sayso.serve.redaction import redaction_of

FINDING = ("text", "words", "place", "places", "box", "bbox", "area", "facility")
NAMING = ("actor", "speaker")
NOT_SHOWN = "no place of this name is shown with holdings in public; where there are several, give the id of one"


def check_question(served: ServedCase, asked: Mapping[str, object], *, but: Collection[str] = ()) -> None:
    """Raise `BadInput` for what cannot be asked in public; `but` are parameters whose answer is looked at instead."""
    if not served.settings.public:
        return
    finding = [name for name in FINDING if asked.get(name) and name not in but]
    if finding:
        raise BadInput(f"{' and '.join(finding)}: cannot be asked for in public, where names are withheld")
    for kind in NAMING:
        if not all(map(_is_known, _names(asked.get(kind)))):
            raise BadInput(f"{kind}: in public only whom the registry knows can be asked for, by name or id")


def held_visible(connection: Connection, wanted: WhoHolds, served: ServedCase) -> Held:
    """Who holds a place, as it may be seen.

    In public a place that is withheld is answered as one of which nothing is told.
    """
    if not served.settings.public:
        return held_answer(connection, wanted)
    try:
        found = public_held(held_answer(connection, wanted), redaction_of(connection, served))
    except AmbiguousName as error:
        raise NotFoundException(NOT_SHOWN) from error
    if not (found.control or any(state.status != "unknown" for state in found.states)):
        raise NotFoundException(NOT_SHOWN)
    return found


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


def _is_known(name: str) -> bool:
    registry = load_actors()
    return (registry.lookup(name) or registry.nation(name)) is not None
