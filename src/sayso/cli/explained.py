"""Explanations printed; imported when one is asked for, so that --help is quick."""

import sys

import msgspec

from sayso.cli.finding import settled
from sayso.cli.material import Asked, check, material
from sayso.cli.picture.explanation import explanation_lines
from sayso.cli.picture.picture import write
from sayso.model.explanation import Explanation
from sayso.pipeline import explaining
from sayso.store.casebook import Casebook


def print_explanation(named: str, why: tuple[str, str] | None, asked: Asked, *, as_json: bool) -> None:
    """Print why what an id names is as it is."""
    found = _found(explaining.Asked(named, why), asked)
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
        sys.stdout.flush()
    else:
        write(explanation_lines(found))


def _found(wanted: explaining.Asked, asked: Asked) -> Explanation:
    check(asked)
    if asked.as_known_on is not None:
        then, today = material(asked).document, material(asked._replace(as_known_on=None)).document
        return explaining.explained(then, explaining.name_then(then, today, wanted))
    if asked.case is None:
        return explaining.explained(material(asked).document, wanted)
    with Casebook.open(asked.case) as casebook:
        settled(casebook)
        return explaining.explained_in(casebook, wanted)
