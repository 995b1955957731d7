"""What was altered is found and named, whoever altered it and wherever it lies."""

from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import select, text

from sayso.pipeline import Reader
from sayso.store import custody, tables
from sayso.store.casebook import Casebook
from sayso.store.guards import guards
from sayso.store.verify import verify

from .rich import CAPTURES, enrich
from .tamper import alterations

CONTAINER = "archive.warc"


@pytest.fixture
def full(casebook: Casebook, tmp_path: Path, reader: Reader) -> Casebook:
    """A case in which every table holds something."""
    enrich(casebook, tmp_path, reader)
    return casebook


def container(case: Casebook) -> Path:
    """Where the bytes of the container lie: they are more than two blocks."""
    with case.reading() as connection:
        asked = select(tables.CAPTURES.c.sha256).where(tables.CAPTURES.c.origin == CONTAINER)
        digest = connection.scalar(asked) or ""
    path = Path(case.address, "vault", digest[:2], digest)
    path.chmod(0o644)
    return path


def test_a_case_that_nobody_touched_is_what_was_kept(full: Casebook) -> None:
    verdict = verify(full)
    assert (verdict.faults, verdict.notes, verdict.captures) == ((), (), CAPTURES)
    assert verify(full, head=verdict.head).faults == ()


def past_the_guard(case: Casebook, verb: str, statement: str) -> None:
    """Change the log by one who takes its guard away meanwhile."""
    with case.writing() as connection:
        dialect = connection.dialect.name
        name = f"custody_no_{verb if dialect == 'sqlite' else 'change'}"
        connection.execute(text(f"DROP TRIGGER {name}{'' if dialect == 'sqlite' else ' ON custody'}"))
        connection.execute(text(statement))
        connection.exec_driver_sql(guards(dialect)[name])


@pytest.fixture
def logged(casebook: Casebook) -> Casebook:
    """A case with two entries in its log."""
    with casebook.writing() as connection:
        custody.log(connection, act="note", subject="one", digest="0", at="2020-01-01T00:00:00Z")
    return casebook


@pytest.mark.parametrize("number", [-2, 0, 9])
def test_an_entry_with_another_number_is_named(logged: Casebook, number: int) -> None:
    past_the_guard(logged, "update", f"UPDATE custody SET sequence = {number} WHERE sequence = 2")  # noqa: S608
    faults = verify(logged).faults
    assert {fault.table for fault in faults} == {"custody"}
    assert str(number) in {fault.key for fault in faults}


def test_a_log_that_was_cut_off_is_found_by_a_head_noted_elsewhere(logged: Casebook) -> None:
    casebook = logged
    head = verify(casebook).head
    assert verify(casebook, head=head).faults == ()
    past_the_guard(casebook, "delete", "DELETE FROM custody WHERE sequence = 2")
    assert verify(casebook).faults == ()  # nothing in the case itself tells
    assert [(fault.where, fault.key) for fault in verify(casebook, head=head).faults] == [("log", head)]


def test_a_row_that_was_added_is_found(full: Casebook) -> None:
    with full.writing() as connection:
        connection.execute(tables.CLAIM_ACTORS.insert(), {"actor": "nobody", "claim_key": 1, "role": "actor"})
    assert [(fault.table, fault.key) for fault in verify(full).faults] == [("claim_actors", "nobody · 1 · actor")]


@pytest.mark.parametrize("address", ["folder"], indirect=True)
def test_several_altered_bytes_are_found_by_their_block(full: Casebook) -> None:
    path = container(full)
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    content[5100] ^= 2
    path.write_bytes(content)
    (fault,) = verify(full).faults
    assert (fault.where, fault.key) == ("vault", path.name)
    assert fault.problem == f"bytes 4,096 to 8,191 hold a change (captured from {CONTAINER})"


@pytest.mark.parametrize("address", ["folder"], indirect=True)
def test_a_file_taken_from_the_vault_is_missed_and_one_put_into_it_is_noted(full: Casebook) -> None:
    path = container(full)
    path.rename(path.with_name("0" * 64))
    verdict = verify(full)
    assert [(fault.where, fault.key) for fault in verdict.faults] == [("vault", path.name)]
    assert len(verdict.notes) == 1
    assert "0" * 64 in verdict.notes[0]


TAKEN_FROM = (
    *("claims", "claim_bodies", "claim_ids", "claim_actors", "reports", "places"),
    *("events", "event_claims", "spells", "fingerprints"),
)


@pytest.mark.parametrize("table", TAKEN_FROM)
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
@pytest.mark.parametrize("count", [60, pytest.param(400, marks=pytest.mark.slow)], ids=["few", "many"])
def test_every_altered_byte_is_found_and_its_table_named(full: Casebook, count: int) -> None:
    wrong = []
    for altered in islice(alterations(Path(full.address), seed=1), count):
        full.engine.dispose()  # as a run of its own, which remembers nothing of the indexes
        faults = verify(full, quick=altered.table != "vault").faults
        altered.put_back()
        if not faults and altered.table == "claims_text":
            continue  # in what the index keeps of itself, where every word still leads to its claims
        if not faults or altered.table not in {fault.table for fault in faults}:
            wrong.append((altered[:3], [str(fault) for fault in faults[:3]]))
        elif altered.table == "vault" and altered.column not in faults[0].problem:
            wrong.append((altered[:3], [faults[0].problem]))
    assert wrong == []
    assert verify(full).faults == ()
