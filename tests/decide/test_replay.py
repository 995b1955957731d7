"""Decisions do what they say, the later against the earlier, and find their words again."""

import pytest
from msgspec.structs import replace

from decide.builders import SENTENCES, decided, laid_out, undo
from sayso.decide import Replayed, replay
from sayso.model.case import Decision
from sayso.model.claim import Claim
from sayso.model.selector import select

REPORT, CLAIMS = laid_out()
FIRST, SECOND, THIRD, FOURTH = CLAIMS


def made(*decisions: Decision) -> Replayed:
    return replay(CLAIMS, decisions, [REPORT])


def states(*decisions: Decision) -> list[str]:
    return [effect.state for effect in made(*decisions).effects]


def field_of(replayed: Replayed, claim: Claim) -> Claim:
    return next(one for one in replayed.claims if one.id == claim.id)


def test_a_rejected_claim_stays_and_does_not_count() -> None:
    replayed = made(decided("reject", FIRST, on=REPORT))
    assert replayed.claims == tuple(CLAIMS)
    assert [claim.id for claim in replayed.counting] == [SECOND.id, THIRD.id, FOURTH.id]


def test_an_accepted_claim_counts_as_it_did() -> None:
    replayed = made(decided("accept", FIRST, on=REPORT))
    assert replayed.counting == tuple(CLAIMS)
    assert replayed.effects[0].claim_ids == (FIRST.id,)


def test_the_later_of_two_verdicts_stands_and_the_earlier_is_told() -> None:
    reject, accept = decided("reject", FIRST, SECOND, on=REPORT), decided("accept", FIRST, on=REPORT)
    replayed = made(reject, accept)
    assert replayed.rejected == {SECOND.id}
    assert [effect.state for effect in replayed.effects] == ["in_part", "in_force"]
    assert accept.id in (replayed.effects[0].because or "")
    assert states(decided("accept", FIRST, on=REPORT), decided("reject", FIRST, on=REPORT)) == ["overruled", "in_force"]


def test_a_correction_sets_its_field_and_a_later_one_its_whole() -> None:
    name = decided("correct", FIRST, on=REPORT, field="event.place.name", value='"Susah"')
    weapon = decided("correct", FIRST, on=REPORT, field="event.weapon", value='"mortar"')
    whole = decided("correct", FIRST, on=REPORT, field="event.place", value='{"name": "Alder"}')
    replayed = made(name, weapon, whole)
    event = field_of(replayed, FIRST).event
    assert event is not None
    assert event.place is not None
    assert (event.place.name, event.weapon) == ("Alder", "mortar")
    assert [effect.state for effect in replayed.effects] == ["overruled", "in_force", "in_force"]


def test_a_correction_that_fits_no_more_is_told_and_changes_nothing() -> None:
    replayed = made(decided("correct", FIRST, on=REPORT, field="event.colour", value='"red"'))
    assert replayed.claims == tuple(CLAIMS)
    assert replayed.effects[0].state == "lost"
    assert "event has no field 'colour'" in (replayed.effects[0].because or "")


def test_merges_are_together_and_splits_apart() -> None:
    replayed = made(decided("merge", FIRST, SECOND, on=REPORT), decided("split", THIRD, FOURTH, on=REPORT))
    assert replayed.links.together == (tuple(sorted((FIRST.id, SECOND.id))),)
    assert replayed.links.apart == (tuple(sorted((THIRD.id, FOURTH.id))),)


def test_a_claim_split_from_others_leaves_them_together() -> None:
    merge = decided("merge", FIRST, SECOND, THIRD, on=REPORT)
    split = decided("split", FIRST, on=REPORT, beside=(SECOND, THIRD))
    replayed = made(merge, split)
    assert replayed.links.together == (tuple(sorted((SECOND.id, THIRD.id))),)
    assert [effect.state for effect in replayed.effects] == ["in_part", "in_force"]
    assert split.id in (replayed.effects[0].because or "")


def test_a_claim_split_from_claims_that_are_lost_parts_no_others() -> None:
    split = decided("split", FIRST, SECOND, on=REPORT, beside=(FOURTH,))
    replayed = replay(CLAIMS[:3], [split], [REPORT])
    assert replayed.links.apart == ()
    assert replayed.effects[0].state == "lost"


def test_a_chain_of_merges_ends_in_the_later_split_and_a_split_in_the_later_merge() -> None:
    chain = [decided("merge", FIRST, SECOND, on=REPORT), decided("merge", SECOND, THIRD, on=REPORT)]
    split = decided("split", FIRST, THIRD, on=REPORT)
    assert states(*chain, split) == ["overruled", "in_force", "in_force"]
    assert states(split, *chain) == ["overruled", "in_force", "in_force"]


def test_a_split_of_many_is_overruled_only_where_a_merge_says_otherwise() -> None:
    replayed = made(decided("split", FIRST, SECOND, THIRD, on=REPORT), decided("merge", FIRST, SECOND, on=REPORT))
    assert [effect.state for effect in replayed.effects] == ["in_part", "in_force"]
    assert len(replayed.links.apart) == 2


def test_an_undoing_can_be_undone() -> None:
    reject = decided("reject", FIRST, on=REPORT)
    back = undo(reject)
    assert made(reject, back).rejected == frozenset()
    assert states(reject, back) == ["undone", "in_force"]
    again = undo(back)
    assert made(reject, back, again).rejected == {FIRST.id}
    assert states(reject, back, again) == ["in_force", "undone", "in_force"]


def test_a_decision_without_its_words_is_told_and_comes_back_with_them() -> None:
    reject = decided("reject", FIRST, on=REPORT)
    other, claims = laid_out(SENTENCES[1:])
    lost = replay(claims, [reject], [other])
    assert (lost.rejected, lost.effects[0].state) == (frozenset(), "lost")
    assert SENTENCES[0] in (lost.effects[0].because or "")
    assert made(reject).rejected == {FIRST.id}


def test_words_are_told_apart_by_what_is_said_in_them() -> None:
    assert FIRST.event is not None
    killing = replace(FIRST, id="k", event=replace(FIRST.event, type="killing"))
    elsewhere = replace(FIRST, id="e", event=replace(FIRST.event, place=SECOND.event and SECOND.event.place))
    for claim in (FIRST, killing, elsewhere):
        reject = decided("reject", claim, on=REPORT)
        assert replay([elsewhere, killing, FIRST], [reject], [REPORT]).rejected == {claim.id}
    assert replay([killing, elsewhere], [decided("reject", FIRST, on=REPORT)], [REPORT]).rejected == frozenset()


def test_of_the_same_words_twice_those_in_the_same_surroundings_are_meant() -> None:
    text = "On the left the army fired. Later, on the right, the army fired. In the end the army fired."
    at = [index for index in range(len(text)) if text.startswith("the army fired", index)]
    one = replace(REPORT, text=text)
    claims = [replace(FIRST, id=str(start), content=select(text, start, start + 14)) for start in at]
    shifted = replace(one, text="A title of some length\n\nOn the left the army fired. " + text)
    moved = [
        replace(FIRST, id=str(start), content=select(shifted.text, start, start + 14))
        for start in range(len(shifted.text))
        if shifted.text.startswith("the army fired", start)
    ]
    for number, claim in enumerate(claims[1:], start=2):
        (rejected,) = replay(moved, [decided("reject", claim, on=one)], [shifted]).rejected
        assert rejected == moved[number].id


def test_another_capture_of_the_page_will_do_only_with_all_that_stood_around() -> None:
    reject = decided("reject", SECOND, on=REPORT)
    again, claims = laid_out(name="r2", head="Seen anew. ")
    assert replay(claims, [reject], [again]).rejected == {claims[1].id}
    twice = [replace(again, id="x", capture_sha256="r3"), again]
    assert replay(claims, [reject], twice).effects[0].state == "lost"
    part = replay(claims, [reject], [again], is_part=True)
    assert (part.rejected, part.effects[0].state) == (frozenset(), "lost")
    stranger, others = laid_out((SENTENCES[1],), name="r2")
    assert replay(others, [reject], [stranger]).effects[0].state == "lost"


@pytest.mark.parametrize("act", ["note", "accept"])
def test_what_changes_nothing_changes_nothing(act: str) -> None:
    decision = decided("note" if act == "note" else "accept", FIRST, on=REPORT)
    assert made(decision).counting == made().counting
    assert states(decision) == ["in_force"]
