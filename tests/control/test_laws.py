"""Laws of control that hold for all claims."""

import random
from collections import defaultdict
from itertools import pairwise

from corroborate.builders import World
from corroborate.strategies import REPORTS, claims
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.control import by_site, sites, spells, state
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.control import Spell, State

WORLD = World()
DAYS = st.sampled_from(["2018-12-02", "2018-12-09", "2018-12-10", "2018-12-11", "2018-12-12", "2018-12-21"])


def made(given_claims: list[Claim]) -> list[Spell]:
    return spells(events(given_claims, REPORTS, actors=WORLD), given_claims, REPORTS, actors=WORLD)


@given(claims, st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(given_claims: list[Claim], by_chance: random.Random) -> None:
    shuffled = given_claims[:]
    by_chance.shuffle(shuffled)
    assert made(shuffled) == made(given_claims)


@given(claims)
def test_assessed_spells_of_a_place_never_overlap(given_claims: list[Claim]) -> None:
    by_site: dict[tuple[str | None, str | None, str], list[Spell]] = defaultdict(list)
    for spell in made(given_claims):
        if spell.assessed:
            by_site[spell.place.gazetteer_id, spell.facility, spell.layer].append(spell)
    for timeline in by_site.values():
        for before, after in pairwise(timeline):
            assert before.end == after.start
        assert timeline[-1].end is None


@given(claims)
def test_every_spell_rests_on_claims_that_say_so(given_claims: list[Claim]) -> None:
    by_id = {one.id: one for one in given_claims}
    for spell in made(given_claims):
        assert spell.claim_ids
        assert spell.basis
        told = [by_id[name] for name in spell.claim_ids]
        assert all(one.factuality == "CT+" and one.modality == "asserted" and not one.background for one in told)
        assert spell.first_affirmed is None or spell.first_affirmed <= (spell.last_affirmed or "")
        assert not set(spell.claim_ids) & set(spell.disputed_by)


@given(claims)
def test_what_is_assessed_is_no_presence_and_not_presupposed(given_claims: list[Claim]) -> None:
    for spell in made(given_claims):
        assert not spell.assessed or (spell.layer == "hold" and not spell.inferred)
        assert not spell.assessed or spell.basis != ("narrator",)


@given(claims, DAYS, DAYS)
def test_what_was_known_on_a_day_is_not_moved_by_what_is_said_later(
    given_claims: list[Claim], known: str, on: str
) -> None:
    by_then = {one.id for one in REPORTS if (one.published or "9999") <= known}
    told = [one for one in given_claims if one.report_id in by_then]
    said_later = [one for one in given_claims if one.report_id not in by_then]
    reports = [one for one in REPORTS if one.id in by_then]

    def known_on(some: list[Claim]) -> list[State]:
        kept = [one for one in some if one.report_id in by_then]
        drawn = spells(events(kept, reports, actors=WORLD), kept, reports, actors=WORLD)
        return [state(own, on) for own in by_site(drawn).values()]

    assert known_on([*told, *said_later]) == known_on(told)


@given(claims)
def test_a_copy_adds_nothing(given_claims: list[Claim]) -> None:
    """The second report of one text, a day later, that tells all that the first one tells."""
    first = [replace(one, report_id="r1") for one in given_claims if one.report_id in ("r1", "r2")]
    first = list({one.content.exact: one for one in first}.values())
    copied = [replace(one, id=f"copy of {one.id}", report_id="r2") for one in first]
    rest = [one for one in given_claims if one.report_id not in ("r1", "r2")]

    def shown(found: list[Spell]) -> list[tuple[object, ...]]:
        return [
            (
                s.place.name,
                s.facility,
                s.layer,
                s.status,
                s.holder,
                s.parties,
                s.assessed,
                s.start,
                s.end,
                s.last_affirmed,
            )
            for s in found
        ]

    assert shown(made([*first, *copied, *rest])) == shown(made([*first, *rest]))


@given(claims)
def test_a_denial_never_makes_an_assessed_spell(given_claims: list[Claim]) -> None:
    def held(found: list[Spell]) -> set[tuple[object, ...]]:
        return {(s.place.name, s.facility, s.status, s.holder, s.parties) for s in found if s.assessed}

    denials = [one for one in given_claims if one.factuality == "CT-"]
    assert held(made(given_claims)) <= held(made([one for one in given_claims if one not in denials]))


@given(claims)
def test_a_site_drawn_by_itself_is_what_it_is_among_all(given_claims: list[Claim]) -> None:
    told = events(given_claims, REPORTS, actors=WORLD)
    whole = spells(told, given_claims, REPORTS, actors=WORLD)
    of_claims = sites(given_claims, REPORTS, actors=WORLD)
    alone = [
        spell
        for site in sorted(set(of_claims.values()))
        for spell in spells(told, given_claims, REPORTS, actors=WORLD, only=frozenset({site}))
    ]
    assert alone == whole


@given(claims, DAYS)
def test_a_state_is_one_of_what_was_said(given_claims: list[Claim], on: str) -> None:
    for own in by_site(made(given_claims)).values():
        found = state(own, on)
        begun = [spell for spell in own if (spell.begun or "9999") <= on]
        assert found.holder is None or found.holder in {spell.holder for spell in begun}
        assert found.assessed <= any(spell.assessed for spell in begun)
        assert found.status != "unknown" or found.holder is None
        assert found.age_days is None or found.age_days >= 0
