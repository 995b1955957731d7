"""The command `sayso export`: what a case holds, in forms that other tools open."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import Case
from sayso.cli.plain import plain

Wacz = Annotated[str, typer.Option(metavar="FILE.wacz", help="Write all captures into a web archive (WACZ 1.1.1).")]


def export(*, case: Case, wacz: Wacz) -> None:
    """Write the captures of a case into a package that replay tools open and whose digests anybody can check.

    The same case gives the same bytes.

    \b
    Example:
        sayso export --case war --wacz war.wacz
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.export.wacz import write_wacz  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.captured import captured  # noqa: PLC0415 as above
    from sayso.store.casebook import Casebook  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook:
        write_wacz(Path(wacz), captured(casebook))
    sys.stdout.write(f"{plain(wacz)} written\n")
