"""The document itself, as `sayso read --json` prints it."""

from msgspec.structs import replace

from sayso.export.exported import Contents, Exported
from sayso.export.json import encode


def contract_json(contents: Contents) -> Exported:
    """The document with the events and spells that are wanted; reports and claims that they lean on come along."""
    document, kinds = contents.document, contents.kinds
    shown = replace(
        document,
        events=document.events if {"events", "claims"} & set(kinds) else (),
        control=document.control if "control" in kinds else (),
    )
    rows = len(shown.reports) + len(shown.claims) + len(shown.events) + len(shown.control)
    return Exported(content=encode(shown) + b"\n", rows=rows)
