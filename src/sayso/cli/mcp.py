"""The command `sayso mcp`: a case for assistants."""

from typing import Annotated

import typer

from sayso.cli.options import Case

PUBLIC = typer.Option("--public", help="Tell only what endangers nobody.")


def mcp(*, case: Case, public: Annotated[bool, PUBLIC] = False) -> None:
    """Let an assistant ask a case (Model Context Protocol, over standard input and output); it can change nothing.

    Every answer has ids and the exact words of reports, which are marked as quoted.

    Example: sayso mcp --case war
    """
    from sayso.serve.mcp.server import run  # noqa: PLC0415 keeps --help quick
    from sayso.serve.settings import Settings  # noqa: PLC0415 as above

    run(Settings(case=case, secret="", public=public))
