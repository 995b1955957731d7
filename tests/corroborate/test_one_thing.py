"""By what two tellings of one thing are known: names, scenes, a change of hands, and what answers a telling."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from corroborate.builders import World, claim, killed, report
from sayso.corroborate import events
from sayso.corroborate.site import sound
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.place import Place
from sayso.model.selector import Selector

REPORTS = [report(name, "2018-12-12") for name in ("r1", "r2", "r3")]
TAKEN = claim("capture", by="SDF", on="2018-12-10")


def made(*claims: Claim) -> list[Event]:
    return events(claims, REPORTS, actors=World())


def sizes(found: Sequence[Event]) -> list[int]:
    return sorted(len(event.claim_ids) for event in found)


def named(told: Claim, name: str, gazetteer_id: str | None = None) -> Claim:
    assert told.event
    place = Place(text=name, name=name, gazetteer_id=gazetteer_id, lat=None, lon=None, geo_precision=1)
    return replace(told, event=replace(told.event, place=place))


def behind(told: Claim, start: int) -> Claim:
    words = told.content.exact
    return replace(told, content=Selector(exact=words, prefix="", suffix="", start=start, end=start + len(words)))


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("nuseirat", "an nusayrat", True),
        ("al maghazi", "maghazi", True),
        ("qoryoley", "qoryooley", True),
        ("kafr sajna", "kafr nabl", False),
        ("town 1", "town 11", False),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str, *, is_alike: bool) -> None:
    assert (sound(one) == sound(other)) is is_alike


def test_a_name_too_short_sounds_like_none() -> None:
    assert sound("yabo") is None


def test_a_place_that_no_gazetteer_knows_is_known_by_its_sound() -> None:
    struck = claim("airstrike", by="RUS", on="2018-12-10")
    also = claim("airstrike", by="RUS", on="2018-12-10", report="r2")
    assert sizes(made(named(struck, "Nuseirat"), named(also, "An Nusayrat", "gaz:7"))) == [2]
    assert sizes(made(named(struck, "Nuseirat", "gaz:8"), named(also, "An Nusayrat", "gaz:7"))) == [1, 1]


def test_a_name_in_brackets_is_the_same_place() -> None:
    here = named(claim("capture", by="GoS", words="The army took Elder (Alder)"), "Elder", "gaz:1")
    there = named(claim("capture", by="GoS", report="r2"), "Alder", "gaz:2")
    assert sizes(made(here, there)) == [2]


@pytest.mark.parametrize("place", ["Hajin", None])
def test_one_scene_of_one_day_is_one_thing(place: str | None) -> None:
    one = claim("shelling", on="2018-12-10", words="shells fell on a wedding")
    other = claim("airstrike", place, on="2018-12-10", words="a jet bombed the weddings", report="r2")
    assert sizes(made(one, other)) == [2]


def test_another_scene_is_another_thing() -> None:
    one = claim("shelling", on="2018-12-10", words="shells fell on a wedding")
    other = claim("airstrike", on="2018-12-10", words="a jet bombed the hotel", report="r2")
    assert sizes(made(one, other)) == [1, 1]


def test_what_one_side_leaves_the_other_takes() -> None:
    left = claim("withdrawal", by="IS", on="2018-12-09", says="IS", interest="against_interest", report="r2")
    [event] = made(TAKEN, left)
    assert (event.type, [actor.actor_id for actor in event.actors]) == ("capture", ["SDF"])
    assert [actor.actor_id for actor in event.recipients] == ["IS"]


@pytest.mark.parametrize(
    "left",
    [
        claim("withdrawal", by="YPG", on="2018-12-10", report="r2"),
        claim("withdrawal", by="IS", on="2018-12-07", report="r2"),
        claim("withdrawal", "Susah", by="IS", on="2018-12-10", report="r2"),
    ],
    ids=("the own side", "days before", "elsewhere"),
)
def test_not_every_leaving_is_of_that_taking(left: Claim) -> None:
    assert sizes(made(TAKEN, left)) == [1, 1]


def test_who_lost_a_place_may_say_at_once_that_it_holds_it() -> None:
    held = claim("control_status", by="IS", says="IS", outcome="full_control", report="r2")
    monitored = claim("control_status", by="IS", says="SOHR", outcome="full_control", report="r2")
    assert sizes(made(TAKEN, held)) == [2]
    assert sizes(made(TAKEN, monitored)) == [1, 1]


@pytest.mark.parametrize(("start", "expected"), [(300, [2]), (3000, [1, 1])])
def test_a_text_goes_on_about_the_place_that_it_named_for_a_few_sentences(start: int, expected: list[int]) -> None:
    struck = claim("airstrike", by="RUS", words="Russia bombed the town")
    denied = behind(claim("shooting", None, says="GoS", factuality="CT-", words="nobody fired"), start)
    denied = replace(denied, event=struck.event and replace(struck.event, place=None))
    assert sizes(made(struck, denied)) == expected


def answer(words: str, **fields: object) -> Claim:
    told = claim("killing", None, says="GoS", words=words)
    return behind(replace(told, event=None, **fields), 200)


def test_a_bare_denial_stands_beside_what_it_denies() -> None:
    denial = answer("the claims", factuality="CT-")
    [event] = made(TAKEN, denial)
    assert denial.id in event.claim_ids
    assert "whether" in {dispute.about for dispute in event.disputes}


def test_nobody_denies_the_own_word_nor_another_text() -> None:
    own = answer("it", factuality="CT-", speaker=TAKEN.speaker)
    elsewhere = answer("it", factuality="CT-", report_id="r2")
    assert sizes(made(TAKEN, own, elsewhere)) == [1]


def test_a_number_of_dead_belongs_to_the_harm_before_it() -> None:
    struck = claim("airstrike", by="RUS", on="2018-12-10")
    [event] = made(struck, answer("seven people had died", toll=(killed(7),)))
    assert [(toll.min, toll.max) for toll in event.toll] == [(7, 7)]
    assert sizes(made(struck, answer("another seven died", toll=(killed(7),)))) == [1]
    assert sizes(made(TAKEN, answer("seven people had died", toll=(killed(7),)))) == [1]


def test_a_total_is_of_its_event_and_a_count_since_is_of_a_war() -> None:
    struck = claim("airstrike", by="RUS", on="2018-12-10", toll=(killed(20),))
    total = replace(killed(23), as_of="2018-12-12", text="23")
    risen = behind(claim("toll", None, says=None, words="the toll has risen to 23", toll=(total,)), 200)
    since = behind(claim("toll", None, says=None, words="23 have died since spring", toll=(total,)), 200)
    assert sizes(made(struck, risen)) == [2]
    assert sizes(made(struck, since)) == [1, 1]


def test_of_many_alike_each_meets_a_bounded_number_and_they_are_one_all_the_same() -> None:
    many = [
        claim("airstrike", by="RUS", on="2018-12-10", toll=(killed(n),), report="r2" if n % 2 else "r1")
        for n in (7, 8, 7, 8)
    ]
    tellings = [replace(many[n % 4], id=f"t{n:03}", report_id=f"m{n}") for n in range(200)]
    reports = [report(told.report_id, "2018-12-12") for told in tellings]
    assert sizes(events(tellings, reports, actors=World())) == [200]
