"""Every question finds what looking at every claim finds, page by page, on every kind of case."""

from collections.abc import Callable
from typing import Any

import pytest
from corroborate.builders import World, claim, report
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Connection

from sayso.errors import AmbiguousName, BadInput, UnknownName
from sayso.model.event import Event
from sayso.model.found import Box, Page, Query
from sayso.pipeline import picture
from sayso.store import find
from sayso.store.casebook import Casebook
from sayso.store.find import keys, where
from sayso.store.find.names import outlets_named, place_named
from sayso.store.find.words import phrases
from sayso.store.picture import replace as replace_picture

from .shelf import PLACES, Told, asked_of, at, invented, put

TOLD = invented(120)
EVENTS: tuple[Event, ...] = picture(
    [own for one in TOLD for own in one.claims], [one.report for one in TOLD], actors=World()
).events
DAYS = st.sampled_from(["2018-01-15", "2018-03-01", "2018-03-20", "2018-04-10", "2019-01-01", "2020-02-01"])
BOXES = [Box(south=34, west=39, north=35, east=40.5), Box(south=0, west=170, north=50, east=10)]


def maybe(values: Any) -> Any:
    return st.none() | values


def some(*values: str) -> Any:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


QUERIES = st.builds(
    Query,
    text=maybe(
        st.sampled_from(["hospital", "the", '"the market"', "hospital hit", "القوات", "deny", "sohr", "nothing"])
    ),
    actors=some("SDF", "IS", "YPG", "nobody"),
    speakers=some("SDF", "SOHR"),
    outlets=some("Alder Times", "ALDER TIMES"),
    places=some("own:1", "own:3", "elderland", "elderland/river province", "nowhere", "no such"),
    box=maybe(st.sampled_from(BOXES)),
    since=maybe(DAYS),
    until=maybe(DAYS),
    said_since=maybe(DAYS),
    said_until=maybe(DAYS),
    types=some("capture", "shelling"),
    grades=some("claimed", "single_origin", "corroborated"),
    as_known_on=maybe(DAYS),
    limit=st.integers(1, 40),
)


def filled(casebook: Casebook) -> Casebook:
    with casebook.writing() as connection:
        put(connection, TOLD[:70])
        put(connection, TOLD[70:])
        replace_picture(connection, origins={}, events=EVENTS, spells=())
    return casebook


def paged(ask: Callable[[Query], Page[Any]], query: Query) -> list[str]:
    found, page = [], ask(query)
    while True:
        found += [item.id for item in page.items]
        if page.next is None:
            return found
        assert len(page.items) == query.limit
        page = ask(replace(query, cursor=page.next))


@pytest.mark.parametrize(("few", "rare"), [(where.FEW, keys.RARE), (1, 2)], ids=["usual", "many"])
def test_claims_are_those_that_looking_at_each_would_find(
    casebook: Casebook, monkeypatch: pytest.MonkeyPatch, few: int, rare: int
) -> None:
    monkeypatch.setattr(where, "FEW", few)
    monkeypatch.setattr(keys, "RARE", rare)
    with filled(casebook).reading() as connection:

        @settings(max_examples=100)
        @given(QUERIES)
        def same(query: Query) -> None:
            assert paged(lambda asked: find.claims(connection, asked), query) == asked_of(TOLD, EVENTS, query)

        same()


def test_reports_are_those_with_such_a_claim(casebook: Casebook) -> None:
    of = {own.id: one.report.id for one in TOLD for own in one.claims}
    with filled(casebook).reading() as connection:

        @settings(max_examples=50)
        @given(QUERIES)
        def same(query: Query) -> None:
            found = paged(lambda asked: find.reports(connection, asked), query)
            assert len(found) == len(set(found))
            about = (query.text, query.actors, query.speakers, query.places, query.box, query.types, query.grades)
            if any(about) or query.since or query.until:
                assert set(found) == {of[claim] for claim in asked_of(TOLD, EVENTS, query)}

        same()


def test_events_are_those_with_such_a_claim(casebook: Casebook) -> None:
    with filled(casebook).reading() as connection:

        @settings(max_examples=50)
        @given(QUERIES)
        def same(query: Query) -> None:
            told = Query(text=query.text, speakers=query.speakers, outlets=query.outlets)
            by_claim = set(asked_of(TOLD, EVENTS, told))
            asked = replace(told, types=query.types, grades=query.grades, limit=query.limit)
            fitting = [
                event.id
                for event in EVENTS
                if by_claim & set(event.claim_ids)
                and (not query.types or event.type in query.types)
                and (not query.grades or event.grade in query.grades)
            ]
            found = paged(lambda page: find.events(connection, page), asked)
            assert sorted(found) == sorted(fitting)
            last = {event.id: event.last_said or "" for event in EVENTS}
            assert [last[own] for own in found] == sorted((last[own] for own in found), reverse=True)

        same()


def test_actors_and_places_are_counted(casebook: Casebook) -> None:
    with filled(casebook).reading() as connection:
        (page,) = [find.actors(connection, Query(limit=100))]
        counted = {actor.name: actor.said for actor in page.items}
        told = find.places(connection, Query(limit=2))
        rest = find.places(connection, Query(limit=100, cursor=told.next))
        (here,) = find.places(connection, Query(places=("own:1",))).items
    everything = [own for one in TOLD for own in one.claims]
    assert counted["SOHR"] == sum(own.speaker is not None and own.speaker.name == "SOHR" for own in everything)
    assert {place.place.name for place in (*told.items, *rest.items)} == {place.name for place in PLACES.values()}
    assert len(told.items) == 2
    assert here.claims == len(asked_of(TOLD, EVENTS, Query(places=("own:1",))))


def test_what_comes_in_between_two_pages_is_on_neither(casebook: Casebook) -> None:
    def told(name: str, day: str) -> Told:
        return Told(
            report(name, day), tuple(at(claim("clash", report=name, words=f"{name} {n}"), "Alder") for n in "abc")
        )

    def ask(query: Query) -> Page[Any]:
        with casebook.reading() as connection:
            return find.claims(connection, query)

    first = [told(f"r{day}", f"2018-03-1{day}") for day in range(4)]
    with casebook.writing() as connection:
        put(connection, first)
    query = Query(places=("own:1",), limit=5)
    page = ask(query)
    with casebook.writing() as connection:
        put(connection, [told("late", "2018-03-19")])
    rest = ask(replace(query, cursor=page.next, limit=100))
    ids = [own.id for own in (*page.items, *rest.items)]
    assert ids == asked_of(first, (), query)


SYNTAX = [
    "*",
    "NEAR(a b)",
    "words:x",
    "a OR b",
    "^a",
    '"',
    '"; DROP TABLE claims; --',
    "a AND NOT b",
    "-a",
    "(",
    "{a b}: c",
    "a' OR 1=1",
]


@pytest.mark.parametrize("typed", SYNTAX)
def test_what_is_typed_is_words_and_never_syntax(casebook: Casebook, typed: str) -> None:
    words = f"one told {typed} here"
    told = Told(report(), (at(claim("clash", words=words), "Alder"), at(claim("clash", words="another"), "Alder")))
    with casebook.writing() as connection:
        put(connection, [told])
    with casebook.reading() as connection:
        found = find.claims(connection, Query(text=f"told {typed}")).items
    assert [own.id for own in found] == [told.claims[0].id]


@given(st.text(max_size=40))
def test_any_words_find_or_are_refused(words: str) -> None:
    try:
        found = phrases(words)
    except BadInput:
        return
    assert all(part.replace(" ", "").isalnum() for part in found)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("القوّات دخلت مدينة الحسكة", "الحسكه"),
        ("أعلن الجيش", "اعلن"),
        ("Shells hit al-Ḥajīn", "al hajin"),
        ("Shells hit al-Ḥajīn", '"AL-HAJIN"'),
        ("the army's men", "armys"),
    ],
)
def test_letters_are_folded(casebook: Casebook, written: str, asked: str) -> None:
    with casebook.writing() as connection:
        put(connection, [Told(report(), (at(claim("clash", words=written), "Alder"),))])
    with casebook.reading() as connection:
        assert len(find.claims(connection, Query(text=asked)).items) == 1


BAD = [
    Query(since="yesterday"),
    Query(said_until="2018-02-30"),
    Query(cursor="1; --"),
    Query(cursor="9" * 40),
    Query(limit=0),
    Query(text="...!"),
    Query(box=Box(south=5, west=0, north=1, east=1)),
]


@pytest.mark.parametrize("query", BAD)
def test_what_is_no_question_is_refused(casebook: Casebook, query: Query) -> None:
    with casebook.reading() as connection, pytest.raises(BadInput):
        find.claims(connection, query)


def named(connection: Connection, name: str) -> str:
    return place_named(connection, name)


def test_a_place_is_named_in_many_ways(casebook: Casebook) -> None:
    with filled(casebook).reading() as connection:
        assert named(connection, "birch") == "own:2"
        assert named(connection, "own:1") == "own:1"
        assert named(connection, "Elderland/River Province") == "elderland/river province"
        assert named(connection, "River Province") == "elderland/river province"  # it holds the place of that name
        assert named(connection, "Westland") == "westland"
        assert named(connection, "Birsh") == "own:2"
        assert place_named(connection, "Foreign", also=lambda _: ["own:2", "own:77"]) == "own:2"
        with pytest.raises(AmbiguousName, match=r"own:1.*\n.*own:5"):
            named(connection, "Alder")
        with pytest.raises(UnknownName, match="birch"):
            named(connection, "Brich")


def test_an_outlet_is_named_however_it_is_written(casebook: Casebook) -> None:
    with filled(casebook).reading() as connection:
        assert set(outlets_named(connection, "alder times")) == {"Alder Times", "ALDER TIMES"}
        with pytest.raises(UnknownName, match="alder times"):
            outlets_named(connection, "Adler Times")
