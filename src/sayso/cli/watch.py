"""The command `sayso watch`: feeds in, their new reports into a case."""

from typing import Annotated

import typer

from sayso.cli.options import Case

ONCE = typer.Option("--once", help="Look at each feed now, and end.")
LOOPBACK = typer.Option("--allow-loopback", help="Fetch from this machine, too: for a site of your own, for tests.")


def watch(
    feeds: Annotated[str, typer.Argument(metavar="FEEDS.toml", help="The feeds, and how often to look at each.")],
    *,
    case: Case,
    once: Annotated[bool, ONCE] = False,
    allow_loopback: Annotated[bool, LOOPBACK] = False,
) -> None:
    """Watch feeds, and keep what is new in a case, which is made if it is new.

    It looks at each feed as often as the table says, until it is interrupted; what came is kept by then.

    \b
    Examples:
        sayso watch feeds.toml --case war
        sayso watch feeds.toml --case war --once
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.watching import watched  # noqa: PLC0415 keeps --help quick

    watched(feeds, case, once=once, allow_loopback=allow_loopback)
