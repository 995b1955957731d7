"""The command `sayso speakers`: how often what a speaker said first was later said by others, denied, or taken back."""

from typing import Annotated

import typer

from sayso.cli import options


def speakers(  # noqa: PLR0913 each parameter is an option of the command
    inputs: options.Inputs = None,
    *,
    case: options.CaseAsked = None,
    manifest: options.Manifest = None,
    speaker: options.Speaker = None,
    as_known_on: options.AsKnownOn = None,
    sayings: Annotated[bool, typer.Option("--sayings", help="List each saying, with claims and events.")] = False,
    jobs: options.Jobs = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """Tell how speakers fared: what each said first, and what independent others and itself said of it later.

    Counts and their evidence, no verdict. A copy, a retelling and an ally's echo confirm nothing. The letter of
    reliability is F unless an analyst decided on one (sayso decide rate) or the record is long enough for the rule.

    \b
    Examples:
        sayso speakers --case war
        sayso speakers --case war --speaker SDF --sayings
        sayso speakers reports/ --manifest reports.csv --as-known-on 2018-12-14 --csv
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.material import Asked  # noqa: PLC0415 keeps --help quick
    from sayso.cli.tracks import Form, print_tracks  # noqa: PLC0415 as above

    asked = Asked(inputs=tuple(inputs or ()), case=case, manifest=manifest, jobs=jobs, as_known_on=as_known_on)
    print_tracks(asked, tuple(speaker or ()), Form(sayings=sayings, json=json, csv=csv))
