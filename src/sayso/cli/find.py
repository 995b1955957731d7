"""The commands that ask a case: what was said, what happened, by which reports; `sayso.cli.control` has one more."""

from sayso.cli import options


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
    given = locals()
    from sayso.cli.finding import answer  # noqa: PLC0415 keeps --help quick

    answer("claims", given)


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
    given = locals()
    from sayso.cli.finding import answer  # noqa: PLC0415 keeps --help quick

    answer("events", given)


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
    given = locals()
    from sayso.cli.finding import answer  # noqa: PLC0415 keeps --help quick

    answer("reports", given)


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
    given = locals()
    from sayso.cli.finding import answer  # noqa: PLC0415 keeps --help quick

    answer("actors", given)


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
    given = locals()
    from sayso.cli.finding import answer  # noqa: PLC0415 keeps --help quick

    answer("places", given)
