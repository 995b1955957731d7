"""The command `sayso control`: who holds what, since when, and by whose word."""

from typing import Annotated

import typer

from sayso.cli import options
from sayso.cli.read import MANIFEST

WORDS = typer.Argument(metavar="[PLACE] [INPUT]…", help="The place asked for; reports to read, where no case has them.")
CASE = typer.Option("--case", metavar="CASE", envvar="SAYSO_CASE", help="The case: a folder, or a PostgreSQL URL.")
ON = typer.Option("--on", "--at", metavar="DATE", help="Who holds it on this day; else the last day told of.")
AREA = typer.Option(metavar="NAME", help="All places that lie in an area, instead of one.")
FACILITY = typer.Option(metavar="WORDS", help="A facility of the place, by words of its name: hospital.")
HISTORY = typer.Option("--history", help="All that was ever said of who held it, the oldest first.")


def control(  # noqa: PLR0913 each parameter is an option of the command
    words: Annotated[list[str] | None, WORDS] = None,
    *,
    case: Annotated[str | None, CASE] = None,
    on: Annotated[str | None, ON] = None,
    as_known_on: options.AsKnownOn = None,
    history: Annotated[bool, HISTORY] = False,
    area: Annotated[str | None, AREA] = None,
    facility: Annotated[str | None, FACILITY] = None,
    place: options.Place = None,
    box: options.InBox = None,
    actor: options.Actor = None,
    since: options.Since = None,
    until: options.Until = None,
    manifest: Annotated[str | None, MANIFEST] = None,
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """Say who holds a place on a day, by whose word, how old that is, and what speaks against it.

    A place that no word tells of is unknown. With --area all places in it of which anyone says anything, the assessed
    first. Without PLACE and --area the spells are listed that --place, --box and --actor find, the one that began last
    first. Reports given as INPUT are read for this one answer, and nothing is kept.

    \b
    Examples:
        sayso control Hajin --case war --on 2018-12-14
        sayso control Hajin --case war --on 2018-12-14 --as-known-on 2018-12-11
        sayso control Hajin --case war --history
        sayso control --case war --at 2018-12-14 --area "Deir ez-Zor"
        sayso control Hajin reports/ --manifest reports.csv --on 2018-12-14
        sayso control --case war --place Hajin --since 2018-12-01
    """  # noqa: D301 click keeps lines after this sign as they are
    given = locals()
    from sayso.cli.holding import answer  # noqa: PLC0415 keeps --help quick

    answer(given)
