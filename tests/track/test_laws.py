"""What holds of every track record, over claims by chance."""

from random import Random

from corroborate.builders import World, report
from corroborate.strategies import REPORTS, claims
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.model.track import Track
from sayso.track import tracks

WORLD = World()
EVERY = (*REPORTS, report("late", "2018-12-30"))


def drawn(told: list[Claim], reports: tuple[Report, ...] = EVERY) -> dict[str, Track]:
    made = events(told, reports, actors=WORLD)
    return {track.speaker: track for track in tracks(made, told, reports, actors=WORLD)}


def counts(found: dict[str, Track], speaker: str) -> object:
    track = found[speaker]
    return track.tally, track.by_interest, track.by_subject, track.persons, track.reliability


@settings(max_examples=40)
@given(claims, st.randoms(use_true_random=False))
def test_order_changes_nothing(told: list[Claim], random: Random) -> None:
    turned = random.sample(told, k=len(told))
    reports = tuple(random.sample(EVERY, k=len(EVERY)))
    assert list(drawn(told).items()) == list(drawn(turned, reports).items())


@settings(max_examples=40)
@given(claims)
def test_a_copy_changes_no_count(told: list[Claim]) -> None:
    """A text printed again later, word for word, with all its claims."""
    copied = [claim for claim in told if claim.report_id == "r3"]
    copy = replace(report("copy", "2018-12-29"), origin_id="r3")
    again = [replace(claim, id=f"{claim.id}copy", report_id="copy") for claim in copied]
    before, after = drawn(told), drawn([*told, *again], (*EVERY, copy))
    assert set(before) == set(after)
    for speaker in before:
        assert counts(before, speaker) == counts(after, speaker)


@settings(max_examples=40)
@given(claims)
def test_an_echo_of_the_own_side_confirms_nothing(told: list[Claim]) -> None:
    """The YPG says once more what the SDF said, in a later report, where it had not spoken itself."""
    mine = [claim for claim in told if not _says(claim, "YPG")]
    echoes = [
        replace(claim, id=f"{claim.id}echo", report_id="late", speaker=replace(claim.speaker, actor_id="YPG"))
        for claim in mine
        if claim.speaker and _says(claim, "SDF")
    ]
    before, after = drawn(mine), drawn([*mine, *echoes])
    if "SDF" in before:
        assert after["SDF"].tally.taken_up == before["SDF"].tally.taken_up
        assert after["SDF"].tally.first == before["SDF"].tally.first
        assert after["SDF"].reliability == before["SDF"].reliability


@settings(max_examples=40)
@given(claims)
def test_counts_agree_with_the_sayings(told: list[Claim]) -> None:
    for track in drawn(told).values():
        tally = track.tally
        assert tally.told == len(track.sayings)
        assert tally.first + tally.alongside <= tally.told
        assert tally.taken_up + tally.not_taken_up == tally.first
        assert sum(part.tally.told for part in track.by_interest) == tally.told
        assert sum(part.tally.told for part in track.by_subject) == tally.told
        for saying in track.sayings:
            assert set(saying.claim_ids) <= {claim.id for claim in told}
            assert all(answer.days is None or answer.days >= 0 for answer in saying.taken_up_by)
            assert all(answer.speaker != track.speaker for answer in (*saying.taken_up_by, *saying.denied_by))


def _says(claim: Claim, body: str) -> bool:
    return claim.speaker is not None and claim.speaker.actor_id == body
