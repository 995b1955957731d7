"""Records as JSON Lines: one a line, of the form of the contract, each saying first what it is."""

from collections.abc import Iterator

import msgspec

from sayso.export.exported import Contents, Exported
from sayso.model.record import Record


def json_lines(contents: Contents) -> Exported:
    """A line a record, of the kinds that are wanted; `record` says which kind it is, the rest is the record itself."""
    lines = [_line(name, record) for name, record in _records(contents)]
    return Exported(content=b"".join(lines), rows=len(lines))


def _records(contents: Contents) -> Iterator[tuple[str, Record]]:
    document = contents.document
    held = {
        "reports": ("report", document.reports),
        "claims": ("claim", document.claims),
        "events": ("event", document.events),
        "control": ("spell", document.control),
        "dossiers": ("dossier", contents.dossiers),
    }
    for kind in contents.kinds:
        name, records = held[kind]
        yield from ((name, record) for record in records)


def _line(name: str, record: Record) -> bytes:
    return msgspec.json.encode({"record": name, **msgspec.to_builtins(record)}) + b"\n"
