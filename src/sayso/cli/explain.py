"""The command `sayso explain`: the reasons of an event or a holding, in plain sentences with the words they rest on."""

from typing import Annotated

import typer

from sayso.cli import options


def explain(  # noqa: PLR0913 each parameter is an option of the command
    named: Annotated[str, typer.Argument(metavar="EVENT|SPELL", help="An id, or enough of it to tell which.")],
    inputs: options.Inputs = None,
    *,
    why: Annotated[
        tuple[str, str] | None,
        typer.Option("--why", metavar="CLAIM CLAIM", help="Say why two claims are one event or not."),
    ] = None,
    case: options.CaseAsked = None,
    manifest: options.Manifest = None,
    as_known_on: options.AsKnownOn = None,
    jobs: options.Jobs = None,
    json: options.Json = False,
) -> None:
    """Say why an event is graded as it is, or why somebody is held to hold a place.

    Every sentence names the claims that it rests on, and quotes what was said, in its sentence, with report and day.
    The ids are in the first column of `sayso events --csv` and `sayso control --csv`.

    \b
    Examples:
        sayso explain 225b8402 --case war
        sayso explain 225b8402 --case war --why 4f2a 91c0
        sayso explain 225b8402 reports/ --manifest reports.csv --json
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.explained import print_explanation  # noqa: PLC0415 keeps --help quick
    from sayso.cli.material import Asked  # noqa: PLC0415 as above

    asked = Asked(inputs=tuple(inputs or ()), case=case, manifest=manifest, jobs=jobs, as_known_on=as_known_on)
    print_explanation(named, why, asked, as_json=json)
