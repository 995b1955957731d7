"""Laws of replay that hold for all decisions."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from decide.builders import SENTENCES, decided, laid_out, undo
from sayso.decide import Replayed, replay
from sayso.model.case import Act, Decision
from sayso.model.claim import Claim

REPORT, CLAIMS = laid_out()
ACTS: tuple[Act, ...] = ("accept", "reject", "note", "correct", "merge", "split")
heads = st.sampled_from(("", "A new title\n\n", "2 min read\n", "The army shelled\n\n"))
gaps = st.sampled_from((". ", ".\n\n", ".\n", ".  "))


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    act = draw(st.sampled_from(ACTS))
    least = 2 if act in ("merge", "split") else 1
    chosen = draw(st.lists(st.sampled_from(CLAIMS), min_size=least, max_size=3, unique_by=lambda claim: claim.id))
    if act == "correct":
        name = draw(st.sampled_from(("Hajin", "Susah")))
        return decided(act, *chosen, on=REPORT, field="event.place.name", value=f'"{name}"')
    return decided(act, *chosen, on=REPORT)


several = st.lists(decisions(), max_size=6)


def made(*given_decisions: Decision) -> Replayed:
    return replay(CLAIMS, given_decisions, [REPORT])


def outcome(replayed: Replayed) -> object:
    return replayed.claims, replayed.rejected, replayed.links


@given(several, heads, gaps, st.booleans())
def test_a_decision_survives_a_text_laid_out_anew(
    given_decisions: list[Decision],
    head: str,
    gap: str,
    is_turned: bool,  # noqa: FBT001
) -> None:
    """Its offsets shift, its lines break elsewhere, a title is added, its sentences stand in another order."""
    sentences = SENTENCES[::-1] if is_turned else SENTENCES
    report, claims = laid_out(sentences, head=head, gap=gap)
    claims = claims[::-1] if is_turned else claims
    again = {old.id: new.id for old, new in zip(CLAIMS, claims, strict=True)}
    before, after = made(*given_decisions), replay(claims, given_decisions, [report])
    assert {again[claim] for claim in before.rejected} == after.rejected
    assert [{again[claim] for claim in effect.claim_ids} for effect in before.effects] == [
        set(effect.claim_ids) for effect in after.effects
    ]


@given(several, decisions())
def test_undoing_leaves_nothing(given_decisions: list[Decision], decision: Decision) -> None:
    assert outcome(made(*given_decisions, decision, undo(decision))) == outcome(made(*given_decisions))


@given(several, decisions())
def test_undoing_an_undoing_leaves_the_decision(given_decisions: list[Decision], decision: Decision) -> None:
    back = undo(decision)
    assert outcome(made(*given_decisions, decision, back, undo(back))) == outcome(made(*given_decisions, decision))


@given(several, st.randoms(use_true_random=False))
def test_the_order_of_what_was_read_does_not_matter(given_decisions: list[Decision], random: Random) -> None:
    shuffled = random.sample(CLAIMS, k=len(CLAIMS))
    one, other = made(*given_decisions), replay(shuffled, given_decisions, [REPORT])
    assert (one.rejected, one.links, one.effects) == (other.rejected, other.links, other.effects)
    assert {claim.id: claim for claim in one.claims} == {claim.id: claim for claim in other.claims}


@given(st.lists(st.sampled_from(CLAIMS), unique_by=lambda claim: claim.id), st.randoms(use_true_random=False))
def test_the_order_of_unrelated_decisions_does_not_matter(claims: list[Claim], random: Random) -> None:
    each = [decided("reject" if number % 2 else "accept", claim, on=REPORT) for number, claim in enumerate(claims)]
    assert outcome(made(*each)) == outcome(made(*random.sample(each, k=len(each))))


@given(several)
def test_nothing_apart_is_together_and_nothing_is_dropped(given_decisions: list[Decision]) -> None:
    replayed = made(*given_decisions)
    for group in replayed.links.together:
        assert not [pair for pair in replayed.links.apart if set(pair) <= set(group)]
    assert [effect.decision_id for effect in replayed.effects] == [decision.id for decision in given_decisions]
    assert [claim.id for claim in replayed.claims] == [claim.id for claim in CLAIMS]


@given(several, decisions())
def test_the_last_decision_is_in_force_as_a_whole(given_decisions: list[Decision], decision: Decision) -> None:
    assert made(*given_decisions, decision).effects[-1].state == "in_force"
