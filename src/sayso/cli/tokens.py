"""The command `sayso tokens`: who may ask a case that is served to other machines, and who may decide in it."""

import sys
from typing import Annotated, Literal

import typer

from sayso.cli.options import Case, Json

Name = Annotated[str, typer.Argument(metavar="NAME", help="Whom it is for; decisions made with it are in this name.")]


def tokens() -> typer.Typer:
    """The subcommands of `sayso tokens`."""
    app = typer.Typer(
        help="Give tokens to whoever may ask a case that is served, list them, and take them back.\n\nA token is shown "
        "once; the case keeps only what it can be recognised by, and its log who was given one and when.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    app.command()(add)
    app.command("list")(listed)
    app.command()(revoke)
    return app


def add(
    name: Name,
    *,
    case: Case,
    scope: Annotated[
        Literal["read", "decide", "admin"],
        typer.Option(metavar="SCOPE", help="What it allows: read, decide (and read), admin (and both)."),
    ] = "read",
) -> None:
    """Give a token, and print it: it cannot be shown again.

    Example: sayso tokens add Ada --scope decide --case war
    """
    from sayso.store.casebook import Casebook  # noqa: PLC0415 keeps --help quick
    from sayso.store.custody import now  # noqa: PLC0415 as above
    from sayso.store.tokens import add_token  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook, casebook.writing() as connection:
        _, secret = add_token(connection, name, scope, at=now())
    sys.stderr.write(f"sayso: the token of {name}, shown this once; send it as Authorization: Bearer …\n")
    sys.stdout.write(f"{secret}\n")


def listed(*, case: Case, json: Json = False) -> None:
    """List the tokens of a case: of whom, with which scope, since when, and until when.

    Example: sayso tokens list --case war
    """
    import msgspec  # noqa: PLC0415 keeps --help quick

    from sayso.cli.plain import plain  # noqa: PLC0415 as above
    from sayso.store.casebook import Casebook  # noqa: PLC0415 as above
    from sayso.store.tokens import all_tokens  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook, casebook.reading() as connection:
        found = list(all_tokens(connection))
    if json:
        sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
        return
    for one in found:
        until = f", revoked {one.revoked_at}" if one.revoked_at else ""
        sys.stdout.write(f"{plain(one.name)}: {one.scope}, given {one.made_at}{until}\n")
    if not found:
        sys.stdout.write("No tokens.\n")


def revoke(name: Name, *, case: Case) -> None:
    """Take a token back, from now on.

    Example: sayso tokens revoke Ada --case war
    """
    from sayso.store.casebook import Casebook  # noqa: PLC0415 keeps --help quick
    from sayso.store.custody import now  # noqa: PLC0415 as above
    from sayso.store.tokens import revoke_token  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook, casebook.writing() as connection:
        revoked = revoke_token(connection, name, at=now())
    sys.stdout.write(f"{revoked.name}: revoked\n")
