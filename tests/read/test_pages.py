import pytest

from read.builders import capture, failures, page
from sayso.model.failure import Failure
from sayso.model.report import Given, Page, report_id
from sayso.read import pages

GERMAN = "Die Armee hat am Montag die Stadt eingenommen, wie ein Sprecher sagte. " * 3
ENGLISH = "The army has taken the town of Alder on Monday, a spokesman said in a statement. " * 3


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b" \n\xc2\xa0\n", "empty"),
        (b"...", "empty"),
        (b"%PDF-1.4 The army", "a broken PDF"),
        (b"PK\x03\x04", "ZIP"),
        (b"The army\x00 took", "control characters"),
        (b"The army \x1b\x01", "control characters"),
        (b"\xe9\x00\x01", "NUL"),
        (b"\xff\xfeT", "utf-16"),
        (b"The army \x81 took", "neither UTF-8 nor Windows-1252"),
        (b"x" * 1_000_001, "too long: 1,000,001"),
        (b"word " * 2_000_000, "too long"),
    ],
)
def test_what_is_no_text_is_one_failure(content: bytes, problem: str) -> None:
    (failure,) = failures(content)
    assert failure.stage == "read"
    assert problem in failure.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(encoding: str) -> None:
    text = "The café in Alder was hit – two were hurt."
    assert page(text.encode(encoding)).report.text == text


def test_a_mark_is_kept_as_is() -> None:
    assert page(b"\xef\xbb\xbfThe army took Alder.", as_is=True).report.text == "\ufeffThe army took Alder."


def test_another_language_gives_a_failure_and_a_page_without_parts() -> None:
    failure, kept = pages([capture(GERMAN)])
    assert isinstance(failure, Failure)
    assert isinstance(kept, Page)
    assert failure.error == "NotEnglish"
    assert failure.report_id == kept.report.id
    assert (kept.report.language, kept.parts) == ("de", ())


def test_english_is_known_also_in_capitals_and_a_few_words_are_left_open() -> None:
    assert page(ENGLISH).report.language == "en"
    assert page(ENGLISH.upper()).report.language == "en"
    assert page("Alder fell.").report.language is None


def test_ids_come_from_the_bytes_and_the_text() -> None:
    one = capture(ENGLISH)
    report = page(ENGLISH).report
    assert report.id == report_id(one.sha256, report.text)
    assert report.capture_sha256 == one.sha256


def test_the_same_bytes_again_add_nothing_and_are_told() -> None:
    found = list(pages([capture(ENGLISH), capture(ENGLISH, origin="b.txt")]))
    assert [type(item) for item in found] == [Page, Failure]
    assert isinstance(found[1], Failure)
    assert found[1].error == "SameAgain"


def test_one_broken_capture_does_not_stop_the_next() -> None:
    found = list(pages([capture(b""), capture(ENGLISH, origin="b.txt")]))
    assert [type(item) for item in found] == [Failure, Page]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ALDER, Birchland (Nov. 5, 2031) – The army took Birch.", "2031-11-05"),
        ("ALDER, Dec 12, 2031 (Reuters) - The army took Birch.", "2031-12-12"),
        ("Two held\n2031-01-XY-034\n\nALDER, Birchland (Dec. 30) - The army took Birch.", "2030-12-30"),
        ("Dec. 24: Two held in Birch\n2031-12-XY-034\n\nThe army took Birch.", "2031-12-24"),
        ("Alder Morning Update, Jan. 10, 2031\n\nThe army took Birch.", "2031-01-10"),
        ("ALDER, Birchland (Dec. 30) - The army took Birch.", None),
        ("Trial over the raid of 3 May 2031\n\nThe army took Birch.", None),
    ],
)
@pytest.mark.parametrize("as_is", [True, False])
def test_a_dateline_or_headline_gives_the_day_where_nothing_else_does(
    text: str, day: str | None, *, as_is: bool
) -> None:
    assert page(text, as_is=as_is).report.published == day
    given = Given(published="2032-01-01")
    assert page(text, as_is=as_is, given=given).report.published == "2032-01-01"
