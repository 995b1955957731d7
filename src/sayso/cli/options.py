"""The options that the commands share which ask a case."""

from typing import Annotated

import typer

Case = Annotated[
    str, typer.Option("--case", metavar="CASE", envvar="SAYSO_CASE", help="The case: a folder, or a PostgreSQL URL.")
]
CaseAsked = Annotated[
    str | None, typer.Option("--case", metavar="CASE", envvar="SAYSO_CASE", help="Ask this case instead of reports.")
]
Inputs = Annotated[
    list[str] | None, typer.Argument(metavar="[INPUT]…", help="Reports to read and ask; not where a case is asked.")
]
Manifest = Annotated[
    str | None, typer.Option(metavar="FILE.csv", help="What is known of the reports: file,published,outlet,title,url.")
]
Jobs = Annotated[
    int | None, typer.Option(min=1, metavar="N", envvar="SAYSO_JOBS", help="Read in N processes; else as many as pay.")
]
Words = Annotated[
    str | None, typer.Argument(metavar="[WORDS]", help="Words that must all be there; a phrase in quotation marks.")
]
Actor = Annotated[
    list[str] | None, typer.Option("--actor", metavar="NAME", help="Who does, suffers or says it, with its parts.")
]
Speaker = Annotated[list[str] | None, typer.Option("--speaker", metavar="NAME", help="Who says it, with its parts.")]
Outlet = Annotated[list[str] | None, typer.Option("--outlet", metavar="NAME", help="Who published the report.")]
Place = Annotated[
    list[str] | None, typer.Option("--place", metavar="NAME", help="A place or its id, with all that lies in it.")
]
InBox = Annotated[str | None, typer.Option("--box", metavar="S,W,N,E", help="Within a box, in degrees.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="It happened on this day or later.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="It happened on this day or before.")]
SaidSince = Annotated[str | None, typer.Option(metavar="DATE", help="It was said on this day or later.")]
SaidUntil = Annotated[str | None, typer.Option(metavar="DATE", help="It was said on this day or before.")]
Type = Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="The type of event.")]
Graded = Annotated[list[str] | None, typer.Option("--grade", metavar="GRADE", help="What the event is worth.")]
AsKnownOn = Annotated[
    str | None, typer.Option(metavar="DATE", help="Answer from what had been said by the end of this day.")
]
Limit = Annotated[int, typer.Option(min=1, metavar="N", help="Show N at most.")]
After = Annotated[str | None, typer.Option(metavar="CURSOR", help="Go on after the page that ended with it.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print a table and nothing else.")]
