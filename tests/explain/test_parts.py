"""Parts of explanations that few events have: corrections, counts, silence, decisions; and spells of every kind."""

import pytest
from corroborate.builders import World, claim, dated, killed, mentions, report
from msgspec.structs import replace
from track.builders import event, origin

from explain.check import LAST, sound, written
from sayso.explain import Shelf, explain_event, explain_spell
from sayso.model.claim import Claim
from sayso.model.control import Siege, Spell
from sayso.model.event import Correction, Dispute, Event, Position, SpeakerToll, TollRange, Word
from sayso.model.explanation import Explanation, Section
from sayso.model.found import ClaimDecision
from sayso.model.place import Place
from sayso.model.terms import Grade

DAYS = ("2018-12-10", "2018-12-12", "2018-12-15")
REPORTS = {f"r{number}": report(f"r{number}", day) for number, day in enumerate(DAYS, start=1)}


def said(speaker: str, number: int, *, words: str, toll: int | None = None) -> Claim:
    made = claim(
        "airstrike",
        by="GoS",
        says=speaker,
        report=f"r{number}",
        words=words,
        toll=(killed(toll, of="civilian"),) if toll else (),
    )
    own, REPORTS[f"r{number}"] = written(made, REPORTS[f"r{number}"])
    return own


EARLY = said("SOHR", 1, words="A strike killed twelve civilians", toll=12)
LATER = said("SOHR", 2, words="The strike killed fifteen civilians", toll=15)
OTHER = said("DEZ24", 3, words="Thirty people died in the strike", toll=30)
SILENT = said("GoS", 3, words="Its planes struck the town")
CLAIMS = (EARLY, LATER, OTHER, SILENT)


def shelf(*decided: ClaimDecision) -> Shelf:
    return Shelf(CLAIMS, REPORTS.values(), actors=World(), last=LAST, decided=decided)


def told(**more: object) -> Event:
    made = event("e1", origin(EARLY, LATER), origin(OTHER), origin(SILENT, counted=False), kind="airstrike")
    return replace(made, origins=2, grade_because=f"said by two (claim {EARLY.id}).", **more)


def explained(made: Event, *decided: ClaimDecision) -> Explanation:
    found = explain_event(made, (), shelf(*decided))
    sound(found, CLAIMS, list(REPORTS.values()))
    return found


def texts(found: Explanation, section: Section) -> list[str]:
    return [sentence.text for sentence in found.sentences if sentence.section == section]


def count(speaker: str, number: int, *claims: Claim, replaced: bool = False, running: bool = False) -> SpeakerToll:
    return SpeakerToll(
        speaker=speaker,
        name=speaker,
        effect="killed",
        of="civilian",
        min=number,
        max=number,
        vague=None,
        as_of="2018-12-15" if running else None,
        claim_ids=tuple(own.id for own in claims),
        first_said=None,
        last_said=None,
        replaced=replaced,
        running=running,
    )


def test_what_a_speaker_replaced_is_told_with_both_words() -> None:
    before = Word(value="12 civilians killed", claim_ids=(EARLY.id,), said=DAYS[0])
    after = Word(value="15 civilians killed", claim_ids=(LATER.id,), said=DAYS[1])
    found = explained(told(corrections=(Correction(speaker="SOHR", about="toll", before=before, after=after),)))
    assert texts(found, "corrections") == [
        "SOHR replaced its own word on the toll: “12 civilians killed” (said on 10 December 2018) became “15 civilians "
        "killed” (said on 12 December 2018); the earlier word counts no more."
    ]
    (sentence,) = [s for s in found.sentences if s.section == "corrections"]
    assert [quote.claim_id for quote in sentence.quotes] == [EARLY.id, LATER.id]


def test_every_count_is_told_by_its_speaker_and_none_is_summed() -> None:
    counts = (
        count("SOHR", 12, EARLY, replaced=True),
        count("SOHR", 15, LATER),
        count("DEZ24", 30, OTHER),
        count("DEZ24", 324, OTHER, running=True),
    )
    spans = (TollRange(effect="killed", of="civilian", min=15, max=30, disputed=True),)
    said_so = texts(explained(told(tolls=counts, toll_range=spans)), "tolls")
    assert said_so[0] == ("What stands of the counts: 15 to 30 civilians killed, and the counts shut each other out.")
    assert said_so[1].endswith("replaced by its own later count.")
    assert said_so[2] == "SOHR counts 15 civilians killed, on 12 December 2018."
    assert "as of 15 December 2018" in said_so[4]
    assert said_so[4].endswith("a running total of more than this event, and no part of its toll.")


def test_a_running_total_is_no_single_event() -> None:
    made = told(running=True, tolls=(count("DEZ24", 324, OTHER, running=True),))
    assert "It is a running total over more than one event." in texts(explained(made), "told")
    assert texts(explained(made), "tolls") == [
        "DEZ24 counts 324 civilians killed, as of 15 December 2018, on 15 December 2018."
    ]


def test_one_killed_is_one() -> None:
    made = told(tolls=(count("DEZ24", 1, OTHER),))
    assert texts(explained(made), "tolls") == ["DEZ24 counts 1 civilian killed, on 15 December 2018."]


def test_who_is_silent_in_a_dispute_neither_denies_nor_assents() -> None:
    positions = (
        Position(value="15 killed", claim_ids=(LATER.id,), speakers=("SOHR",)),
        Position(value="30 killed", claim_ids=(OTHER.id,), speakers=("DEZ24",)),
    )
    found = explained(told(disputes=(Dispute(about="toll", positions=positions, silent=(SILENT.id,)),)))
    assert texts(found, "disputes") == [
        "In dispute: the toll; 2 positions.",
        "“15 killed”: said by SOHR on 12 December 2018.",
        "“30 killed”: said by DEZ24 on 15 December 2018.",
        "1 claim takes no side in it, by GoS; silence is no denial.",
    ]


@pytest.mark.parametrize(
    ("grade", "words"),
    [
        ("corroborated", "It would be worth less if SOHR and DEZ24 were found to lean on one another"),
        ("conceded", "A further independent origin would corroborate it"),
        ("single_origin", "An origin that does not lean on SOHR and DEZ24 would corroborate it"),
        ("claimed", "A denial would make it “denied”."),
        ("denied", "It would be worth more if somebody who gains nothing by it said so."),
    ],
)
def test_each_grade_tells_what_would_change_it(grade: Grade, words: str) -> None:
    assert any(text.startswith(words) for text in texts(explained(told(grade=grade)), "grade"))


def test_an_origin_that_does_not_count_is_told_apart() -> None:
    said_so = texts(explained(told()), "origins")
    assert said_so[0] == "It has 2 independent origins."
    assert [text.partition(":")[0] for text in said_so[1:]] == ["Origin 1", "Origin 2", "Not counted"]


def test_a_decision_is_told_once_for_all_its_claims() -> None:
    both = [
        ClaimDecision(claim_id=own.id, act="accept", who="Ada", at="2019-01-07T09:30:00Z", why="seen the film")
        for own in (EARLY, LATER)
    ]
    elsewhere = ClaimDecision(claim_id="other", act="accept", who="Ben", at="2019-01-07T09:30:00Z", why="so")
    assert texts(explained(told(), *both, elsewhere), "decisions") == [
        "Ada decided on 7 January 2019 that these claims are accepted: seen the film."
    ]


def spell(**more: object) -> Spell:
    made = Spell(
        place=Place(name="Hajin", gazetteer_id="gaz:Hajin"),
        facility=None,
        layer="hold",
        holder="SDF",
        parties=(),
        status="full_control",
        share=None,
        besieged_by=(),
        basis=("claimed_by_beneficiary",),
        assessed=False,
        inferred=False,
        start=dated(DAYS[0]),
        end=None,
        sequence=0,
        last_affirmed=DAYS[1],
        claim_ids=(EARLY.id, LATER.id),
        event_ids=("e1",),
        disputed_by=(),
    )
    return replace(made, **more)


@pytest.mark.parametrize(
    ("made", "section", "words"),
    [
        (spell(), "ground", "It is not assessed: that would need the word of the side that loses by it"),
        (spell(assessed=True), "ground", "A holding is assessed where two or more independent origins say so"),
        (
            spell(assessed=True, basis=("conceded_by_loser",)),
            "ground",
            "A holding is assessed where the side concedes it that loses by it, as here.",
        ),
        (spell(layer="presence", status="presence"), "ground", "A presence is never assessed as a holding."),
        (spell(inferred=True), "ground", "What nobody said, and a later word only presupposes, is never assessed."),
        (spell(besieged_by=("IS", "GoS")), "holding", "It is besieged by IS and GoS."),
        (
            spell(status="partial_control"),
            "unknown",
            "Not known: whether it still lasted after it was last said;",
        ),
        (spell(disputed_by=(OTHER.id,)), "against", "DEZ24 spoke against it on 15 December 2018."),
        (spell(), "against", "No claim speaks against it."),
        (spell(end=dated(DAYS[2])), "age", "It ended: 15 December 2018."),
        (
            spell(),
            "age",
            "It was last said on 12 December 2018; the reports go on for 20 days",
        ),
        (spell(start=None), "age", "When it began is not known."),
    ],
)
def test_a_spell_of_each_kind(made: Spell, section: Section, words: str) -> None:
    found = explain_spell(made, [told()], [made], shelf())
    sound(found, CLAIMS, list(REPORTS.values()))
    assert any(text.startswith(words) for text in texts(found, section)), texts(found, section)


def test_a_siege_has_days_of_its_own() -> None:
    siege = Siege(
        by=("IS",),
        start=dated(DAYS[0]),
        end=None,
        assessed=False,
        basis=(),
        last_affirmed=DAYS[2],
        claim_ids=(OTHER.id,),
    )
    found = explain_spell(spell(besieged_by=("IS",), sieges=(siege,)), [told()], [], shelf())
    sound(found, CLAIMS, list(REPORTS.values()))
    assert texts(found, "holding")[1:] == [
        "Said to be besieged by IS; began: 10 December 2018; last said on 15 December 2018."
    ]


def test_what_else_is_said_of_the_place_at_the_time_is_told() -> None:
    mine, rival = spell(), spell(holder="IS", claim_ids=(OTHER.id,), start=dated(DAYS[1]))
    before = spell(holder="GoS", claim_ids=(SILENT.id,), start=dated("2018-11-01"), end=dated("2018-11-20"))
    elsewhere = spell(place=Place(name="Susah"), holder="IS", claim_ids=(OTHER.id,))
    found = explain_spell(mine, [told()], [mine, rival, before, elsewhere], shelf())
    assert [text.partition(":")[0] for text in texts(found, "against")] == [
        f"Claimed of the same place and time, {rival.id}"
    ]
    assert all("who held the place before" not in text for text in texts(found, "unknown"))


def test_ids_of_spells_tell_holdings_apart_and_survive_new_claims() -> None:
    mine = spell()
    assert spell(claim_ids=(OTHER.id,), last_affirmed=None, sequence=3, event_ids=()).id == mine.id
    others = [spell(holder="IS"), spell(start=dated(DAYS[1])), spell(facility="hospital"), spell(assessed=True)]
    assert len({own.id for own in (mine, *others)}) == 5


def test_mentions_are_named() -> None:
    made = told(actors=mentions(("GoS",)), recipients=mentions(("IS", "SDF")))
    said_so = texts(explained(made), "told")
    assert "Who did it: GoS." in said_so
    assert "Whom it was done to: IS and SDF." in said_so
