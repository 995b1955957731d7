"""The command `sayso export`: what a case holds, in forms that other tools open."""

from typing import Annotated

import typer

from sayso.cli import options

FORM = typer.Option(
    "--form",
    metavar="FORM",
    help="json, jsonl, csv, parquet, geojson, acled-csv, ged-csv, plover-jsonl, hxl-csv, ftm-jsonl, claimreview, html.",
)
OF = typer.Option("--of", metavar="KIND", help="events, claims, control, reports, dossiers; else what the form is for.")
TO = typer.Option("--to", metavar="FILE", help="Write here, and beside it what was left out; else print.")
EVENT = typer.Option("--event", metavar="ID", help="This event alone, or enough of its id to tell which.")
TITLE = typer.Option(metavar="WORDS", help="What a dossier is to be called.")
PUBLIC = typer.Option("--public", help="Leave out private persons' names, and where people may shelter.")
NAMES = typer.Option("--with-names", help="With --public: keep the names of private persons, on purpose.")
POSITIONS = typer.Option(
    "--with-positions", help="With --public: keep hospitals', shelters' and camps' names and places."
)
WACZ = typer.Option(metavar="FILE.wacz", help="Write all captures as they were taken, as a web archive (WACZ 1.1.1).")


def export(  # noqa: PLR0913 each parameter is an option of the command
    words: options.Words = None,
    *,
    case: options.Case,
    form: Annotated[str | None, FORM] = None,
    of: Annotated[list[str] | None, OF] = None,
    to: Annotated[str | None, TO] = None,
    event: Annotated[str | None, EVENT] = None,
    title: Annotated[str | None, TITLE] = None,
    public: Annotated[bool, PUBLIC] = False,
    with_names: Annotated[bool, NAMES] = False,
    with_positions: Annotated[bool, POSITIONS] = False,
    place: options.Place = None,
    box: options.InBox = None,
    since: options.Since = None,
    until: options.Until = None,
    event_type: options.Type = None,
    grade: options.Graded = None,
    actor: options.Actor = None,
    speaker: options.Speaker = None,
    outlet: options.Outlet = None,
    said_since: options.SaidSince = None,
    said_until: options.SaidUntil = None,
    as_known_on: options.AsKnownOn = None,
    wacz: Annotated[str | None, WACZ] = None,
) -> None:
    """Write what is found in a case in a form that other tools open; the same case gives the same bytes.

    All that is found is written. What a form has no place for is counted on stderr with the reason, and listed in
    FILE.left-out.json. With --public a copy is made that leaves out the names of witnesses, victims and other private
    persons, and the names and exact places of hospitals, shelters and camps that are not said by all to be destroyed.

    \b
    Examples:
        sayso export --case war --form geojson --to war.geojson
        sayso export --case war --form csv --of claims --speaker SOHR
        sayso export --case war --form acled-csv --place Hajin --to hajin.csv
        sayso export --case war --form html --place Hajin --public --to hajin.html
        sayso export --case war --wacz war.wacz
    """  # noqa: D301 click keeps lines after this sign as they are
    given = locals()
    from sayso.cli.exporting import answer  # noqa: PLC0415 keeps --help quick

    answer(given)
