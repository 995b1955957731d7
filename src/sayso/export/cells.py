"""Cells of CSV tables: UTF-8 with a head (RFC 4180), safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
LIST = "; "


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """The rows as CSV; words that a spreadsheet would take for a formula get an apostrophe before them."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def cell(value: object) -> object:
    """A value as a cell: nothing for the unknown, several words parted by semicolons; numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    words = (
        value if isinstance(value, str) else LIST.join(map(str, value)) if isinstance(value, Sequence) else str(value)
    )
    return f"'{words}" if words.lstrip(" ").startswith(FORMULA) else words
