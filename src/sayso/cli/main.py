"""The command `sayso`: its subcommands, and the one place where an error becomes an exit code."""

import sys

import typer

from sayso.cli.control import control
from sayso.cli.decide import decide
from sayso.cli.diff import diff
from sayso.cli.explain import explain
from sayso.cli.export import export
from sayso.cli.facilities import facilities
from sayso.cli.failures import failures, retry
from sayso.cli.find import actors, claims, events, places, reports
from sayso.cli.mcp import mcp
from sayso.cli.plain import plain
from sayso.cli.read import read
from sayso.cli.serve import serve
from sayso.cli.show import schema, version
from sayso.cli.speakers import speakers
from sayso.cli.tokens import tokens
from sayso.cli.verify import verify
from sayso.cli.watch import watch
from sayso.errors import SaysoError


def main() -> None:
    """Run the command line; an error of sayso's own becomes one message on stderr and its exit code."""
    try:
        application()(prog_name="sayso")
    except SaysoError as error:
        for line in str(error).splitlines():
            sys.stderr.write(f"sayso: {plain(line)}\n")
        sys.exit(error.exit_code)


def application() -> typer.Typer:
    """The commands, with plain help that reads the same in a pipe as on a terminal."""
    app = typer.Typer(
        help="Say who says what happened, where and when, and who else says so.\n\nExample: sayso read reports/",
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    asking = (claims, events, control, facilities, reports, actors, places, speakers, explain)
    for command in (read, *asking, diff, failures, retry, watch, verify, export, serve, mcp, schema, version):
        app.command()(command)
    app.add_typer(decide(), name="decide")
    app.add_typer(tokens(), name="tokens")
    return app
