"""Which origins an event has, and why each counts or does not."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from corroborate.builders import World, claim, report
from sayso.corroborate import events
from sayso.model.claim import ActorMention, Claim, Speaker
from sayso.model.event import Event, Origin
from sayso.model.report import Report
from sayso.model.selector import select
from sayso.model.terms import SpeakerKind

DAY = "2018-12-10"
REPORTS = [report(name) for name in ("r1", "r2", "r3", "r4")]


def strike(says: str | None, number: int, *, kind: SpeakerKind | None = None, chain: tuple[str, ...] = ()) -> Claim:
    """One telling of one strike, in a report of its own."""
    return claim("airstrike", by="RUS", on=DAY, says=says, speaker_kind=kind, chain=chain, report=f"r{number}")


def named(told: Claim, name: str, kind: SpeakerKind = "party") -> Claim:
    """A claim as made by somebody whom the registry does not know."""
    who = Speaker(
        text=name, actor_id=None, name=name, kind=kind, named=True, role=None, affiliation_id=None, selector=None
    )
    interest = "neutral" if kind == "witness" else "unknown"
    return replace(told, id=f"{told.id}:{name}", speaker=who, speaker_chain=(name,), interest=interest)


def the_event(claims: Sequence[Claim], reports: Sequence[Report] = REPORTS) -> Event:
    [event] = events(claims, reports, actors=World())
    assert event.origins == sum(origin.counted for origin in event.origin_list)
    return event


def counted(event: Event) -> list[Origin]:
    return [origin for origin in event.origin_list if origin.counted]


def speakers(origin: Origin) -> set[str | None]:
    return {voice.speaker for voice in origin.voices}


def test_each_origin_says_who_is_heard_and_why_it_counts() -> None:
    event = the_event([strike("SOHR", 1), strike("DEZ24", 2), strike("SOHR", 3)])
    assert [speakers(origin) for origin in event.origin_list] == [{"SOHR"}, {"DEZ24"}]
    first = event.origin_list[0]
    assert first.because == (
        "A SOHR spokesman says it in 2 reports, which is one origin; "
        "nothing ties it to a DEZ24 spokesman, so it counts apart."
    )
    assert len(first.voices[0].claim_ids) == 2


def test_one_side_is_one_origin_and_the_tie_is_told() -> None:
    event = the_event([strike("SDF", 1), strike("YPG", 2), strike("CJTF-OIR", 3)])
    [origin] = event.origin_list
    assert speakers(origin) == {"SDF", "YPG", "CJTF-OIR"}
    assert "is allied with" in origin.because


def test_a_chain_over_several_reports_is_one_origin() -> None:
    event = the_event(
        [strike("IS", 1), strike("IS", 2, chain=("SANA", "IS")), strike("SANA", 3, chain=("Sputnik", "SANA")),
         strike("Sputnik", 4)]
    )  # fmt: skip
    [origin] = event.origin_list
    assert speakers(origin) == {"IS", "SANA", "Sputnik"}
    assert "heard citing IS" in origin.because


def test_a_monitor_that_has_it_from_activists_is_itself() -> None:
    relayed = strike("activists", 1, kind="witness", chain=("The r1 Post", "SOHR", "activists"))
    event = the_event([relayed, strike("DEZ24", 2)])
    assert [speakers(origin) for origin in counted(event)] == [{"SOHR"}, {"DEZ24"}]
    assert "passing on activists" in event.origin_list[0].because


def test_a_monitor_that_cites_another_is_no_second() -> None:
    event = the_event([strike("DEZ24", 1, chain=("SOHR", "DEZ24")), strike("SOHR", 2)])
    assert event.origins == 1


def test_the_nameless_may_lean_on_anybody() -> None:
    event = the_event([strike("SOHR", 1), strike("residents", 2, kind="witness"), strike(None, 3)])
    sure, rest = event.origin_list
    assert (speakers(sure), sure.counted, rest.counted) == ({"SOHR"}, True, False)
    assert [voice.name for voice in rest.voices] == ["residents", "The r3 Post in its own voice"]


def test_where_nobody_is_named_all_together_are_one() -> None:
    event = the_event([strike("residents", 1, kind="witness"), strike(None, 2), strike(None, 3)])
    [origin] = event.origin_list
    assert (origin.counted, len(origin.voices), event.grade) == (True, 3, "single_origin")


def test_two_outlets_that_credit_one_agency_are_its_one_voice() -> None:
    reports = [report("r1", wire="Meridian Wire"), report("r2", wire="Meridian Wire")]
    event = the_event([strike(None, 1), strike(None, 2)], reports)
    [origin] = event.origin_list
    assert [voice.name for voice in origin.voices] == ["Meridian Wire, whose text it is"]


def test_an_outlet_that_is_a_body_speaks_as_that_body() -> None:
    reports = [report("r1", outlet="SOHR"), report("r2"), report("r3", outlet="RUS")]
    event = the_event([strike(None, 1), strike("SOHR", 2)], reports)
    assert [speakers(origin) for origin in event.origin_list] == [{"SOHR"}]
    event = the_event([strike(None, 1), strike(None, 3)], reports)
    assert event.origins == 2


def test_an_outlets_headline_is_a_retelling_of_whom_it_quotes() -> None:
    headline = strike(None, 1)
    event = the_event([headline, strike("SDF", 1)])
    assert (event.origins, event.grade) == (1, "claimed")
    assert "told in a text that has it from SDF" in event.origin_list[0].because


def test_a_friend_of_two_sides_does_not_make_them_one() -> None:
    class Friend(World):
        def is_same_side(self, one: str, other: str, day: str | None) -> bool:
            return super().is_same_side(one, other, day) or "Pentagon" in (one, other)

    without = events([strike("SOHR", 1), strike("SDF", 2)], REPORTS, actors=Friend())
    beside = events([strike("SOHR", 1), strike("SDF", 2), strike("Pentagon", 3)], REPORTS, actors=Friend())
    assert [event.origins for event in (*without, *beside)] == [2, 2]


@pytest.mark.parametrize(
    ("name", "kind", "beside", "origins"),
    [
        ("Blue Brigade", "party", "SOHR", 2),
        ("Blue Brigade", "party", "SDF", 1),
        ("Ann Lee", "witness", "SDF", 2),
        ("Ann Lee", "witness", "SOHR", 2),
    ],
)
def test_a_name_that_the_registry_lacks(name: str, kind: SpeakerKind, beside: str, origins: int) -> None:
    event = the_event([named(strike(None, 1), name, kind), strike(beside, 2)])
    assert event.origins == origins


def test_the_unknown_who_fights_a_side_is_not_of_it() -> None:
    told = claim("airstrike", by="SDF", on=DAY, says="SOHR", report="r3")
    assert told.event is not None
    struck = ActorMention(text="Blue Brigade", actor_id=None, name="Blue Brigade", selector=None)
    fought = replace(told, event=replace(told.event, recipients=(struck,)))
    mine = named(claim("airstrike", by="SDF", on=DAY, says=None), "Blue Brigade")
    theirs = claim("airstrike", by="SDF", on=DAY, says="SDF", report="r2")
    assert the_event([mine, theirs]).origins == 1
    assert the_event([mine, theirs, fought]).origins == 3


def test_one_utterance_retold_under_another_name_is_one() -> None:
    words = "we hold the old bridge and every road there"
    one = named(claim("capture", by="SDF", on=DAY, says=None, words=words), "Ann Lee", "witness")
    other = named(claim("capture", by="SDF", on=DAY, says=None, words=words, report="r2"), "Nuri Said", "witness")
    assert the_event([one, other]).origins == 2
    assert the_event([replace(one, mode="direct"), replace(other, mode="direct")]).origins == 1


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("They left the town because of the shelling, he said.", "its sentence gives “because of the shelling”"),
        ("They left the town, he said.", "its sentence gives no reason"),
    ],
)
def test_a_concession_is_noted_with_what_its_sentence_gives(sentence: str, told: str) -> None:
    given = claim("withdrawal", by="SDF", on=DAY, says="SDF", interest="against_interest")
    text = f"Snow fell. {sentence} It was late."
    start = text.index("They left the town")
    event = the_event(
        [replace(given, content=select(text, start, start + len("They left the town")))], [report(text=text)]
    )
    assert event.grade == "conceded"
    assert told in event.origin_list[0].because
