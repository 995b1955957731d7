"""One kind of record as a typed table: Arrow in memory, Parquet in a file."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as arrow
import pyarrow.parquet

from sayso.export.columns import TABLES
from sayso.export.columns.column import Type, Value
from sayso.export.exported import Contents, Exported, Kind

TYPES: Mapping[Type, Any] = {
    "text": arrow.string(),
    "list": arrow.list_(arrow.string()),
    "integer": arrow.int64(),
    "number": arrow.float64(),
    "yes_no": arrow.bool_(),
    "day": arrow.date32(),
}


def arrow_table(contents: Contents, kind: Kind) -> Any:
    """The `pyarrow.Table` of one kind of record; an unknown value is null, a day a date."""
    table = TABLES[kind]
    rows = list(table.rows(contents))
    columns = [[_value(column.of(row), column.type) for row in rows] for column in table.columns]
    fields = [arrow.field(column.name, TYPES[column.type], metadata={"says": column.says}) for column in table.columns]
    arrays = [arrow.array(values, type=field.type) for values, field in zip(columns, fields, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=arrow.schema(fields))


def parquet_table(contents: Contents) -> Exported:
    """The table of the first kind that is wanted, in Parquet."""
    made = arrow_table(contents, contents.kinds[0])
    sink = arrow.BufferOutputStream()
    arrow.parquet.write_table(made, sink, compression="zstd")
    return Exported(content=sink.getvalue().to_pybytes(), rows=made.num_rows)


def _value(value: Value, kind: Type) -> object:
    if value is None:
        return None
    if kind == "day":
        return _day(str(value))
    if kind == "list":
        return [_text(str(one)) for one in value] if not isinstance(value, str | int | float) else [str(value)]
    return _text(value) if isinstance(value, str) else value


def _day(words: str) -> date | None:
    """A day that Arrow can hold; what is no day of the calendar is unknown."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _text(words: str) -> str:
    """Words that UTF-8 can hold."""
    return words.encode("utf-8", "replace").decode("utf-8")
