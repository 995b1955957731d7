"""What a speaker said first, and what became of it."""

from typing import get_args

import pytest
from corroborate.builders import World, claim, killed
from msgspec.structs import replace

from sayso.lexicon.tracking import load_reliability, load_subjects
from sayso.model.claim import Claim
from sayso.model.event import Dispute, Event, Position
from sayso.model.report import Report
from sayso.model.terms import Interest
from sayso.model.track import Rating, Subject
from sayso.track import tracks
from track.builders import event, origin, reports, spoken_by, track

DAYS = ("2018-12-10", "2018-12-12", "2018-12-15")
TOLD = reports(DAYS)


def taken(says: str | None, number: int, *, interest: Interest | None = None) -> Claim:
    return claim("capture", by="SDF", to="IS", says=says, report=f"r{number}", interest=interest)


def denied(says: str, number: int, *, interest: Interest = "neutral") -> Claim:
    return claim("capture", by="SDF", says=says, report=f"r{number}", factuality="CT-", interest=interest)


class TestWhoWasFirst:
    def test_it_is_taken_up_by_an_independent_origin_on_a_later_day(self) -> None:
        first, later = taken("SDF", 1), taken("SOHR", 2)
        found = track("SDF", [event("e", origin(first), origin(later))], [first, later], TOLD)
        (saying,) = found.sayings
        assert (saying.turn, saying.claim_ids, saying.watched_days) == ("first", (first.id,), 5)
        assert [(a.speaker, a.claim_id, a.days) for a in saying.taken_up_by] == [("SOHR", later.id, 2)]
        assert (found.tally.first, found.tally.taken_up, found.tally.not_taken_up) == (1, 1, 0)

    def test_who_comes_later_was_not_first(self) -> None:
        first, later = taken("SDF", 1), taken("SOHR", 2)
        found = track("SOHR", [event("e", origin(first), origin(later))], [first, later], TOLD)
        assert [(s.turn, s.taken_up_by) for s in found.sayings] == [("later", ())]
        assert (found.tally.told, found.tally.first, found.tally.not_taken_up) == (1, 0, 0)

    def test_on_one_day_nobody_is_known_to_be_first(self) -> None:
        one, other = taken("SDF", 1), taken("SOHR", 1)
        made = [event("e", origin(one), origin(other))]
        for speaker in ("SDF", "SOHR"):
            tally = track(speaker, made, [one, other], TOLD).tally
            assert (tally.first, tally.alongside, tally.taken_up) == (0, 1, 0)

    def test_without_a_day_nobody_is_known_to_be_first(self) -> None:
        one, other = taken("SDF", 1), taken("SOHR", 2)
        told = reports([None, DAYS[1]])
        made = [event("e", origin(one), origin(other))]
        assert track("SDF", made, [one, other], told).sayings[0].turn == "unknown"
        assert track("SOHR", made, [one, other], told).sayings[0].turn == "unknown"

    def test_alone_it_was_first_and_is_not_taken_up(self) -> None:
        only = taken("SDF", 1)
        tally = track("SDF", [event("e", origin(only))], [only], TOLD).tally
        assert (tally.first, tally.taken_up, tally.not_taken_up, tally.delay) == (1, 0, 1, None)

    def test_an_ally_who_echoes_it_does_not_take_it_up_and_was_not_first(self) -> None:
        first, echo = taken("SDF", 1), taken("YPG", 2)
        made = [event("e", origin(first, echo))]
        assert track("SDF", made, [first, echo], TOLD).tally.taken_up == 0
        assert track("YPG", made, [first, echo], TOLD).sayings[0].turn == "later"

    def test_what_does_not_count_as_an_origin_neither_takes_up_nor_has_a_record(self) -> None:
        first, relay = taken("SDF", 1), taken("SANA", 2)
        made = [event("e", origin(first), origin(relay, counted=False))]
        assert track("SDF", made, [first, relay], TOLD).tally.taken_up == 0
        assert [t.speaker for t in tracks(made, [first, relay], TOLD, actors=World())] == ["SDF"]

    def test_who_is_heard_citing_another_on_it_has_no_record_of_it(self) -> None:
        own, relay = taken("IS", 2), taken("SANA", 1)
        citing = claim("capture", by="SDF", says="IS", report="r3", chain=("r3 Post", "SANA", "IS"), words="citing IS")
        made = [event("e", origin(own, relay, citing))]
        found = tracks(made, [own, relay, citing], TOLD, actors=World())
        assert [t.speaker for t in found] == ["IS"]

    def test_who_cites_nobody_in_particular_answers_for_it(self) -> None:
        own = claim("capture", by="SDF", says="SOHR", report="r1", chain=("r1 Post", "SOHR", "generic:activists"))
        assert track("SOHR", [event("e", origin(own))], [own], TOLD).tally.first == 1

    def test_who_tells_it_otherwise_contradicts_it_and_is_first_with_his_own(self) -> None:
        blaming = claim("airstrike", by="GoS", says="SOHR", report="r1")
        otherwise = claim("airstrike", by="IS", says="DEZ24", report="r2")
        agreeing = claim("airstrike", by="GoS", says="Pentagon", report="r3")
        made = replace(
            event("e", origin(blaming), origin(otherwise), origin(agreeing), kind="airstrike"),
            disputes=(
                Dispute(
                    about="who",
                    positions=(
                        Position(value="GoS", claim_ids=(blaming.id, agreeing.id)),
                        Position(value="IS", claim_ids=(otherwise.id,)),
                    ),
                ),
            ),
        )
        told = [blaming, otherwise, agreeing]
        first = track("SOHR", [made], told, TOLD)
        assert [(a.speaker, a.days) for a in first.sayings[0].taken_up_by] == [("Pentagon", 5)]
        assert [(a.speaker, a.differs_on) for a in first.sayings[0].contradicted_by] == [("DEZ24", ("who",))]
        assert (first.tally.contradicted, first.tally.taken_up) == (1, 1)
        assert track("DEZ24", [made], told, TOLD).sayings[0].turn == "first"
        assert track("Pentagon", [made], told, TOLD).sayings[0].turn == "later"

    def test_an_origin_takes_up_once_by_its_first_voice(self) -> None:
        first, sohr, again = taken("SDF", 1), taken("SOHR", 3), taken("SOHR", 2)
        found = track("SDF", [event("e", origin(first), origin(sohr, again))], [first, sohr, again], TOLD)
        assert [a.claim_id for a in found.sayings[0].taken_up_by] == [again.id]


class TestDenials:
    def test_a_denial_counts_with_whose_it_is(self) -> None:
        first, denial = taken("SDF", 1), denied("IS", 2, interest="self_serving")
        found = track("SDF", [event("e", origin(first), against=[denial])], [first, denial], TOLD)
        assert [(a.speaker, a.days, a.interest, a.about) for a in found.sayings[0].denied_by] == [
            ("IS", 2, "self_serving", "whether")
        ]
        assert (found.tally.denied, found.tally.not_taken_up) == (1, 1)

    def test_a_denial_from_before_denies_nothing_that_came_after(self) -> None:
        denial, first = denied("IS", 1), taken("SDF", 2)
        assert track("SDF", [event("e", origin(first), against=[denial])], [first, denial], TOLD).tally.denied == 0

    def test_who_denies_having_done_it_denies_only_who_laid_it_to_him(self) -> None:
        blaming = claim("airstrike", by="GoS", says="SOHR", report="r1")
        telling = claim("airstrike", says="DEZ24", report="r1")
        denial = claim("airstrike", by="GoS", says="GoS", blame="denied", factuality="CT-", report="r2")
        made = [event("e", origin(blaming), origin(telling), against=[denial], kind="airstrike")]
        claims = [blaming, telling, denial]
        assert [a.about for a in track("SOHR", made, claims, TOLD).sayings[0].denied_by] == ["who"]
        assert track("DEZ24", made, claims, TOLD).sayings[0].denied_by == ()

    def test_who_denies_its_own_word_corrects_it(self) -> None:
        first, taking_back = taken("SDF", 1), denied("SDF", 3)
        found = track("SDF", [event("e", origin(first), against=[taking_back])], [first, taking_back], TOLD)
        assert [(c.about, c.claim_ids, c.days) for c in found.sayings[0].corrections] == [
            ("whether", (taking_back.id,), 5)
        ]
        assert (found.tally.corrected, found.tally.denied) == (1, 0)


class TestParts:
    def test_by_interest_person_and_how_soon(self) -> None:
        made, claims = [], []
        for number, (interest, day) in enumerate([("self_serving", 2), ("against_interest", 3), ("self_serving", 0)]):
            own = taken("SDF", 1, interest=interest)  # type: ignore[arg-type]
            said = spoken_by("Ada Vale", own) if number else own
            said, later = _numbered(said, number), _numbered(taken("SOHR", day or 1), number)
            claims += [said, later]
            made.append(event(f"e{number}", origin(said), *([origin(later)] if day else [])))
        found = track("SDF", made, claims, TOLD)
        assert {p.interest: (p.tally.first, p.tally.taken_up) for p in found.by_interest} == {
            "self_serving": (2, 1),
            "against_interest": (1, 1),
        }
        assert [(p.name, p.tally.first, p.tally.taken_up) for p in found.persons] == [("Ada Vale", 2, 1)]
        assert found.tally.delay is not None
        assert (found.tally.delay.min, found.tally.delay.median, found.tally.delay.max) == (2, 3.5, 5)

    @pytest.mark.parametrize(
        ("made", "subject"),
        [
            (claim("capture", by="SDF", to="IS", says="SDF"), "own_gains"),
            (claim("capture", by="IS", to="SDF", says="SDF"), "enemy_gains"),
            (claim("capture", by="SDF", to="IS", says="SOHR"), "gains"),
            (claim("withdrawal", by="YPG", says="SDF"), "own_retreats"),
            (claim("clash", by="IS", to="SDF", toll=(killed(9, of="combatant"),), says="SDF"), "own_losses"),
            (claim("clash", by="SDF", to="IS", toll=(killed(9),), says="SDF"), "enemy_losses"),
            (claim("airstrike", by="GoS", toll=(killed(9, of="civilian"),), says="GoS"), "civilian_harm_by_own"),
            (claim("airstrike", by="GoS", toll=(killed(9, of="child"),), says="IS"), "civilian_harm_by_enemy"),
            (claim("airstrike", by="GoS", toll=(killed(9, of="civilian"),), says="SOHR"), "civilian_harm"),
            (claim("shelling", by="IS", facility="hospital", facility_type="hospital"), "civilian_harm"),
            (claim("airstrike", by="GoS", to="IS", says="GoS"), "own_attacks"),
            (claim("airstrike", by="GoS", toll=(killed(9),), says="SOHR"), "attacks"),
            (claim("ceasefire", by="SDF", says="SDF"), "other"),
        ],
    )
    def test_what_it_is_about(self, made: Claim, subject: Subject) -> None:
        assert made.speaker is not None
        found = track(made.speaker.actor_id or "", [event("e", origin(made))], [made], TOLD)
        assert [part.subject for part in found.by_subject] == [subject]

    def test_every_rule_leads_to_a_subject(self) -> None:
        names = {rule.id for rule in load_subjects()}
        assert names | {"other"} <= set(get_args(Subject))


class TestReliability:
    RULE = load_reliability()

    def test_it_cannot_be_judged_by_default(self) -> None:
        only = taken("SDF", 1)
        found = track("SDF", [event("e", origin(only))], [only], TOLD).reliability
        assert (found.letter, found.basis) == ("F", "none")

    def test_an_analyst_decides(self) -> None:
        only = taken("SDF", 1)
        rating = Rating(speaker="SDF", letter="D", who="Ada", at="2019-01-07T09:30:00Z", why="checked")
        found = track("SDF", [event("e", origin(only))], [only], TOLD, ratings=[rating]).reliability
        assert (found.letter, found.basis) == ("D", "analyst")
        assert "Ada" in found.because

    @pytest.mark.parametrize(("borne_out", "refuted", "letter"), [(10, 0, "C"), (8, 3, "D"), (5, 5, "D"), (4, 6, "E")])
    def test_a_long_record_gives_a_letter_never_the_best_two(self, borne_out: int, refuted: int, letter: str) -> None:
        made, claims = many(borne_out, refuted)
        found = track("SDF", made, claims, TOLD).reliability
        assert (found.letter, found.basis) == (letter, "track_record")

    def test_a_short_record_gives_none(self) -> None:
        made, claims = many(self.RULE.outcomes - 1, 0)
        assert track("SDF", made, claims, TOLD).reliability.letter == "F"

    def test_what_only_an_enemy_denies_has_no_outcome(self) -> None:
        made, claims = many(0, 12, interest="self_serving")
        assert track("SDF", made, claims, TOLD).reliability.letter == "F"

    def test_the_steps_go_down_and_reach_the_ground(self) -> None:
        shares = [step.share for step in self.RULE.steps]
        assert shares == sorted(shares, reverse=True)
        assert shares[-1] == 0
        assert {step.letter for step in self.RULE.steps} == {"C", "D", "E"}


def many(borne_out: int, refuted: int, *, interest: Interest = "neutral") -> tuple[list[Event], list[Claim]]:
    made, claims = list[Event](), list[Claim]()
    for number in range(borne_out + refuted):
        first = _numbered(taken("SDF", 1), number)
        answer = _numbered(taken("SOHR", 2) if number < borne_out else denied("IS", 2, interest=interest), number)
        claims += [first, answer]
        is_up = number < borne_out
        origins = (origin(first), origin(answer)) if is_up else (origin(first),)
        made.append(event(f"e{number}", *origins, against=() if is_up else [answer]))
    return made, claims


def _numbered(made: Claim, number: int) -> Claim:
    return replace(made, id=f"{made.id}.{number}")


def test_a_copy_changes_nothing() -> None:
    first, later = taken("SDF", 1), taken("SOHR", 2)
    copy, echo = taken("SDF", 3), taken("SOHR", 4)
    told: list[Report] = reports([*DAYS[:2], DAYS[1], DAYS[2]], origins=["a", "b", "a", "b"])
    before = track("SDF", [event("e", origin(first), origin(later))], [first, later], told)
    after = track("SDF", [event("e", origin(first, copy), origin(later, echo))], [first, later, copy, echo], told)
    assert before == after
