"""What a person decided comes before what the words tell: one event, or not one."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from corroborate.builders import World, claim, report
from corroborate.strategies import REPORTS, claims
from sayso.corroborate import events
from sayso.model.case import Links
from sayso.model.claim import Claim
from sayso.model.event import Event

WORLD = World()
HERE = claim("airstrike", "Hajin", by="GoS", on="2018-12-10", report="r1")
HERE_TOO = claim("airstrike", "Hajin", by="GoS", on="2018-12-10", says="DEZ24", report="r2")
THERE = claim("capture", "Aleppo", by="SDF", on="2017-01-05", says="DEZ24", report="r3")


def made(given_claims: list[Claim], links: Links | None = None) -> list[Event]:
    return events(given_claims, REPORTS, actors=WORLD, links=links)


def parts(found: list[Event]) -> list[set[str]]:
    return [set(event.claim_ids) for event in found]


@st.composite
def linked(draw: st.DrawFn) -> tuple[list[Claim], Links]:
    """Claims, some of them together and some apart, without a contradiction."""
    told = list({one.id: one for one in draw(claims)}.values())
    ids = draw(st.permutations([one.id for one in told]))
    sizes = draw(st.lists(st.integers(2, 3), max_size=2))
    groups, at = [], 0
    for size in sizes:
        if len(group := ids[at : at + size]) > 1:
            groups.append(tuple(sorted(group)))
        at += size
    group_of = {own: group for group in groups for own in group}
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=3)) if ids else []
    apart = {
        (min(pair), max(pair))
        for pair in pairs
        if pair[0] != pair[1] and group_of.get(pair[0], pair[0]) != group_of.get(pair[1], pair[1])
    }
    return told, Links(together=tuple(sorted(groups)), apart=tuple(sorted(apart)))


@given(linked(), st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(given_links: tuple[list[Claim], Links], random: Random) -> None:
    told, links = given_links
    assert made(random.sample(told, k=len(told)), links) == made(told, links)


@given(linked())
def test_what_is_decided_holds(given_links: tuple[list[Claim], Links]) -> None:
    told, links = given_links
    found = parts(made(told, links))
    placed = set().union(*found)
    assert placed == set().union(*parts(made(told)))
    for group in links.together:
        assert sum(bool(part & set(group)) for part in found) == bool(placed & set(group))
    for pair in links.apart:
        assert not [part for part in found if part >= set(pair)]


@given(claims)
def test_deciding_nothing_changes_nothing(told: list[Claim]) -> None:
    assert made(told, Links()) == made(told)


def test_two_that_are_one_by_their_words_are_two_where_a_person_says_so() -> None:
    assert len(made([HERE, HERE_TOO])) == 1
    pair = (min(HERE.id, HERE_TOO.id), max(HERE.id, HERE_TOO.id))
    assert sorted(event.origins for event in made([HERE, HERE_TOO], Links(apart=(pair,)))) == [1, 1]


def test_who_is_one_with_a_joined_claim_comes_along() -> None:
    (event,) = made([HERE, HERE_TOO, THERE], Links(together=(tuple(sorted((HERE.id, THERE.id))),)))
    assert set(event.claim_ids) == {HERE.id, HERE_TOO.id, THERE.id}


def test_copies_of_one_text_can_be_split() -> None:
    one = claim("airstrike", "Hajin", on="2018-12-10", report="c1", words="warplanes bombed the town of Hajin")
    other = claim("airstrike", "Hajin", on="2018-12-10", report="c2", words="warplanes bombed the town of Hajin")
    shelf = [report("c1", origin="c1"), report("c2", origin="c1")]
    other = replace(other, id="f" * 16)
    pair = (min(one.id, other.id), max(one.id, other.id))
    assert len(events([one, other], shelf, actors=WORLD)) == 1
    assert len(events([one, other], shelf, actors=WORLD, links=Links(apart=(pair,)))) == 2
