"""The commands that ask a case: what was said, what happened, who holds what, by which reports."""

from typing import Annotated

import typer

from sayso.cli import options
from sayso.errors import BadInput


def claims(  # noqa: PLR0913 each parameter is an option of the command
    words: options.Words = None,
    *,
    case: options.Case,
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
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """Find claims in a case, the newest said first: who says what, in which words, and what its event is worth.

    All that is asked must hold. An option given several times asks for any of its values. A name that several places
    of the case have is refused with a list of them; give the id of the one that is meant.

    \b
    Examples:
        sayso claims hospital --case war --place "Deir ez-Zor" --since 2018-12-01
        sayso claims --case war --actor SDF --type capture --grade conceded
        sayso claims '"human shields"' --case war --said-until 2018-12-31 --csv
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.finding import Form, box_of, print_claims  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.asked import Asked  # noqa: PLC0415 as above

    asked = Asked(
        text=words,
        places=place or (),
        box=box_of(box),
        since=since,
        until=until,
        types=event_type or (),
        grades=grade or (),
        actors=actor or (),
        speakers=speaker or (),
        outlets=outlet or (),
        said_since=said_since,
        said_until=said_until,
        as_known_on=as_known_on,
        limit=limit,
        cursor=after,
    )
    print_claims(case, asked, Form(as_json=json, as_csv=csv))


def events(  # noqa: PLR0913 each parameter is an option of the command
    words: options.Words = None,
    *,
    case: options.Case,
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
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """Find events in a case, the last said first, with every claim and what they do not agree about.

    With --as-known-on they are drawn again from what had been said by then: for a place, from the claims that name the
    place or what lies in it.

    \b
    Examples:
        sayso events --case war --place Hajin --grade corroborated
        sayso events --case war --place Hajin --as-known-on 2018-12-11
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.finding import Form, box_of, print_events  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.asked import Asked  # noqa: PLC0415 as above

    asked = Asked(
        text=words,
        places=place or (),
        box=box_of(box),
        since=since,
        until=until,
        types=event_type or (),
        grades=grade or (),
        actors=actor or (),
        speakers=speaker or (),
        outlets=outlet or (),
        said_since=said_since,
        said_until=said_until,
        as_known_on=as_known_on,
        limit=limit,
        cursor=after,
    )
    print_events(case, asked, Form(as_json=json, as_csv=csv))


def control(  # noqa: PLR0913 each parameter is an option of the command
    *,
    case: options.Case,
    place: options.Place = None,
    box: options.InBox = None,
    actor: options.Actor = None,
    since: options.Since = None,
    until: options.Until = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="Who holds it on this day.")] = None,
    as_known_on: options.AsKnownOn = None,
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """Find who holds which place, and since when anyone says so; the holding that began last comes first.

    \b
    Examples:
        sayso control --case war --place Hajin --on 2018-12-14
        sayso control --case war --place Hajin --on 2018-12-14 --as-known-on 2018-12-11
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.finding import Form, box_of, print_control  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.asked import Asked  # noqa: PLC0415 as above

    if on and (since or until):
        raise BadInput("--on is one day, --since and --until a time; give one of them")
    asked = Asked(
        places=place or (),
        box=box_of(box),
        actors=actor or (),
        since=on or since,
        until=on or until,
        as_known_on=as_known_on,
        limit=limit,
        cursor=after,
    )
    print_control(case, asked, Form(as_json=json, as_csv=csv))


def reports(  # noqa: PLR0913 each parameter is an option of the command
    words: options.Words = None,
    *,
    case: options.Case,
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
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """Find reports in a case, the newest said first; what is asked of claims must hold of one of theirs.

    \b
    Examples:
        sayso reports --case war --outlet "Alder Times"
        sayso reports --case war --place Hajin --speaker SOHR
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.finding import Form, box_of, print_reports  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.asked import Asked  # noqa: PLC0415 as above

    asked = Asked(
        text=words,
        places=place or (),
        box=box_of(box),
        since=since,
        until=until,
        types=event_type or (),
        grades=grade or (),
        actors=actor or (),
        speakers=speaker or (),
        outlets=outlet or (),
        said_since=said_since,
        said_until=said_until,
        as_known_on=as_known_on,
        limit=limit,
        cursor=after,
    )
    print_reports(case, asked, Form(as_json=json, as_csv=csv))


def actors(  # noqa: PLR0913 each parameter is an option of the command
    *,
    case: options.Case,
    actor: options.Actor = None,
    said_since: options.SaidSince = None,
    said_until: options.SaidUntil = None,
    as_known_on: options.AsKnownOn = None,
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """List who is named in a case: how often it says, does and suffers something; the most named first.

    \b
    Example:
        sayso actors --case war --actor SDF
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.finding import Form, print_actors  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.asked import Asked  # noqa: PLC0415 as above

    asked = Asked(
        actors=actor or (),
        said_since=said_since,
        said_until=said_until,
        as_known_on=as_known_on,
        limit=limit,
        cursor=after,
    )
    print_actors(case, asked, Form(as_json=json, as_csv=csv))


def places(  # noqa: PLR0913 each parameter is an option of the command
    *,
    case: options.Case,
    place: options.Place = None,
    box: options.InBox = None,
    said_since: options.SaidSince = None,
    said_until: options.SaidUntil = None,
    as_known_on: options.AsKnownOn = None,
    limit: options.Limit = 50,
    after: options.After = None,
    json: options.Json = False,
    csv: options.Csv = False,
) -> None:
    """List the places that claims of a case tell of, with their ids; the most told of first.

    \b
    Example:
        sayso places --case war --place "Deir ez-Zor"
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.finding import Form, box_of, print_places  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.asked import Asked  # noqa: PLC0415 as above

    asked = Asked(
        places=place or (),
        box=box_of(box),
        said_since=said_since,
        said_until=said_until,
        as_known_on=as_known_on,
        limit=limit,
        cursor=after,
    )
    print_places(case, asked, Form(as_json=json, as_csv=csv))
