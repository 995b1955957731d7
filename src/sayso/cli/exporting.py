"""From the options of `sayso export` to what it writes; imported when it is asked, so that --help is quick."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from sayso.cli.finding import asked_of, settled_case
from sayso.cli.plain import plain
from sayso.errors import BadInput
from sayso.export.exported import Exported, Sidecar, lines_told
from sayso.export.forms import FORMS, form_named, kinds_of
from sayso.export.public import Shown
from sayso.export.wacz import write_wacz
from sayso.model.found import PAGE
from sayso.pipeline.asked import query_of
from sayso.pipeline.captured import captured
from sayso.pipeline.exporting import Wanted, contents
from sayso.pipeline.knowledge import load_knowledge
from sayso.store.casebook import Casebook

FILTERS = (
    *("words", "place", "box", "since", "until", "event_type", "grade", "actor", "speaker", "outlet", "said_since"),
    *("said_until", "as_known_on"),
)


def answer(given: Mapping[str, Any]) -> None:
    """Answer the command with its options as they were given; raises `BadInput` where they contradict each other."""
    name = given["form"]
    if (name is None) == (given["wacz"] is None):
        raise BadInput(f"give either --form or --wacz FILE.wacz; the forms are {', '.join(FORMS)}")
    if given["wacz"] is not None:
        _write_archive(given)
        return
    form, wanted = form_named(name), _wanted(given)
    with settled_case(given["case"]) as casebook, casebook.reading() as connection:
        query = query_of(connection, asked_of({**given, "limit": PAGE, "after": None}))
        made = form.write(contents(connection, query, wanted, knowledge=load_knowledge()))
    _put(made, name, given["to"])


def _wanted(given: Mapping[str, Any]) -> Wanted:
    public = given["public"]
    if not public and (given["with_names"] or given["with_positions"]):
        raise BadInput("--with-names and --with-positions say what a public copy keeps; give --public with them")
    if given["event"] and any(given[key] for key in FILTERS):
        raise BadInput("--event names one event; leave the filters out")
    kinds = kinds_of(given["form"], tuple(given["of"] or ()))
    shown = Shown(names=given["with_names"], positions=given["with_positions"]) if public else None
    title = given["title"] or ", ".join(given["place"] or ()) or None
    return Wanted(kinds=kinds, event=given["event"], shown=shown, title=title)


def _write_archive(given: Mapping[str, Any]) -> None:
    if given["public"]:
        raise BadInput("an archive holds captures as they were taken, and nothing can be left out of them")
    with Casebook.open(given["case"]) as casebook:
        write_wacz(Path(given["wacz"]), captured(casebook))
    sys.stdout.write(f"{plain(given['wacz'])} written\n")


def _put(made: Exported, form: str, to: str | None) -> None:
    """Write the file whole or not at all and what was left out beside it, or print; tell on stderr how much it is."""
    if to is None:
        sys.stdout.buffer.write(made.content)
        sys.stdout.flush()
    else:
        _written(Path(to), made.content)
        beside = Path(f"{to}.left-out.json")
        if made.left_out:
            told = msgspec.json.encode(Sidecar(form=form, rows=made.rows, left_out=made.left_out))
            _written(beside, msgspec.json.format(told, indent=2) + b"\n")
        else:
            beside.unlink(missing_ok=True)
    for line in lines_told(made, plain(to) if to else form):
        sys.stderr.write(f"sayso: {line}\n")


def _written(path: Path, content: bytes) -> None:
    """Write a file under another name first, so that what stands there is never half of it."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise BadInput(f"{path}: cannot be written: {error.strerror}; give another file with --to") from error
    finally:
        part.unlink(missing_ok=True)
