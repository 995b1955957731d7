"""What holds of every explanation, over claims by chance."""

from random import Random

from corroborate.builders import World
from corroborate.strategies import REPORTS, claims
from hypothesis import given, settings
from hypothesis import strategies as st

from explain.check import explained, shuffled, sound, written
from sayso.control import spells
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.report import Report


def laid_out(told: list[Claim]) -> tuple[list[Claim], list[Report]]:
    """The claims with their words in the reports."""
    reports = {report.id: report for report in REPORTS}
    made = []
    for claim in told:
        own, reports[claim.report_id] = written(claim, reports[claim.report_id])
        made.append(own)
    return made, list(reports.values())


@settings(max_examples=40)
@given(claims)
def test_every_sentence_rests_on_claims_and_quotes_what_is_there(told: list[Claim]) -> None:
    made, reports = laid_out(told)
    world = World()
    drawn = events(made, reports, actors=world)
    held = spells(drawn, made, reports, actors=world)
    for found in explained(drawn, held, made, reports, actors=world):
        sound(found, made, reports)


@settings(max_examples=40)
@given(claims, st.randoms(use_true_random=False))
def test_order_changes_no_word(told: list[Claim], random: Random) -> None:
    made, reports = laid_out(told)
    world = World()
    drawn = events(made, reports, actors=world)
    held = spells(drawn, made, reports, actors=world)
    turned = explained(drawn, held, shuffled(made, random), shuffled(reports, random), actors=world)  # type: ignore[arg-type]
    assert explained(drawn, held, made, reports, actors=world) == turned


@settings(max_examples=40)
@given(claims)
def test_spells_have_ids_of_their_own(told: list[Claim]) -> None:
    drawn = events(told, REPORTS, actors=World())
    held = spells(drawn, told, REPORTS, actors=World())
    assert len({spell.id for spell in held}) == len(held)
