"""The picture of a case drawn anew: what was made of a report once is not made again, and comes out the same."""

from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

from reports import capture
from sqlalchemy import update

from sayso.corroborate.event import event
from sayso.model.document import Document
from sayso.pipeline import Reader, settle
from sayso.pipeline.into_case import read_into
from sayso.pipeline.whole import whole
from sayso.read import Fingerprints
from sayso.store.casebook import Casebook
from sayso.store.custody import log, now
from sayso.store.tables import FINGERPRINTS
from sayso.store.verify import verify

WIRE = (
    "Government forces captured the town of Saraqib on Monday after a week of heavy fighting with rebels, the Syrian "
    "Observatory for Human Rights said. The monitor added that dozens of families had fled to the north."
)
TEXTS = {
    "wire.txt": WIRE,
    "copy.txt": f"{WIRE} A resident said by telephone that shops were closed.",
    "other.txt": "Russian warplanes bombed Kafr Nabl on Tuesday, the Syrian Network for Human Rights said.",
    "late.txt": f"{WIRE} Officials in Damascus did not comment.",
}
ELSEWHERE = "Rebels withdrew from Palmyra on 9 December 2018, state media said."


def read(folder: Path, names: Sequence[str], reader: Reader) -> tuple[Document, int]:
    """The document of a case into which texts are read, and how many fingerprints were made for it."""
    with Casebook.open(str(folder), make=True) as case:
        with patch.object(Fingerprints, "fingerprint", autospec=True, side_effect=Fingerprints.fingerprint) as made:
            read_into(case, [capture(TEXTS[name], name=name) for name in names], load=lambda: reader)
        assert verify(case).faults == ()
        return whole(case), made.call_count


def test_only_new_reports_get_a_fingerprint_and_copies_are_found_all_the_same(tmp_path: Path, reader: Reader) -> None:
    names = list(TEXTS)
    together, _ = read(tmp_path / "whole", names, reader)
    counts = []
    for name in names:
        grown, made = read(tmp_path / "grown", [name], reader)
        counts.append(made)
    assert counts == [1] * len(names)
    assert len({report.origin_id for report in grown.reports}) == 2
    assert (grown.events, grown.control) == (together.events, together.control)
    assert grown.reports == together.reports


def test_a_fingerprint_that_was_altered_or_is_of_another_version_is_made_again(tmp_path: Path, reader: Reader) -> None:
    names = list(TEXTS)
    first, _ = read(tmp_path, names[:2], reader)
    with Casebook.open(str(tmp_path)) as case, case.writing() as connection:
        connection.execute(update(FINGERPRINTS).where(FINGERPRINTS.c.reading_key == 1).values(body=b"{}"))
    with Casebook.open(str(tmp_path)) as case:
        assert {fault.table for fault in verify(case).faults} == {"fingerprints"}
    grown, made = read(tmp_path, names[2:3], reader)
    assert made == 2
    with patch.object(settle, "reader_version", lambda: "another"):
        grown, made = read(tmp_path, names[3:], reader)
    assert made == len(names)
    assert {report.id: report.origin_id for report in first.reports}.items() <= {
        report.id: report.origin_id for report in grown.reports
    }.items()


def test_an_event_whose_tellings_are_as_they_were_is_not_drawn_again(tmp_path: Path, reader: Reader) -> None:
    names = list(TEXTS)
    read(tmp_path, names[:3], reader)
    with Casebook.open(str(tmp_path)) as case:
        with patch("sayso.corroborate.drawn.event", side_effect=event) as drawn:
            read_into(case, [capture(ELSEWHERE, name="elsewhere.txt")], load=lambda: reader)
            assert [call.args[0][0].event.type for call in drawn.call_args_list] == ["withdrawal"]
            read_into(case, [capture(TEXTS["late.txt"], name="late.txt")], load=lambda: reader)
            later = {call.args[0][0].event.type for call in drawn.call_args_list[1:]}
            assert "capture" in later
            assert later.isdisjoint({"withdrawal", "airstrike"})
            with case.writing() as connection:
                log(connection, act="upgraded", subject="case", digest="4", at=now())
            before = drawn.call_count
            with patch.object(settle, "drawer_version", lambda: "another"):
                settle.settle(case)
            assert drawn.call_count - before == len(whole(case).events)
        assert verify(case).faults == ()
