"""Which day an event is told to have happened on; each report is read on 12 December 2018, a Wednesday."""

from hashlib import sha256

import pytest

from sayso.lexicon.episodes import EpisodeRule, episodes
from sayso.model.claim import Claim
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

RULES = [*episodes().events, *episodes().parties]
YESTERDAY = "2018-12-11"


def told(reader: Reader, text: str, published: str | None = "2018-12-12") -> list[Claim]:
    content = text.encode()
    capture = Capture(
        content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=Given(published=published)
    )
    return [claim for claim in reader.read([capture], as_is=True).claims if claim.event]


def days(reader: Reader, text: str) -> list[tuple[str, str | None]]:
    """Each event with the date that words give it."""
    dated = [(c.event.type, c.event.date) for c in told(reader, text) if c.event]
    return [(kind, date.edtf if date and date.text else None) for kind, date in dated]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_date_goes_on_where_the_words_point_back(reader: Reader, rule: EpisodeRule) -> None:
    assert [text for text in rule.matches if days(reader, text)[-1][1] != YESTERDAY] == []
    assert [text for text in rule.rejects if days(reader, text)[-1][1] is not None] == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Soldiers detained two men while searching a farm near Hajin on Monday.", "2018-12-10"),
        ("Soldiers detained two men when a bomb was found in Hajin on Monday.", "2018-12-10"),
        ("Soldiers killed one gunman and detained two others near Hajin on Monday.", "2018-12-10"),
        ("Soldiers arrested a gunman based in the Hajin valley on Monday.", "2018-12-10"),
        ("The army today confirmed the arrest of a smuggler in Hajin on Monday.", "2018-12-10"),
        ("A bomb killed two guards in Hajin. The attack took place on Monday.", "2018-12-10"),
        ("Gunmen attacked a post near Hajin on Monday. They killed two guards.", None),
        ("Gunmen attacked a post near Hajin on Monday. Two guards were killed.", None),
        ("On Monday the army shelled Hajin. Since then 40 people have been killed.", "2018-12-10/.."),
    ],
)
def test_an_event_has_the_date_that_the_text_ties_to_it(reader: Reader, text: str, last: str | None) -> None:
    dated = [day for _, day in days(reader, text)]
    assert dated[0] == "2018-12-10"
    assert dated[-1] == last


def test_of_two_bare_events_the_date_stays_with_its_own(reader: Reader) -> None:
    found = days(reader, "Rebels shelled Hajin on Monday. Warplanes bombed Abu Kamal.")
    assert [day for _, day in found] == ["2018-12-10", None]


def test_a_nearer_event_of_the_same_kind_keeps_its_date(reader: Reader) -> None:
    text = "A blast killed two men in Hajin on Monday. A blast hit Abu Kamal on Tuesday. Six were wounded in the blast."
    assert days(reader, text)[-1][1] == "2018-12-11"


def test_a_report_without_a_day_dates_nothing_by_itself(reader: Reader) -> None:
    assert [day for _, day in days_of(reader, "Rebels shelled Hajin yesterday. The shelling killed two men.")] == [
        None,
        None,
    ]


def days_of(reader: Reader, text: str) -> list[tuple[str, str | None]]:
    found = told(reader, text, published=None)
    return [(c.event.type, c.event.date.edtf if c.event.date else None) for c in found if c.event]
