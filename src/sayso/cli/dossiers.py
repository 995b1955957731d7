"""From the options of `sayso facilities` to what it prints; imported when it is asked, so that --help is quick."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from sayso.cli import dossier_table
from sayso.cli.finding import box_of, settled_case
from sayso.cli.inputs import Inputs
from sayso.cli.picture.dossiers import dossiers_found
from sayso.cli.picture.picture import write
from sayso.cli.reading import document_of, nothing_read
from sayso.cli.tables import write_table
from sayso.errors import BadInput, NothingRead
from sayso.model.dossier import DossierList
from sayso.model.terms import FacilityType
from sayso.pipeline.asked import Asked, query_of
from sayso.pipeline.dossiers import document_dossiers, dossiers_answer
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.publishing import document_redaction, public_list, without_words


def answer(given: Mapping[str, Any]) -> None:
    """Answer the command with its options as they were given; raises `BadInput` where they contradict each other."""
    if given["json"] and given["csv"]:
        raise BadInput("--json and --csv are two forms; give one of them")
    if bool(given["case"]) == bool(given["read"]):
        raise BadInput("give either --case CASE to ask a case or --read INPUT to read reports")
    types = types_of(given["facility_type"] or ())
    shown = _of_case(given, types) if given["case"] else _of_inputs(given, types)
    if given["json"]:
        sys.stdout.buffer.write(msgspec.json.encode(shown) + b"\n")
        sys.stdout.flush()
    elif given["csv"]:
        write_table(dossier_table.HEAD, dossier_table.rows(shown))
    else:
        write(dossiers_found(shown))


def types_of(words: Sequence[str]) -> tuple[FacilityType, ...]:
    """Types of facilities as they are called on the command line; raises `BadInput` for another."""
    try:
        return msgspec.convert([word.replace("-", "_") for word in words], tuple[FacilityType, ...])
    except msgspec.ValidationError as error:
        raise BadInput(f"{', '.join(words)}: no such type of facility; see docs/reference/terms.md") from error


def _of_case(given: Mapping[str, Any], types: Sequence[FacilityType]) -> DossierList:
    asked = Asked(
        places=(given["place"],) if given["place"] else (),
        box=box_of(given["box"]),
        as_known_on=given["as_known_on"],
        limit=given["limit"],
        cursor=given["after"],
    )
    with settled_case(given["case"]) as casebook, casebook.reading() as connection:
        query, knowledge = query_of(connection, asked), load_knowledge()
        found = dossiers_answer(connection, query, types, knowledge=knowledge)
        return public_list(connection, found, knowledge=knowledge) if given["public"] else found


def _of_inputs(given: Mapping[str, Any], types: Sequence[FacilityType]) -> DossierList:
    if given["box"] or given["as_known_on"]:
        raise BadInput("--box and --as-known-on ask a case; read into one with `sayso read --case`")
    inputs = Inputs(names=given["read"], manifest=given["manifest"])
    document = document_of(inputs, as_is=False, mentions=given["public"], jobs=None)
    if not document.reports:
        raise NothingRead(nothing_read(document))
    page = given["limit"], given["after"]
    knowledge = load_knowledge()
    found = document_dossiers(document, given["place"], types, knowledge=knowledge, page=page)
    if not given["public"]:
        return found
    return without_words(found, document_redaction(document, knowledge=knowledge))
