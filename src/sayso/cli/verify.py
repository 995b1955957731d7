"""The command `sayso verify`: whether a case is still what was kept."""

import sys
from typing import Annotated

import typer

from sayso.cli.options import Case
from sayso.cli.plain import plain
from sayso.errors import CaseDamaged

Quick = Annotated[bool, typer.Option("--quick", help="Leave out the bytes in the vault, which take the most time.")]
Json = Annotated[bool, typer.Option("--json", help="Print what was found as JSON and nothing else.")]
Head = Annotated[str | None, typer.Option(metavar="HASH", help="A head noted earlier that the log must still hold.")]


def verify(*, case: Case, quick: Quick = False, head: Head = None, json: Json = False) -> None:
    """Recompute all of a case, and name the first altered byte, row or entry.

    Each capture's bytes are hashed again, each row is made again from its record, and the custody log is gone through
    from its first entry to its last. The head that is printed stands for the whole log: noted elsewhere, it proves
    later that nothing before it was cut off or written anew. Ends with 0 if all is as it was kept, else 1.

    \b
    Examples:
        sayso verify --case war
        sayso verify --case war --head 65573e7a60b561ff87a612d9869a92ad47974487ba07624de72f20344884cdfd
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.store.casebook import Casebook  # noqa: PLC0415 keeps --help quick
    from sayso.store.verify import verify as checked  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook:
        verdict = checked(casebook, quick=quick, head=head)
    if json:
        import msgspec  # noqa: PLC0415 as above

        sys.stdout.write(msgspec.json.encode(verdict).decode() + "\n")
    for note in () if json else verdict.notes:
        sys.stderr.write(f"note: {plain(note)}\n")
    if verdict.faults:
        raise CaseDamaged("\n".join([f"{case} is not what was kept", *(str(fault) for fault in verdict.faults)]))
    if json:
        return
    what = "all but the vault's bytes is" if quick else "all is"
    sys.stdout.write(f"{verdict.captures} captures, {verdict.entries} entries: {what} as it was kept\n")
    sys.stdout.write(f"head: {verdict.head}\n")
