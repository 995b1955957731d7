"""The table of each kind of record: one list from which CSV, Parquet, Arrow and the documentation are made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.export.columns.claims import CLAIMS, claim_rows
from sayso.export.columns.column import Column
from sayso.export.columns.control import CONTROL, spell_rows
from sayso.export.columns.dossiers import DOSSIERS, statement_rows
from sayso.export.columns.events import EVENTS, event_rows
from sayso.export.columns.reports import REPORTS, report_rows
from sayso.export.exported import Contents, Kind


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one kind of record, and their columns."""

    rows: Callable[[Contents], Iterator[Any]]
    columns: tuple[Column[Any], ...]


TABLES: Mapping[Kind, Table] = {
    "events": Table(event_rows, EVENTS),
    "claims": Table(claim_rows, CLAIMS),
    "control": Table(spell_rows, CONTROL),
    "reports": Table(report_rows, REPORTS),
    "dossiers": Table(statement_rows, DOSSIERS),
}
