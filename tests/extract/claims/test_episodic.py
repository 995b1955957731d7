"""A habit, or what is willed in general, makes no event; an episode does."""

from hashlib import sha256

import pytest

from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

OPENING = (
    "Trucks were burned in the town of Alder on Monday. "  # a lead in the past, so that what follows is no headline
)


def types(reader: Reader, text: str) -> list[str]:
    content = (OPENING + text).encode()
    given = Given(published="2018-12-12")
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=given)
    claims = reader.read([capture], as_is=True).claims
    return [claim.event.type for claim in claims if claim.event and claim.event.trigger.start >= len(OPENING)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shoot travellers.",
        "A trader said that gunmen attack travellers.",
        "The mayor urged citizens to attack gunmen.",
        "Gunmen could kidnap travellers.",
    ],
)
def test_a_habit_or_a_general_will_makes_no_event(reader: Reader, text: str) -> None:
    assert types(reader, text) == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Gunmen shot travellers.", "shooting"),
        ("Gunmen are shooting travellers.", "shooting"),
        ("Gunmen shoot ten travellers.", "shooting"),
        ("The general ordered his men to attack the town of Alder.", "offensive"),
        ("Rebels plan to capture the hospital in Hajin.", "capture"),
        ("Gunmen threatened to kidnap the mayor.", "abduction"),
    ],
)
def test_an_episode_makes_one(reader: Reader, text: str, event_type: str) -> None:
    assert event_type in types(reader, text)
