"""Captures out of a table: one a row, its text as UTF-8."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sayso.capture.damage import Damaged
from sayso.capture.files import failed
from sayso.capture.kinds import Kind
from sayso.capture.manifest import moment
from sayso.capture.tables import parquet
from sayso.capture.tables.columns import Columns, columns_of
from sayso.capture.tables.delimited import Delimited, encoding_of
from sayso.capture.tables.json_lines import JsonLines
from sayso.capture.tables.table import MAX_CELL, BadRow, Row, Rows
from sayso.capture.taking import Holder, capture
from sayso.model.failure import Failure
from sayso.model.report import Capture, Given

MAX_KNOWN = 2000  # characters of a title, an outlet, an address


def rows_of(path: Path, kind: Kind, columns: Columns | None, holder: Holder) -> Iterator[Capture | Failure]:
    """Each row of a table as a capture, or why it is none.

    The cells of a row count as the report's own word; what is given of the whole table stands where they are empty.
    """
    origin = holder.container.origin
    try:
        with _table(path, kind, columns) as (found, rows):
            is_empty = True
            for row in rows:
                is_empty = False
                yield from _taken(row, found, holder)
            if is_empty:
                yield failed(origin, "Empty", "columns and no row in it")
    except Damaged as damage:
        yield failed(origin, damage.error, damage.problem)
    except OSError as error:
        yield failed(origin, "CannotOpen", f"cannot be opened ({error.strerror}); check its permissions")
    except UnicodeDecodeError:
        yield failed(origin, "BadTable", "its characters are not those that its mark says; save it as UTF-8")


@contextmanager
def _table(path: Path, kind: Kind, asked: Columns | None) -> Iterator[tuple[Columns, Rows]]:
    """The columns and the rows of a table; raises `Damaged` where it has no text or is none."""
    if kind == "parquet":
        with parquet.opened(path) as table:
            columns = columns_of(table.names, asked)
            yield columns, table.rows(list(columns.named.values()))
    elif kind == "json_lines":
        with path.open("rb") as stream:
            objects = JsonLines(stream)
            yield columns_of(objects.names, asked), objects.rows()
    else:
        with path.open(encoding=encoding_of(path), newline="") as lines:
            delimited = Delimited(lines, tabs=path.suffix.casefold() == ".tsv")
            yield columns_of(delimited.names, asked), delimited.rows()


def _taken(row: Row | BadRow, columns: Columns, holder: Holder) -> Iterator[Capture | Failure]:
    origin = f"{holder.container.origin}#row {row.number}"
    if isinstance(row, BadRow):
        yield failed(origin, row.damage.error, row.damage.problem)
        return
    cells = {thing: row.cells.get(column) or "" for thing, column in columns.named.items()}
    text = cells["text"]
    if not text.strip():
        yield failed(origin, "NoText", f"no text in the column {columns.text!r}")
    elif len(text) > MAX_CELL:
        yield failed(origin, "TooLarge", f"its text has more than {MAX_CELL:,} characters")
    else:
        yield from _bad_date(origin, cells.get("published", ""))
        content = text.encode("utf-8", "replace")
        given = _given(cells, holder.given)
        yield capture(content, origin, given, holder.provenance, container=holder.container.sha256)


def _bad_date(origin: str, written: str) -> Iterator[Failure]:
    if written.strip() and moment(written.strip()) is None:
        message = f"{written.strip()[:80]!r} is no date; write it as 2018-12-12 or 2018-12-12T15:45:00Z"
        yield failed(origin, "BadDate", message)


def _given(cells: Mapping[str, str], beside: Given) -> Given:
    """What a row tells of its report; an empty cell tells nothing."""

    def cell(name: str) -> str | None:
        return cells.get(name, "").strip()[:MAX_KNOWN] or None

    return Given(
        published=moment(cell("published")) if cell("published") else beside.published,
        outlet=cell("outlet") or beside.outlet,
        title=cell("title"),
        url=cell("url"),
    )
