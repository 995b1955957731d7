"""The command `sayso serve`: a case in the browser, and for other programs."""

import sys
from secrets import token_hex
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import Case
from sayso.errors import BadInput

if TYPE_CHECKING:
    from sayso.serve.settings import Settings

PORT = typer.Option(min=1, max=65535, metavar="N", envvar="SAYSO_PORT", help="The port to listen on.")
HOST = typer.Option(metavar="ADDRESS", envvar="SAYSO_HOST", help="The address to listen on; else this machine alone.")
PUBLIC = typer.Option("--public", help="Show only what endangers nobody, and let nobody decide.")
NAME = typer.Option("--name", metavar="HOST", help="A further name by which the server may be asked.")
TOKENS = typer.Option("--tokens", help="Ask for tokens even where only this machine can ask.")
RATE = typer.Option(min=0, metavar="N", help="Let one asker ask so many times a second; 0 for any number.")
WORKERS = typer.Option(min=1, metavar="N", envvar="SAYSO_WORKERS", help="Answer in N processes.")
LOOPBACK = typer.Option("--webhooks-to-this-machine", help="Let webhooks lead to this machine.")


def serve(  # noqa: PLR0913 each parameter is an option of the command
    *,
    case: Case,
    port: Annotated[int, PORT] = 8042,
    host: Annotated[str, HOST] = "127.0.0.1",
    public: Annotated[bool, PUBLIC] = False,
    name: Annotated[list[str] | None, NAME] = None,
    tokens: Annotated[bool, TOKENS] = False,
    rate: Annotated[float | None, RATE] = None,
    workers: Annotated[int, WORKERS] = 1,
    webhooks_to_this_machine: Annotated[bool, LOOPBACK] = False,
) -> None:
    """Serve a case: the desk for people in a browser, and the API for other programs.

    No service is needed beside it. It listens to this machine alone, unless --host says otherwise; then whoever asks
    must show a token (sayso tokens add), or all that is shown is what --public leaves.

    \b
    Examples:
        sayso serve --case war
        sayso serve --case war --host 192.0.2.7 --name desk.example.org
        sayso serve --case war --public --port 8080
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.serve.desk.furniture import built_names  # noqa: PLC0415 keeps --help quick
    from sayso.serve.run import run  # noqa: PLC0415 keeps --help quick
    from sayso.serve.settings import Settings  # noqa: PLC0415 as above

    settings = Settings(
        case=case,
        secret=token_hex(32),
        host=host,
        port=port,
        public=public,
        hosts=tuple(name or ()),
        tokens=tokens,
        rate=rate,
        workers=workers,
        tells_loopback=webhooks_to_this_machine,
    )
    _check_tokens(settings)
    if not built_names():
        sys.stderr.write("sayso: the map, scripts and styles were not built; build them with `make assets`\n")
    sys.stderr.write(f"sayso: http://{host}:{port}/ (stop with Ctrl-C)\n")
    run(settings)


def _check_tokens(settings: "Settings") -> None:
    """See that somebody can ask a server that asks for tokens; raises `BadInput`."""
    from sayso.store.casebook import Casebook  # noqa: PLC0415 keeps --help quick
    from sayso.store.tokens import all_tokens  # noqa: PLC0415 as above

    if not settings.needs_token:
        return
    with Casebook.open(settings.case) as casebook, casebook.reading() as connection:
        if any(one.revoked_at is None for one in all_tokens(connection)):
            return
    raise BadInput(
        "the server can be asked from other machines, and nobody has a token: give one with "
        f"`sayso tokens add NAME --scope read --case {settings.case}`, or show only what endangers nobody with --public"
    )
