"""PDFs with text become reports; locked, empty, broken and endless ones are told of."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from read.builders import failures, page, words
from read.pdfs import pdf

FIRST = [
    "Relief Mission of the Delta",
    "Crossing at Tamar reopened after three weeks",
    "Engineers of the coastal government reopened the Tamar bridge on",
    "Wednesday, three weeks after a drone had torn away its middle opera-",
    "tional span. The north-western road stayed closed, as did the north-",
    "western ferry.",
    "The first convoy to cross carried flour and insulin for the besieged",
    "quarter of Old Quay, a port official said, and was followed by two",
    "Page 1 of 2",
]
SECOND = [
    "Relief Mission of the Delta",
    "buses with families from the wrong bank.",
    "The northern militia accused the government of moving ammunition under",
    "the cover of relief and threatened to hit the crossing again.",
    "Page 2 of 2",
]
MADE = "/Title (Crossing at Tamar reopened after three weeks) /CreationDate (D:20310402143100+03'00')"


def test_lines_become_paragraphs_and_what_is_on_every_page_goes() -> None:
    found = page(pdf([FIRST, SECOND], info=MADE))
    assert found.report.title == "Crossing at Tamar reopened after three weeks"
    assert words(found, "body") == [
        "Engineers of the coastal government reopened the Tamar bridge on Wednesday, three weeks after a drone had "
        "torn away its middle operational span. The north-western road stayed closed, as did the north-western ferry.",
        "The first convoy to cross carried flour and insulin for the besieged quarter of Old Quay, a port official "
        "said, and was followed by two buses with families from the wrong bank.",
        "The northern militia accused the government of moving ammunition under the cover of relief and threatened to "
        "hit the crossing again.",
    ]


def test_the_day_of_the_file_is_the_last_resort() -> None:
    assert page(pdf([FIRST, SECOND], info=MADE)).report.published == "2031-04-02T14:31:00+03:00"
    dated = [FIRST[1], "3 May 2031", *FIRST[2:]]
    assert page(pdf([dated], info=MADE)).report.published == "2031-05-03"
    assert page(pdf([FIRST])).report.published is None


def locked(password: str) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf([FIRST]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def test_a_locked_file_is_told_of_and_one_without_a_password_is_read() -> None:
    (failure,) = failures(locked("secret"))
    assert "encrypted" in failure.message
    assert "Tamar" in page(locked("")).report.text


LOOPED = pdf([FIRST]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (pdf([[]]), "OCR"),
        (pdf([["..."]]), "OCR"),
        (pdf([]), "OCR"),
        (pdf([["a"]] * 301), "301 pages"),
        (pdf([["word " * 20_000]] * 11), "1,000,000 characters"),
        (pdf([["x" * 8_000_001]]), "too large a page"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 500, "broken PDF"),
        (pdf([FIRST])[:600], "PDF"),
        (LOOPED, "PDF"),
    ],
    ids=["empty", "dots", "no-page", "pages", "characters", "stream", "noise", "cut", "looped"],
)
def test_what_cannot_be_read_is_one_failure(content: bytes, problem: str) -> None:
    (failure,) = failures(content)
    assert (failure.stage, failure.error) == ("read", "Unreadable")
    assert problem in failure.message
