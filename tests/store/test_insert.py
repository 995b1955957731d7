"""Readings go into the casebook's tables, and the newest word is the last row."""

from pathlib import Path

import pytest
from corroborate.builders import report
from sqlalchemy import Engine, select

from sayso.model.case import Reading
from sayso.store import tables, text
from sayso.store.days import iso, ordinal
from sayso.store.engine import open_engine

from .shelf import insert


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = open_engine(str(tmp_path))
    with engine.begin() as connection:
        tables.METADATA.create_all(connection)
        text.make_index(connection)
    return engine


def test_an_undated_report_was_said_by_the_day_it_was_taken(engine: Engine) -> None:
    readings = [
        Reading(capture_id=name, reader="1", report=report(name, day))
        for name, day in (("dated", "2018-12-13T15:45:00+03:00"), ("undated", None))
    ]
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for reading in readings:
            row = dict.fromkeys((column.name for column in tables.CAPTURES.columns), b"")
            connection.execute(
                tables.CAPTURES.insert(), row | {"id": reading.capture_id, "key": len(reading.capture_id)}
            )
        insert(connection, readings)
        days = connection.execute(select(tables.REPORTS.c.id, tables.REPORTS.c.said_day)).all()
    assert {name: iso(day) for name, day in days} == {"dated": "2018-12-13", "undated": "2020-01-01"}


def test_a_day_that_is_none_is_unknown() -> None:
    assert [ordinal(day) for day in (None, "", "soon", "2018-02-30")] == [None] * 4
