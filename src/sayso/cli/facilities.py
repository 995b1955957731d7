"""The command `sayso facilities`: what is said of hospitals, schools and other protected objects."""

from typing import Annotated

import typer

from sayso.cli import options

CASE = typer.Option("--case", metavar="CASE", envvar="SAYSO_CASE", help="The case: a folder, or a PostgreSQL URL.")
READ = typer.Option("--read", metavar="INPUT", help="Read this instead of asking a case: a file, folder or address.")
MANIFEST = typer.Option(metavar="FILE.csv", help="With --read: file,published,outlet,title,url.")
TYPE = typer.Option("--type", metavar="TYPE", help="The type of facility: hospital, school, camp, …")
PUBLIC = typer.Option("--public", help="Leave out names and exact places of what may still shelter people.")


def facilities(  # noqa: PLR0913 each parameter is an option of the command
    place: Annotated[
        str | None, typer.Argument(metavar="[PLACE]", help="A place or its id, with what lies in it.")
    ] = None,
    *,
    case: Annotated[str | None, CASE] = None,
    read: Annotated[list[str] | None, READ] = None,
    manifest: Annotated[str | None, MANIFEST] = None,
    facility_type: Annotated[list[str] | None, TYPE] = None,
    box: options.InBox = None,
    as_known_on: options.AsKnownOn = None,
    public: Annotated[bool, PUBLIC] = False,
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """Say what is told of each hospital, school, camp and other protected object, by whom, and what nobody says.

    One dossier a facility: whether it works, its damage and the cause, military use, status in law, warnings and
    emblems, each value with who asserts and who denies it. Two are never taken for one by their name alone. sayso does
    not rule on law, and "not stated" is not "no".

    \b
    Examples:
        sayso facilities --case war
        sayso facilities Hajin --case war --type hospital
        sayso facilities Hajin --case war --as-known-on 2018-12-11
        sayso facilities --read reports/ --json
    """  # noqa: D301 click keeps lines after this sign as they are
    given = locals()
    from sayso.cli.dossiers import answer  # noqa: PLC0415 keeps --help quick

    answer(given)
