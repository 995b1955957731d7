"""The command `sayso watch`: feeds in, their new reports into a case."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.web import web_of

if TYPE_CHECKING:
    from sayso.model.failure import Failure
    from sayso.model.feed import FeedMemory
    from sayso.model.report import Capture, Container

    Items = Iterator[Capture | Container | Failure]
    OpenedCase = tuple[FeedMemory, Callable[[Items], None]]
    OpenCase = Callable[[str], AbstractContextManager[OpenedCase]]

CASE = typer.Option(metavar="CASE", envvar="SAYSO_CASE", help="Where what comes is kept.")
ONCE = typer.Option("--once", help="Look at each feed now, and end.")
LOOPBACK = typer.Option("--allow-loopback", help="Fetch from this machine, too: for a site of your own, for tests.")


def watch_command(open_case: "OpenCase") -> Callable[..., None]:
    """The command, given how a case is opened: as a memory of feeds, and as what takes in all that comes."""

    def watch(
        feeds: Annotated[str, typer.Argument(metavar="FEEDS.toml", help="The feeds, and how often to look at each.")],
        *,
        case: Annotated[str, CASE],
        once: Annotated[bool, ONCE] = False,
        allow_loopback: Annotated[bool, LOOPBACK] = False,
    ) -> None:
        """Watch feeds, and keep what is new in a case.

        It looks at each feed as often as the table says, until it is interrupted; what came is kept by then.

        \b
        Examples:
            sayso watch feeds.toml --case war
            sayso watch feeds.toml --case war --once
        """  # noqa: D301 click keeps lines after this sign as they are
        from sayso.capture.web import SystemClock, load_feeds  # noqa: PLC0415 keeps --help quick
        from sayso.capture.web import watch as watched  # noqa: PLC0415 as above

        listed = load_feeds(feeds)
        with open_case(case) as (memory, take):
            take(watched(listed, memory, web_of(allow_loopback=allow_loopback), clock=SystemClock(), once=once))

    return watch
