"""What is known of reports beforehand, from a table with a row a file."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from sayso.capture.files import failed
from sayso.errors import BadInput
from sayso.model.failure import Failure
from sayso.model.record import Record
from sayso.model.report import Given

FIRST_YEAR, LAST_YEAR = 1850, 2100  # beyond them a date is a slip, and arithmetic with it may end
COLUMNS = ("file", "published", "outlet", "title", "url")


class Row(Record, frozen=True, kw_only=True):
    """One row of a manifest: a file's name as written, and what is known of it."""

    line: int
    file: str
    given: Given


class Manifest(Record, frozen=True, kw_only=True):
    """The rows of a manifest and what is wrong with some of them; a wrong row does not spoil the others."""

    path: str
    rows: tuple[Row, ...]
    failures: tuple[Failure, ...]

    def by_file(self, inputs: Sequence[str]) -> tuple[dict[Path, Given], list[Failure]]:
        """What is known of each file, by its resolved path, and the rows that name no file.

        A row's file is looked for in every folder that was given, beside every file that was given, and beside
        the manifest, in that order.
        """
        bases = [*(_base(given) for given in inputs), Path(self.path).parent]
        known: dict[Path, Given] = {}
        failures = []
        for row in self.rows:
            found = next((base / row.file for base in bases if (base / row.file).is_file()), None)
            if found is None:
                failures.append(self._failed(row, "MissingFile", f"no file {row.file!r} here or beside the inputs"))
            elif found.resolve() in known:
                failures.append(self._failed(row, "DuplicateRow", f"{row.file!r} has a row already; the first stands"))
            else:
                known[found.resolve()] = row.given
        return known, failures

    def _failed(self, row: Row, error: str, message: str) -> Failure:
        return failed(f"{self.path}, line {row.line}", error, message)


def load_manifest(path: str) -> Manifest:
    """The manifest at a path; raises `BadInput` where it is no table with the column `file`.

    An empty cell is unknown. A published date that is none is a failure, and the file counts as undated.
    """
    table = csv.DictReader(io.StringIO(_text(path), newline=""))
    rows: list[Row] = []
    failures: list[Failure] = []
    try:
        _check_columns(path, table.fieldnames or ())
        for cells in table:
            rows.append(_row(table.line_num, cells))
            failures.extend(_bad_date(path, rows[-1], cells))
    except csv.Error as error:
        raise BadInput(f"{path}, line {table.line_num}: {error}") from error
    return Manifest(path=path, rows=tuple(row for row in rows if row.file), failures=tuple(failures))


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: the manifest is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise BadInput(f"{path}: cannot read the manifest ({error.strerror})") from error


def _check_columns(path: str, names: Sequence[str]) -> None:
    unknown = [name for name in names if name not in COLUMNS]
    if "file" not in names or unknown:
        problem = f"unknown column {unknown[0]!r}" if unknown else "no column 'file'"
        raise BadInput(f"{path}: {problem}; a manifest has the columns {', '.join(COLUMNS)}")


def _base(given: str) -> Path:
    path = Path(given)
    return path if path.is_dir() else path.parent


def _row(line: int, cells: dict[str, str]) -> Row:
    def cell(name: str) -> str | None:
        return (cells.get(name) or "").strip() or None

    given = Given(published=moment(cell("published")), outlet=cell("outlet"), title=cell("title"), url=cell("url"))
    return Row(line=line, file=cell("file") or "", given=given)


def _bad_date(path: str, row: Row, cells: dict[str, str]) -> Iterator[Failure]:
    written = (cells.get("published") or "").strip()
    if written and row.given.published is None:
        message = f"{written!r} is no date; write it as 2018-12-12 or 2018-12-12T15:45:00Z"
        yield failed(f"{path}, line {row.line}", "BadDate", message)


def moment(written: str | None) -> str | None:
    """RFC 3339 where a zone is given, else the day alone; `None` where it is no date that a report can have."""
    try:
        found = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        return None
    return found.isoformat() if found.tzinfo else date.isoformat(found)
