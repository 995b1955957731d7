"""Laws of control that hold for all claims."""

import random
from collections import defaultdict
from itertools import pairwise

from corroborate.builders import World
from corroborate.strategies import REPORTS, claims
from hypothesis import given
from hypothesis import strategies as st

from sayso.control import spells
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.control import Spell

WORLD = World()


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
        assert spell.event_ids
        assert spell.basis
        told = [by_id[name] for name in spell.claim_ids]
        assert all(one.factuality == "CT+" and one.modality == "asserted" and not one.background for one in told)
        assert not set(spell.claim_ids) & set(spell.disputed_by)


@given(claims)
def test_what_is_assessed_is_no_presence_and_not_presupposed(given_claims: list[Claim]) -> None:
    for spell in made(given_claims):
        assert not spell.assessed or (spell.layer == "hold" and not spell.inferred)
        assert not spell.assessed or spell.basis != ("narrator",)
