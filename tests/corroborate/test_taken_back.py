"""What a speaker takes back, what it only adds to, and whose word nobody else can take back."""

from msgspec.structs import replace

from corroborate.builders import World, claim, killed, report
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Notice

REPORTS = [report("r1", "2018-12-10"), report("r2", "2018-12-12"), report("r3", "2018-12-14")]
DAY = "2018-12-09"


def made(*claims: Claim) -> Event:
    [event] = events(claims, REPORTS, actors=World())
    return event


def abouts(event: Event) -> list[str]:
    return [dispute.about for dispute in event.disputes]


def test_a_lower_count_later_is_a_correction_and_no_dispute() -> None:
    first = claim("airstrike", "Aleppo", on=DAY, toll=(killed(30),))
    later = claim("airstrike", "Aleppo", on=DAY, toll=(killed(12),), report="r2")
    event = made(first, later)
    assert event.disputes == ()
    assert [(c.speaker, c.about, c.before.value, c.after.value) for c in event.corrections] == [
        ("SOHR", "toll", "30 people killed", "12 people killed")
    ]
    assert [(toll.min, toll.max) for toll in event.toll] == [(12, 12)]
    assert [(toll.min, toll.replaced) for toll in event.tolls] == [(30, True), (12, False)]


def test_a_higher_count_later_is_growth_and_no_correction() -> None:
    first = claim("airstrike", "Aleppo", on=DAY, toll=(killed(12),))
    later = claim("airstrike", "Aleppo", on=DAY, toll=(killed(30),), report="r2")
    event = made(first, later)
    assert (event.disputes, event.corrections) == ((), ())
    assert [toll.replaced for toll in event.tolls] == [True, False]


def test_a_word_taken_back_leaves_the_dispute_with_others() -> None:
    boast = claim("capture", by="SDF", on=DAY, says="SDF")
    denial = claim("capture", by="SDF", on=DAY, says="IS", factuality="CT-")
    retreat = claim("capture", by="SDF", on=DAY, says="SDF", factuality="CT-", report="r2")
    event = made(boast, denial, retreat)
    assert event.disputes == ()
    assert [(c.speaker, c.before.claim_ids, c.after.claim_ids, c.after.said) for c in event.corrections] == [
        ("SDF", (boast.id,), (retreat.id,), "2018-12-12")
    ]
    assert event.origins == 0


def test_two_mouths_of_one_side_do_not_correct_one_another() -> None:
    party = claim("airstrike", "Aleppo", on=DAY, says="SDF", toll=(killed(30),))
    ally = claim("airstrike", "Aleppo", on=DAY, says="YPG", toll=(killed(12),), report="r2")
    event = made(party, ally)
    assert event.corrections == ()
    assert abouts(event) == ["toll"]


def test_an_old_word_retold_after_the_new_one_stays_old() -> None:
    first = claim("airstrike", "Aleppo", on=DAY, toll=(killed(30),))
    later = claim("airstrike", "Aleppo", on=DAY, toll=(killed(12),), report="r2")
    retold = claim("airstrike", "Aleppo", on=DAY, toll=(killed(30),), report="r3")
    event = made(first, later, retold)
    assert [(toll.min, toll.max) for toll in event.toll] == [(12, 12)]
    assert event.disputes == ()


def test_witnesses_are_not_one_speaker() -> None:
    one = claim("airstrike", "Aleppo", on=DAY, says="residents", speaker_kind="witness", toll=(killed(30),))
    other = replace(one, id="other", report_id="r2", toll=(killed(12),))
    event = made(one, other)
    assert event.corrections == ()
    assert abouts(event) == ["toll"]


def test_a_report_that_says_it_was_corrected_speaks_when_it_was() -> None:
    notice = Notice(kind="correction", text="This story has been corrected.", start=None, end=None)
    mended = replace(report("r4", "2018-12-10"), modified="2018-12-13", notices=(notice,), outlet="The r1 Post")
    first = claim("airstrike", "Aleppo", on=DAY, says=None, toll=(killed(30),))
    later = claim("airstrike", "Aleppo", on=DAY, says=None, toll=(killed(12),), report="r4")
    [event] = events([first, later], [*REPORTS, mended], actors=World())
    assert [(c.speaker, c.after.value) for c in event.corrections] == [("The r1 Post", "12 people killed")]


def test_silence_is_no_denial() -> None:
    told = claim("airstrike", "Aleppo", by="RUS", on=DAY)
    blamed = claim("airstrike", "Aleppo", by="GoS", on=DAY, says="DEZ24")
    silent = claim("airstrike", "Aleppo", on=DAY, says="Pentagon")
    denial = claim("airstrike", "Aleppo", by="RUS", on=DAY, says="IS", factuality="CT-")
    event = made(told, blamed, silent, denial)
    [whether] = event.disputes
    assert whether.about == "whether"
    assert whether.silent == ()
    hurt = claim("airstrike", "Aleppo", on=DAY, says="DEZ24", toll=(killed(5),))
    dead = claim("airstrike", "Aleppo", on=DAY, says="SOHR", toll=(killed(30),))
    [tolls] = made(hurt, dead, silent).disputes
    assert tolls.silent == (silent.id,)
    assert [(p.value, p.speakers, p.first_said) for p in tolls.positions] == [
        ("30 people killed", ("SOHR",), "2018-12-10"),
        ("5 people killed", ("DEZ24",), "2018-12-10"),
    ]
