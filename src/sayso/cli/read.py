"""The command `sayso read`: reports in, attributed claims out."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.case import CASE, How, read_case
from sayso.errors import NothingRead

if TYPE_CHECKING:
    from sayso.model.document import Document

JOBS = typer.Option(min=1, metavar="N", envvar="SAYSO_JOBS", help="Read in N processes; else as many as pay.")


def read(  # noqa: PLR0913 each parameter is an option of the command
    inputs: Annotated[list[str], typer.Argument(metavar="FILE_OR_FOLDER", help="Text files, or folders of them.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
    mentions: Annotated[bool, typer.Option("--mentions", help="Add every mention to the JSON document.")] = False,
    as_is: Annotated[bool, typer.Option("--as-is", help="Keep each file's characters: offsets point into it.")] = False,
    manifest: Annotated[
        str | None,
        typer.Option(metavar="FILE.csv", help="What is known beforehand: file,published,outlet,title,url."),
    ] = None,
    claims: Annotated[bool, typer.Option("--claims", help="List the claims that belong to no event, too.")] = False,
    jobs: Annotated[int | None, JOBS] = None,
    case: Annotated[str | None, CASE] = None,
) -> None:
    """Read reports and say who says what happened, who else says so, and who holds what.

    With --case they are read into a case, made if it is new, and kept for good; a second run does only what is new.
    Ends with 0 if anything was read, 1 if nothing was, 2 if the call was wrong. What could not be read is listed
    under failures; one bad file never stops a run.

    \b
    Examples:
        sayso read report.txt
        sayso read reports/ --manifest reports.csv
        sayso read reports/ --json --mentions > document.json
        sayso read reports/ --case war
    """  # noqa: D301 click keeps lines after this sign as they are
    if case is not None:
        read_case(case, inputs, manifest, How(json=json, mentions=mentions, as_is=as_is, jobs=jobs))
        return
    from sayso.cli.reading import document_of  # noqa: PLC0415 keeps --help quick

    document = document_of(inputs, manifest=manifest, as_is=as_is, mentions=mentions, jobs=jobs)
    _show(document, json=json, claims=claims)


def _show(document: "Document", *, json: bool, claims: bool) -> None:
    if json:
        from sayso.export.json import encode  # noqa: PLC0415 keeps --help quick

        sys.stdout.buffer.write(encode(document) + b"\n")
        sys.stdout.flush()
    elif document.reports:
        from sayso.cli.picture.picture import show  # noqa: PLC0415 keeps --help quick

        show(document, list_claims=claims)
    if not document.reports:
        from sayso.cli.reading import nothing_read  # noqa: PLC0415 keeps --help quick

        raise NothingRead(nothing_read(document))
