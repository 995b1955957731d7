"""The command `sayso read`: reports in, attributed claims out."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.errors import NothingRead

if TYPE_CHECKING:
    from sayso.cli.inputs import Inputs
    from sayso.cli.keeping import How

CASE = typer.Option(
    metavar="CASE", envvar="SAYSO_CASE", help="Keep all of it in a case, a folder or a PostgreSQL URL; made if new."
)
COLUMNS = typer.Option(metavar="text=…", help="Which column of tables holds what: text=body,published=date,…")
JOBS = typer.Option(min=1, metavar="N", envvar="SAYSO_JOBS", help="Read in N processes; else as many as pay.")
MANIFEST = typer.Option(metavar="FILE.csv", help="What is known beforehand: file,published,outlet,title,url.")
LOOPBACK = typer.Option("--allow-loopback", help="Fetch from this machine, too: for a site of your own, for tests.")


def read(  # noqa: PLR0913 each parameter is an option of the command
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Reports, archives, tables, folders, addresses.")
    ],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")] = False,
    mentions: Annotated[bool, typer.Option("--mentions", help="Add every mention to the JSON document.")] = False,
    as_is: Annotated[bool, typer.Option("--as-is", help="Keep each file's characters: offsets point into it.")] = False,
    manifest: Annotated[str | None, MANIFEST] = None,
    columns: Annotated[str | None, COLUMNS] = None,
    claims: Annotated[bool, typer.Option("--claims", help="List the claims that belong to no event, too.")] = False,
    jobs: Annotated[int | None, JOBS] = None,
    case: Annotated[str | None, CASE] = None,
    allow_loopback: Annotated[bool, LOOPBACK] = False,
) -> None:
    """Read reports and say who says what happened, who else says so, and who holds what.

    Ends with 0 if anything was read, 1 if nothing was, 2 if the call was wrong. What could not be read is listed
    under failures; one bad file never stops a run. With --case what was read is kept, and only what is new is read.

    \b
    Examples:
        sayso read report.txt
        sayso read reports/ --manifest reports.csv
        sayso read crawl.warc.gz corpus.parquet
        sayso read news.csv --columns text=story,published=day
        sayso read https://example.org/news/1
        sayso read reports/ --json --mentions > document.json
        sayso read reports/ --case war
    """  # noqa: D301 click keeps lines after this sign as they are
    from sayso.cli.inputs import Inputs  # noqa: PLC0415 keeps --help quick
    from sayso.cli.reading import document_of, nothing_read  # noqa: PLC0415 as above

    named = Inputs(names=inputs, manifest=manifest, columns=columns, allow_loopback=allow_loopback)
    if case is not None:
        from sayso.cli.keeping import How  # noqa: PLC0415 as above

        _into_case(case, named, How(jobs=jobs, as_is=as_is, json=json, mentions=mentions))
        return
    document = document_of(named, as_is=as_is, mentions=mentions, jobs=jobs)
    if json:
        from sayso.export.json import encode  # noqa: PLC0415 keeps --help quick

        sys.stdout.buffer.write(encode(document) + b"\n")
        sys.stdout.flush()
    elif document.reports:
        from sayso.cli.picture.picture import show  # noqa: PLC0415 keeps --help quick

        show(document, list_claims=claims)
    if not document.reports:
        raise NothingRead(nothing_read(document))


def _into_case(case: str, inputs: "Inputs", how: "How") -> None:
    from sayso.cli.keeping import keep  # noqa: PLC0415 keeps --help quick

    summary = keep(case, inputs.items(), how)
    if not summary.reports:
        raise NothingRead(f"nothing could be read; sayso failures --case {case} says why")
