"""The command `sayso serve`: a case in the browser, and for other programs."""

import sys
from secrets import token_hex
from typing import Annotated

import typer

from sayso.cli.options import Case
from sayso.errors import BadInput

PORT = typer.Option(min=1, max=65535, metavar="N", envvar="SAYSO_PORT", help="The port to listen on.")
HOST = typer.Option(metavar="ADDRESS", envvar="SAYSO_HOST", help="The address to listen on; else this machine alone.")
PUBLIC = typer.Option("--public", help="Show only what endangers nobody, and let nobody decide.")
NAME = typer.Option("--name", metavar="HOST", help="A further name by which the server may be asked.")


def serve(
    *,
    case: Case,
    port: Annotated[int, PORT] = 8042,
    host: Annotated[str, HOST] = "127.0.0.1",
    public: Annotated[bool, PUBLIC] = False,
    name: Annotated[list[str] | None, NAME] = None,
) -> None:
    """Serve a case: the desk for people in a browser, and the API for other programs.

    One process, and no service beside it. It listens to this machine alone, unless --host says otherwise.

    \b
    Examples:
        sayso serve --case war
        sayso serve --case war --public --port 8080
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.serve.desk.furniture import built_names  # noqa: PLC0415 keeps --help quick
    from sayso.serve.run import run  # noqa: PLC0415 keeps --help quick
    from sayso.serve.settings import Settings, is_loopback  # noqa: PLC0415 as above

    if not is_loopback(host) and not public:
        raise BadInput(f"{host} can be reached from other machines, and tokens are not there yet; give --public")
    if not built_names():
        sys.stderr.write("sayso: the map, scripts and styles were not built; build them with `make assets`\n")
    sys.stderr.write(f"sayso: http://{host}:{port}/ (stop with Ctrl-C)\n")
    run(Settings(case=case, secret=token_hex(32), host=host, port=port, public=public, hosts=tuple(name or ())))
