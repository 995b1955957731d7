"""The commands `sayso failures` and `sayso retry`: what could not be read, and another try."""

import sys
from collections import Counter
from collections.abc import Sequence
from typing import Annotated

import typer

from sayso.cli.options import Case, Csv, Json
from sayso.cli.plain import plain

Row = dict[str, object]
HEAD = ("number", "at", "stage", "error", "origin", "report_id", "message")


def failures(
    *,
    case: Case,
    stage: Annotated[str | None, typer.Option(metavar="STAGE", help="Only of capture, read or extract.")] = None,
    error: Annotated[str | None, typer.Option(metavar="ERROR", help="Only of one kind, as listed.")] = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List what could not be captured or read, and why, counted by kind.

    Example: sayso failures --case war --error Empty
    """
    from sayso.store.casebook import Casebook  # noqa: PLC0415 keeps --help quick
    from sayso.store.failures import open_failures  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook, casebook.reading() as connection:
        found = open_failures(connection, stage=stage, error=error)
    rows: list[Row] = [
        {
            "number": one.key,
            "at": one.at,
            "stage": one.failure.stage,
            "error": one.failure.error,
            "origin": one.failure.origin,
            "report_id": one.failure.report_id,
            "message": one.failure.message,
        }
        for one in found
    ]
    counts = Counter[tuple[str, str]]((one.failure.stage, one.failure.error) for one in found)
    if json:
        counted = [{"stage": stage, "error": error, "count": count} for (stage, error), count in sorted(counts.items())]
        _print_json({"counts": counted, "failures": rows})
    elif csv:
        from sayso.cli.tables import write_table  # noqa: PLC0415 keeps --help quick

        write_table(HEAD, iter(rows))
    else:
        _print_lines(rows, counts)


def retry(
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="[FAILURE…]", help="Numbers; without any, all.")
    ] = None,
    *,
    case: Case,
    json: Json = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, metavar="N", envvar="SAYSO_JOBS", help="Read in N processes.")
    ] = None,
) -> None:
    """Try again what failed: files and addresses are captured anew, captures read anew from the vault.

    What goes well is closed, and what fails still is listed. Ends with 0 if nothing of it fails any more, else with 1.

    Example: sayso retry --case war 12 13
    """
    from functools import partial  # noqa: PLC0415 keeps --help quick

    from sayso.capture import captures  # noqa: PLC0415 as above
    from sayso.pipeline import Reader  # noqa: PLC0415 as above
    from sayso.pipeline.retrying import retry as tried_again  # noqa: PLC0415 as above
    from sayso.store.casebook import Casebook  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook:
        done = tried_again(casebook, numbers or [], fetch=captures, load=partial(Reader.load, jobs=jobs))
    if json:
        _print_json(done)
    else:
        sys.stdout.write(f"{done.tried} tried again, {done.closed} closed\n")
        sys.stdout.writelines(f"  {plain(failure.message)}\n" for failure in done.still)
    if done.still:
        raise typer.Exit(1)


def _print_json(told: object) -> None:
    import msgspec  # noqa: PLC0415 keeps --help quick

    sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
    sys.stdout.flush()


def _print_lines(rows: Sequence[Row], counts: Counter[tuple[str, str]]) -> None:
    for (stage, error), count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        sys.stdout.write(f"{stage}: {error}: {count}\n")
        for row in rows:
            if (row["stage"], row["error"]) == (stage, error):
                sys.stdout.write(f"  {row['number']}  {plain(str(row['message']))}\n")
    if not rows:
        sys.stdout.write("Nothing failed.\n")
