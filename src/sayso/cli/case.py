"""Commands about a case as a whole: reading into it, and whether it is what was kept."""

import gc
import sys
from collections.abc import Sequence
from typing import Annotated, NamedTuple

import typer

from sayso.cli.plain import plain
from sayso.errors import CaseDamaged, NothingRead

CASE = typer.Option(
    "--case", metavar="CASE", envvar="SAYSO_CASE", help="The case: a folder, or the URL of a PostgreSQL database."
)


def verify(
    case: Annotated[str, CASE],
    *,
    head: Annotated[
        str | None, typer.Option(metavar="HASH", help="A head noted earlier, which the log must still hold.")
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Leave out the vault's bytes.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the verdict as JSON.")] = False,
) -> None:
    """Recompute everything that a case holds, and name the first altered byte, row or log entry.

    Ends with 0 if everything is what was kept, else 1. Note the head that it prints where nobody can change it: given
    again later, it proves that nothing before it was cut off or written anew.

    \b
    Examples:
        sayso verify --case war
        sayso verify --case war --head 4c1e…
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.store.casebook import Casebook  # noqa: PLC0415 keeps --help quick
    from sayso.store.verify import verify as verified  # noqa: PLC0415 keeps --help quick

    with Casebook.open(case) as casebook:
        verdict = verified(casebook, quick=quick, head=head)
    if json:
        import msgspec  # noqa: PLC0415 keeps --help quick

        sys.stdout.write(msgspec.json.encode(verdict).decode() + "\n")
    else:
        lines = [f"{verdict.captures:,} captures, {verdict.entries:,} entries of the log", f"head {verdict.head}"]
        lines += [f"note: {note}" for note in verdict.notes]
        lines += [f"altered: {fault}" for fault in verdict.faults] or ["everything is what was kept"]
        sys.stdout.write("".join(f"{plain(line)}\n" for line in lines))
    if verdict.faults:
        raise CaseDamaged(f"{verdict.faults[0]}")


class How(NamedTuple):
    """How `sayso read --case` was asked to read, and what it is to print."""

    json: bool
    mentions: bool
    as_is: bool
    jobs: int | None


def read_case(case: str, inputs: Sequence[str], manifest: str | None, how: How) -> None:
    """Read inputs into a case, and say what the run did, or all that the case holds as JSON."""
    from sayso.capture import captures, load_manifest  # noqa: PLC0415 keeps --help quick
    from sayso.cli.reading import progress_shown  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.into_case import read_into  # noqa: PLC0415 keeps --help quick
    from sayso.pipeline.reader import Reader  # noqa: PLC0415 keeps --help quick
    from sayso.store.casebook import Casebook  # noqa: PLC0415 keeps --help quick

    def load() -> Reader:
        reader = Reader.load(jobs=how.jobs)
        gc.freeze()  # what was loaded stays; the collector need not walk it again and again
        return reader

    items = captures(inputs, manifest=load_manifest(manifest) if manifest else None)
    with Casebook.open(case, make=True) as casebook, progress_shown() as progress:
        done = read_into(casebook, items, load=load, as_is=how.as_is, progress=progress)
        if how.json:
            from sayso.pipeline.case_document import written  # noqa: PLC0415 as above

            for piece in written(casebook, mentions=how.mentions):
                sys.stdout.buffer.write(piece)
            sys.stdout.flush()
        else:
            sys.stdout.write(
                f"{done.new:,} new captures, {done.known:,} known, {done.described:,} better described; "
                f"{done.read:,} read\n"
                f"The case holds {done.reports:,} reports, {done.claims:,} claims, {done.events:,} events "
                f"and {done.failures:,} failures.\n"
            )
    if not done.reports:
        raise NothingRead("nothing could be read; the case lists why under its failures")
