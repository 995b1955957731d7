"""A case opens, is what it says, has one writer at a time, and refuses what it cannot be."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sayso.errors import NoSuchCase, NotACase, OtherFormat
from sayso.store import custody
from sayso.store.casebook import Casebook

AT = "2020-01-01T00:00:00Z"


def logged(casebook: Casebook, subject: str) -> None:
    with casebook.writing() as connection:
        custody.log(connection, act="note", subject=subject, digest="0", at=AT)


def subjects(casebook: Casebook) -> list[str]:
    with casebook.reading() as connection:
        return [entry.subject for entry in custody.entries(connection)][1:]


def test_what_is_written_is_there_when_the_case_is_opened_again(address: str) -> None:
    with Casebook.open(address, make=True) as casebook:
        logged(casebook, "one")
    with Casebook.open(address) as casebook:
        assert subjects(casebook) == ["one"]
    with Casebook.open(address, make=True) as casebook:
        assert subjects(casebook) == ["one"]


def test_a_transaction_that_fails_leaves_nothing(casebook: Casebook) -> None:
    def stopped_half_way() -> None:
        with casebook.writing() as connection:
            custody.log(connection, act="note", subject="half", digest="0", at=AT)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stopped_half_way()
    assert subjects(casebook) == []


def test_a_reader_sees_one_state_and_never_waits_for_a_writer(casebook: Casebook) -> None:
    logged(casebook, "one")
    with casebook.reading() as reader:
        assert len(list(custody.entries(reader))) == 2
        logged(casebook, "two")
        assert len(list(custody.entries(reader))) == 2
    assert subjects(casebook) == ["one", "two"]


@pytest.mark.parametrize("change", ["UPDATE custody SET at = 'x'", "DELETE FROM custody", "DELETE FROM decisions"])
def test_the_database_itself_refuses_to_change_the_log(casebook: Casebook, change: str) -> None:
    logged(casebook, "one")
    if "decisions" in change:
        with casebook.writing() as connection:
            connection.execute(text("INSERT INTO decisions VALUES (1, 'a', 'note', 'me', 'now', '', '')"))
    with pytest.raises(DBAPIError, match="only added to"), casebook.writing() as connection:
        connection.execute(text(change))


def test_a_case_of_a_newer_format_is_refused(address: str) -> None:
    with Casebook.open(address, make=True) as casebook, casebook.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '999'"))
    with pytest.raises(OtherFormat, match="newer"):
        Casebook.open(address)


def test_no_case_is_made_unless_it_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(NoSuchCase):
        Casebook.open(str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_a_folder_of_other_things_is_no_case_and_becomes_none(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    for make in (False, True):
        with pytest.raises(NotACase):
            Casebook.open(str(tmp_path), make=make)
    with pytest.raises(NotACase):
        Casebook.open(str(tmp_path / "letter.txt"), make=True)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_database_of_other_things_is_no_case(casebook: Casebook) -> None:
    with casebook.writing() as connection:
        connection.execute(text("DROP TABLE case_state"))
    with pytest.raises(NotACase):
        Casebook.open(casebook.address, make=True)
