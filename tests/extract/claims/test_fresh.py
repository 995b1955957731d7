"""What a report tells as new happened on the day it was told, or on the day before; no words give that date."""

from hashlib import sha256

import pytest

from sayso.model.date import DateBounds
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

PUBLISHED = "2018-12-12"  # a Wednesday
NEWS = "[2018-12-11..2018-12-12]"
MONDAY = "[2018-12-09..2018-12-10]"


def dates(reader: Reader, text: str, published: str | None = PUBLISHED) -> list[DateBounds | None]:
    content = text.encode()
    capture = Capture(
        content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=Given(published=published)
    )
    return [claim.event.date for claim in reader.read([capture], as_is=True).claims if claim.event]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Soldiers killed six gunmen near Hajin.", NEWS),
        ("Rebels have captured the town of Hajin.", NEWS),
        ("Rebels captured the town of Hajin, a monitor said.", NEWS),
        ("A monitor said on Monday that rebels had captured Hajin.", MONDAY),
        ("The road was quiet. A monitor said on Monday that rebels killed six soldiers near Hajin.", MONDAY),
    ],
)
def test_what_is_told_as_new_has_two_days(reader: Reader, text: str, edtf: str) -> None:
    found = dates(reader, text)[-1]
    assert found is not None
    assert (found.edtf, found.time_precision, found.text, found.selector) == (edtf, 2, None, None)
    assert not found.is_stated


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers had killed six gunmen near Hajin.",
        "Soldiers have often killed gunmen near Hajin.",
        "Soldiers killed gunmen near Hajin for a week.",
        "Rebels hold the town of Hajin.",
        "Rebels may capture the town of Hajin.",
        "Footage shows rebels entering the village of Sousa.",
        "A monitor said in May that rebels had captured Hajin.",
        "The army shelled Hajin on 1 December. Soldiers killed six gunmen near Sousa.",
        "The road was quiet. Shops were open. Schools were full. Rain fell. Rebels captured the town of Hajin.",
        "The road was quiet. The commander attacked villages near Hajin.",
    ],
)
def test_what_may_be_older_has_no_such_date(reader: Reader, text: str) -> None:
    found = dates(reader, text)[-1]
    assert found is None or found.is_stated


@pytest.mark.parametrize(
    "text",
    [
        "Nine injured in shelling of Hajin. Shops were open.",
        "Rebels broke the truce 3 times in 24 hours. Rain fell. The rebels shelled Hajin.",
    ],
)
def test_neither_a_bare_headline_nor_a_length_of_time_leaves_the_day_open(reader: Reader, text: str) -> None:
    assert any(found is not None and found.edtf == NEWS for found in dates(reader, text))


def test_without_the_day_of_the_report_it_stays_unknown(reader: Reader) -> None:
    assert dates(reader, "Soldiers killed six gunmen near Hajin.", published=None) == [None]


def test_what_is_tied_to_the_news_has_its_days(reader: Reader) -> None:
    text = "A force attacked a camp near Hajin. Rain fell. Shops were open. Roads were full. The force killed six men."
    found = dates(reader, text)[-1]
    assert found is not None
    assert found.edtf == NEWS
