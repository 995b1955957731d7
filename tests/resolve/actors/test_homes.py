"""Whose "the army" and "the minister" are, by the war that a text is about."""

import pytest

from sayso.resolve.actors import ActorRegistry


def army(registry: ActorRegistry, text: str) -> str:
    return next(hit.actor.id for hit in registry.find(text) if text[hit.start : hit.end].endswith("army"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The RSF shelled Omdurman, the army said.", "SAF"),
        ("Shells fell on Khan Younis; the army said Israel had warned the families.", "ISR"),
        ("Shells fell on Nablus and Nabatieh in Lebanon and Israel, the army said.", "generic:army"),
        ("The Taliban took Kunduz; the army said Afghan jets had struck.", "AFG"),
    ],
)
def test_whose_army_it_is(registry: ActorRegistry, text: str, who: str) -> None:
    assert army(registry, text) == who


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The RSF shelled Omdurman.", "SDN"),
        ("Shells fell on Khan Younis.", None),
        ("Shells fell on Aden.", None),
        ("Russia shelled Kharkiv.", None),
    ],
)
def test_whose_minister_it_is(registry: ActorRegistry, text: str, state: str | None) -> None:
    home = registry.home(text)
    assert (home.id if home else None) == state


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In Shan State the Myanmar National Democratic Alliance Army took Laukkai.", "MNDAA"),
        ("In Sagaing the local People's Defence Force left.", "PDF"),
        ("Battlegroup East took Vuhledar in the Donetsk region.", "RUS"),
        ("In Khartoum the paramilitaries left.", "RSF"),
    ],
)
def test_bodies_are_told_from_the_state_by_their_whole_name(registry: ActorRegistry, text: str, who: str) -> None:
    assert who in [hit.actor.id for hit in registry.find(text)]
