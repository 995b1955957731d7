"""A case that an older version made is brought to the present format, and holds what it held."""

from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import Column, Connection, Table, inspect, select
from sqlalchemy.engine.interfaces import ReflectedIndex

from sayso.pipeline import Reader, settle
from sayso.pipeline.whole import whole
from sayso.store import picture
from sayso.store.casebook import Casebook
from sayso.store.picture import DRAWN
from sayso.store.tables import METADATA
from sayso.store.verify import verify

from .older import as_first
from .rich import enrich


def test_a_case_of_the_first_format_holds_what_it_held(casebook: Casebook, tmp_path: Path, reader: Reader) -> None:
    older = {name: asked for name, asked in DRAWN.items() if name != "fingerprints"}  # what the log then told of
    with patch.object(picture, "DRAWN", older), patch.object(settle, "_known", lambda _: None):
        enrich(casebook, tmp_path, reader)
    document, rows, layout = whole(casebook, mentions=True), held(casebook), laid_out(casebook)
    with casebook.writing() as connection:
        as_first(connection)
    assert laid_out(casebook) != layout
    casebook.engine.dispose()  # the index reads how it is to grow when it is opened
    with Casebook.open(casebook.address) as later:
        assert laid_out(later) == layout
        assert verify(later).faults == ()
        settle.settle(later)
        assert verify(later).faults == ()
        assert (whole(later, mentions=True), held(later)) == (document, rows)


def held(casebook: Casebook) -> dict[str, list[str]]:
    """The rows of each table but the log, which tells of the upgrade, and what is made again for the next picture."""
    with casebook.reading() as connection:
        return {
            name: sorted(str(row) for row in connection.execute(select(*_lasting(table))))
            for name, table in METADATA.tables.items()
            if name not in ("custody", "fingerprints")
        }


def _lasting(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if table.name != "events" or column.name not in ("basis", "digest")]


def laid_out(casebook: Casebook) -> dict[str, list[str]]:
    """Columns, keys and indexes of each table."""
    with casebook.reading() as connection:
        return {name: _layout(connection, name) for name in METADATA.tables if inspect(connection).has_table(name)}


def _layout(connection: Connection, table: str) -> list[str]:
    found = inspect(connection)
    columns = [(one["name"], str(one["type"]), one["nullable"]) for one in found.get_columns(table)]
    keys = [found.get_pk_constraint(table), *found.get_foreign_keys(table)]
    indexes = [(one["name"], one["column_names"], _options(one)) for one in found.get_indexes(table)]
    return [*map(str, columns), *map(str, keys), *sorted(map(str, indexes))]


def _options(index: ReflectedIndex) -> list[str]:
    return sorted(f"{name} {value}" for name, value in index.get("dialect_options", {}).items())
