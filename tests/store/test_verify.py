"""What was altered is found and named, whoever altered it and wherever it lies."""

from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import text

from sayso.capture import captures
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.store import tables
from sayso.store.casebook import Casebook
from sayso.store.verify import verify

from .tamper import alterations

TEXTS = {
    "one.txt": "Government forces captured Hajin on 14 December 2018, the Syrian Observatory for Human Rights said.",
    "two.txt": "IS fighters shelled a hospital in Hajin on 12 December 2018, killing three civilians, SANA reported.",
    "three.txt": "Turkey's defence ministry denied on Monday that its warplanes had struck Manbij.",
}


@pytest.fixture
def full(casebook: Casebook, tmp_path: Path, reader: Reader) -> Casebook:
    """A case with a few reports, one capture that failed, and one that is no text."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, words in TEXTS.items():
        (folder / name).write_text(words, encoding="utf-8")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    read_into(casebook, captures([str(folder), str(tmp_path / "none.txt")]), load=lambda: reader)
    return casebook


def test_a_case_that_nobody_touched_is_what_was_kept(full: Casebook) -> None:
    verdict = verify(full)
    assert (verdict.faults, verdict.notes, verdict.captures) == ((), (), 4)
    assert verify(full, head=verdict.head).faults == ()


def test_a_log_that_was_cut_off_is_found_by_a_head_noted_elsewhere(full: Casebook) -> None:
    assert [fault.where for fault in verify(full, head="0" * 64).faults] == ["log"]


@pytest.mark.parametrize("table", ["claims", "reports", "claim_actors", "places", "events", "event_claims", "spells"])
def test_a_row_that_was_taken_away_is_missed(full: Casebook, table: str) -> None:
    with full.writing() as connection:
        if not connection.scalar(text(f"SELECT count(*) FROM {table}")):  # noqa: S608
            pytest.skip("nothing of the kind was read")
        key = ", ".join(column.name for column in tables.METADATA.tables[table].primary_key.columns)
        one = f"SELECT {key} FROM {table} ORDER BY {key} LIMIT 1"  # noqa: S608
        connection.execute(text(f"DELETE FROM {table} WHERE ({key}) IN ({one})"))  # noqa: S608
    assert verify(full).faults


def test_guards_that_were_taken_away_are_missed(full: Casebook) -> None:
    name = "custody_no_update" if full.engine.dialect.name == "sqlite" else "custody_no_change ON custody"
    with full.writing() as connection:
        connection.execute(text(f"DROP TRIGGER {name}"))
    assert [fault.where for fault in verify(full).faults] == ["schema"]


@pytest.mark.parametrize("address", ["folder"], indirect=True)
def test_every_altered_byte_is_found_and_its_table_named(full: Casebook) -> None:
    wrong = []
    for altered in islice(alterations(Path(full.address), seed=1), 200):
        faults = verify(full, quick=altered.table != "vault").faults
        altered.put_back()
        if not faults or altered.table not in {fault.table for fault in faults}:
            wrong.append((altered[:3], [str(fault) for fault in faults[:3]]))
        elif altered.table == "vault" and altered.column not in faults[0].problem:
            wrong.append((altered[:3], [faults[0].problem]))
    assert wrong == []
    assert verify(full).faults == ()
