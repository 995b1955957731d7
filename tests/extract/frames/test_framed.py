"""Who plays which part, what is one event and what is none."""

import pytest

from .conftest import Read

NOTHING = [
    "The rebels took part in the talks.",
    "The meeting took place on Monday.",
    "The two sides held talks in Marvik.",
    "The ministers held a meeting in Dovrel.",
    "The party won the battle for votes.",
    "The senator launched a campaign attack on his rival.",
    "He died of a heart attack.",
    "The firm fired its manager.",
    "She shot a film in the town.",
    "The boy made a raid on the fridge.",
    "He shelled out money for the tickets.",
    "The board executed a plan.",
    "The song captured the imagination of the public.",
    "The senate killed the bill.",
    "The government vowed to fight corruption.",
    "Shares fell on Tuesday.",
    "Prices fell by 3% in the town.",
    "The army released a statement.",
    "The ministry released figures on trade.",
    "The group released a video.",
    "The agency launched a website.",
    "The council wants to arrest the decline of the town.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_common_words_of_reports_are_no_events(text: str, read: Read) -> None:
    assert [told.rule for told in read(text)] == []


def test_the_dead_of_a_strike_are_its_toll(read: Read) -> None:
    (told,) = read("An airstrike by the army killed 12 civilians in Marvik.")
    assert (told.type, told.trigger) == ("airstrike", "airstrike")
    assert (told.actors, told.recipients, told.places) == (["army"], ["civilians"], ["Marvik"])


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed when shells hit a market in Marvik.",
        "Shells hit a market in Marvik, killing twelve people.",
    ],
)
def test_who_died_when_shells_hit_belongs_to_the_shelling(text: str, read: Read) -> None:
    (told,) = read(text)
    assert (told.type, told.recipients, told.facilities) == ("shelling", ["people"], ["market"])


def test_who_fired_the_shells_that_hit(read: Read) -> None:
    (told,) = read("Shells launched by the brigade struck a school near Marvik.")
    assert (told.type, told.actors, told.facilities, told.places) == ("shelling", ["brigade"], ["school"], ["Marvik"])


def test_what_strikes_destroyed_is_the_strikes_outcome(read: Read) -> None:
    (told,) = read("A hospital was levelled by airstrikes from the army.")
    assert (told.type, told.framed.outcome) == ("airstrike", "destroyed")
    assert (told.actors, told.facilities) == (["army"], ["hospital"])


def test_an_attempt_that_was_repelled_has_failed(read: Read) -> None:
    (told,) = read("Soldiers repelled an attempt of insurgents to seize Dovrel.")
    assert (told.type, told.framed.stage, told.actors) == ("capture", "failed", ["insurgents"])


def test_an_attack_that_was_repulsed_has_failed(read: Read) -> None:
    (told,) = read("An assault on Marvik by insurgents was repulsed.")
    assert (told.type, told.framed.stage, told.actors) == ("offensive", "failed", ["insurgents"])


def test_an_offensive_is_where_it_aims(read: Read) -> None:
    offensive, aim = read("The rebels opened an offensive to seize Marvik.")
    assert (offensive.type, offensive.trigger, offensive.places) == ("offensive", "offensive", ["Marvik"])
    assert aim.type == "capture"


def test_the_hospital_is_not_the_town(read: Read) -> None:
    (told,) = read("The rebels took full control of the town's hospital.")
    assert (told.type, told.facilities) == ("capture", ["hospital"])


def test_control_that_is_lost_goes_to_the_other_side(read: Read) -> None:
    (told,) = read("The rebels lost the town of Marvik to the army.")
    assert (told.type, told.actors, told.recipients) == ("capture", ["army"], ["rebels"])


def test_military_use_says_how(read: Read) -> None:
    (told,) = read("The militants used the hospital as a platform.")
    assert (told.type, told.framed.facility_state) == ("military_use", (("military_use", "firing_position"),))


def test_captured_fighters_are_under_arrest_and_captured_towns_are_taken(read: Read) -> None:
    assert [told.type for told in read("The army captured two militants near Marvik.")] == ["arrest"]
    assert [told.type for told in read("The army captured two villages near Marvik.")] == ["capture"]


def test_what_an_army_bombs_it_bombs_from_the_air(read: Read) -> None:
    assert [told.type for told in read("The army bombed a mosque in Marvik.")] == ["airstrike"]
    assert [told.type for told in read("Insurgents bombed a mosque in Marvik.")] == ["explosion"]
    assert [told.type for told in read("Warplanes shelled the town of Marvik.")] == ["airstrike"]


def test_two_shellings_of_two_towns_are_two(read: Read) -> None:
    assert [told.places for told in read("The army shelled Marvik while rebels shelled Dovrel.")] == [
        ["Marvik"],
        ["Dovrel"],
    ]


def test_what_a_participle_adds_is_the_same_bombing(read: Read) -> None:
    (told,) = read("A man blew himself up at a market in Marvik, killing six people.")
    assert (told.type, told.recipients, told.facilities) == ("suicide_bombing", ["people"], ["market"])


def test_a_share_of_a_town_is_in_the_town(read: Read) -> None:
    (told,) = read("The rebels hold 35 per cent of Marvik.")
    assert (told.type, told.places[0]) == ("control_status", "Marvik")
