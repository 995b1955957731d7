"""What `make demo` must show of the battle for Hajin: the product tests of the domain reference, section 9.3."""

import pytest

from demo.picture import Picture, dispute, positions, speaker
from sayso.model.control import Spell


def began(spell: Spell) -> str:
    return (spell.start.start_max or "") if spell.start else ""


HOSPITAL_TAKEN = {
    6: "captured the hospital in the town of Hajin",
    7: "captured the hospital in the town of Hajin",
    8: "captured the hospital in the town of Hajin",
    10: "captured the hospital in Hajin on Sunday",
}


def test_all_are_read(picture: Picture) -> None:
    assert len(picture.document.reports) == 14
    assert picture.document.failures == ()


class TestWhoDestroyedTheHospital:
    AIR = (5, "destroyed the only hospital"), (11, "had destroyed the hospital earlier")
    EXPLOSIVES = (9, "Explosives rigged by Islamic State"), (9, "Islamic State blew up the hospital")
    OPEN = (13, "who had destroyed the hospital")
    DENIED = (9, "had bombed the hospital on 7 December")

    def test_who_says_what_and_when(self, picture: Picture) -> None:
        sana, monitor = (picture.claim(*where) for where in self.AIR)
        coalition, sdf = (picture.claim(*where) for where in self.EXPLOSIVES)
        assert [speaker(c) for c in (sana, monitor, coalition, sdf)] == ["SANA", "SOHR", "CJTF-OIR", "SDF"]
        for claim, actor in ((sana, "CJTF-OIR"), (monitor, "CJTF-OIR"), (coalition, "IS"), (sdf, "IS")):
            assert claim.event is not None
            assert [a.actor_id for a in claim.event.actors] == [actor]
            assert (claim.event.place and claim.event.place.name, claim.event.place and claim.event.place.facility) == (
                "Hajin",
                "hospital",
            )
            assert claim.facility is not None
            assert claim.facility.damage == "destroyed"
        assert sana.event is not None
        assert coalition.event is not None
        assert sana.event.date is not None
        assert coalition.event.date is not None
        assert sana.event.date.edtf == "2018-12-07"
        assert coalition.event.date.edtf == "2018-12-09"

    def test_it_is_one_event_with_a_dispute_about_who(self, picture: Picture) -> None:
        air = {picture.claim(*where).id for where in self.AIR}
        explosives = {picture.claim(*where).id for where in self.EXPLOSIVES}
        event = picture.event(picture.claim(*self.AIR[0]))
        assert air | explosives <= set(event.claim_ids)
        held = positions(dispute(event, "who"))
        by_coalition = next(claims for claims in held.values() if air <= claims)
        by_is = next(claims for claims in held.values() if explosives <= claims)
        assert not by_coalition & by_is

    def test_the_days_are_in_dispute(self, picture: Picture) -> None:
        event = picture.event(picture.claim(*self.AIR[0]))
        held = positions(dispute(event, "when"))
        sana, coalition = picture.claim(*self.AIR[0]), picture.claim(*self.EXPLOSIVES[0])
        assert any(sana.id in claims and "2018-12-07" in value for value, claims in held.items())
        assert any(coalition.id in claims and "2018-12-09" in value for value, claims in held.items())

    def test_the_coalition_denies_its_part(self, picture: Picture) -> None:
        denial = picture.claim(*self.DENIED)
        assert (denial.factuality, denial.blame, speaker(denial)) == ("CT-", "denied", "CJTF-OIR")
        assert denial.id in picture.event(picture.claim(*self.AIR[0])).claim_ids

    def test_the_pentagon_does_not_know(self, picture: Picture) -> None:
        claim = picture.claim(*self.OPEN)
        assert speaker(claim) == "Pentagon"
        assert claim.factuality in {"CTu", "Uu"}
        assert claim.id in picture.event(picture.claim(*self.AIR[0])).claim_ids

    def test_nobody_settles_it(self, picture: Picture) -> None:
        event = picture.event(picture.claim(*self.AIR[0]))
        assert event.actors == ()
        assert event.date is None
        assert event.protected_object == "hospital"


class TestTheHospitalsCapture:
    def test_it_is_one_event(self, picture: Picture) -> None:
        event = picture.event(picture.claim(6, HOSPITAL_TAKEN[6]))
        assert event.type == "capture"
        for number, words in HOSPITAL_TAKEN.items():
            assert picture.claim(number, words).id in event.claim_ids
        for number in (6, 7, 8):
            assert picture.claim(number, "had taken full control of the building").id in event.claim_ids
            assert picture.claim(number, "the SDF had captured the hospital").id in event.claim_ids

    def test_it_has_origins_that_do_not_lean_on_one_another(self, picture: Picture) -> None:
        event = picture.event(picture.claim(6, HOSPITAL_TAKEN[6]))
        assert {speaker(claim) for claim in picture.claims(event)} >= {"SDF", "DEZ24", "SMART"}
        assert event.origins == 3
        assert event.grade == "corroborated"

    def test_it_has_two_days(self, picture: Picture) -> None:
        event = picture.event(picture.claim(6, HOSPITAL_TAKEN[6]))
        held = positions(dispute(event, "when"))
        assert set(held) == {"2018-12-09", "2018-12-10"}
        assert held["2018-12-09"] == {picture.claim(10, HOSPITAL_TAKEN[10]).id}
        assert event.date is None or (event.date.start_min, event.date.end_max) == ("2018-12-09", "2018-12-10")

    def test_who_holds_it_is_assessed(self, picture: Picture) -> None:
        held = [spell for spell in picture.spells("Hajin", "hospital") if spell.assessed]
        assert [(spell.holder, spell.status) for spell in held] == [("SDF", "full_control")]
        assert held[0].start is not None
        assert (held[0].start.start_min, held[0].start.start_max) == ("2018-12-09", "2018-12-10")
        assert held[0].last_affirmed in {"2018-12-12", "2018-12-13"}  # said on Wednesday, reported on Thursday

    def test_controlled_but_not_entered(self, picture: Picture) -> None:
        held = picture.claim(11, "controlled the Hajin hospital")
        entered = [
            claim
            for claim in picture.document.claims
            if picture.number(claim) == 11 and "had not entered" in claim.content.exact and claim.factuality == "CT-"
        ]
        assert held.event is not None
        assert held.event.type == "control_status"
        assert speaker(held) == "SOHR"
        assert len(entered) == 1


class TestTheWire:
    def test_three_outlets_are_one_origin(self, picture: Picture) -> None:
        copies = [r for r in picture.document.reports if "-wire-" in r.path]
        assert len({report.outlet for report in copies}) == 3
        assert len({report.origin_id for report in copies}) == 1
        assert {report.wire for report in copies} == {"Meridian Wire"}

    def test_the_others_are_origins_of_their_own(self, picture: Picture) -> None:
        assert len({report.origin_id for report in picture.document.reports}) == 12

    def test_a_copy_adds_no_origin(self, picture: Picture) -> None:
        event = picture.event(picture.claim(6, "began its offensive on Hajin"))
        assert {picture.claim(n, "began its offensive on Hajin").id for n in (6, 7, 8)} <= set(event.claim_ids)
        assert event.origins <= 2  # the coalition, and the wire


class TestTheTown:
    TAKEN = (12, "captured the town of Hajin at dawn")
    SEIZED = (12, "had seized the town")
    DOUBTED = (14, "control only 35 per cent of Hajin")

    def test_two_monitors_report_its_capture(self, picture: Picture) -> None:
        event = picture.event(picture.claim(*self.TAKEN))
        assert picture.claim(*self.SEIZED).id in event.claim_ids
        assert (speaker(picture.claim(*self.TAKEN)), speaker(picture.claim(*self.SEIZED))) == ("SOHR", "DEZ24")
        assert (event.origins, event.grade) == (2, "corroborated")
        assert event.date is not None
        assert event.date.edtf == "2018-12-14"

    def test_the_capturing_side_itself_doubts_it(self, picture: Picture) -> None:
        doubt = picture.claim(*self.DOUBTED)
        assert doubt.speaker is not None
        assert (doubt.speaker.name, doubt.speaker.actor_id) == ("Mustafa Bali", "SDF")
        assert doubt.interest == "against_interest"  # it grants ground
        event = picture.event(picture.claim(*self.TAKEN))
        assert doubt.id in event.claim_ids
        held = positions(dispute(event, "outcome"))
        assert any(doubt.id in claims for claims in held.values())
        assert any(picture.claim(*self.TAKEN).id in claims and doubt.id not in claims for claims in held.values())

    def test_who_held_it(self, picture: Picture) -> None:
        spells = sorted(picture.spells("Hajin"), key=began)
        half, contested, taken, third = spells
        assert (half.status, half.holder, half.assessed) == ("partial_control", "SDF", False)
        assert half.share is not None
        assert (half.share.min, half.share.max) == (50, 50)
        assert (contested.status, set(contested.parties)) == ("contested", {"SDF", "IS"})
        assert contested.end is not None
        assert contested.end.end_max == "2018-12-14"
        assert (taken.status, taken.holder, taken.assessed) == ("full_control", "SDF", True)
        assert picture.claim(*self.DOUBTED).id in taken.disputed_by
        assert (third.status, third.holder, third.assessed) == ("partial_control", "SDF", False)
        assert third.share is not None
        assert (third.share.min, third.share.max) == (35, 35)

    def test_half_of_it_was_said_to_be_held_before(self, picture: Picture) -> None:
        claim = picture.claim(4, "control half of the town of Hajin")
        assert claim.event is not None
        assert claim.event.type == "control_status"
        assert [actor.actor_id for actor in claim.event.actors] == ["SDF"]

    def test_fighting_went_on(self, picture: Picture) -> None:
        claim = picture.claim(12, "the fighting in Hajin was still intense")
        assert speaker(claim) == "YPG"
        assert claim.event is not None
        assert claim.event.type == "clash"

    def test_too_early_to_say_is_no_capture(self, picture: Picture) -> None:
        for claim in picture.document.claims:
            if picture.number(claim) == 12 and speaker(claim) == "CJTF-OIR" and claim.event is not None:
                assert claim.factuality in {"Uu", "CTu"}
                assert claim.id not in {kept for spell in picture.document.control for kept in spell.claim_ids}


class TestTheTwoHospitals:
    def test_they_are_kept_apart(self, picture: Picture) -> None:
        one = picture.claim(11, "had destroyed the hospital earlier")
        other = picture.claim(11, "beside the Nabd al-Hayat hospital")
        assert other.event is not None
        assert other.event.type == "capture"
        assert other.event.place is not None
        assert other.event.place.facility == "market"
        assert picture.event(one).id != picture.event(other).id

    def test_beside_a_hospital_is_not_the_hospital(self, picture: Picture) -> None:
        other = picture.claim(11, "beside the Nabd al-Hayat hospital")
        for number, words in HOSPITAL_TAKEN.items():
            assert picture.event(picture.claim(number, words)).id != picture.event(other).id
        assert picture.spells("Hajin", "Nabd al-Hayat hospital") == []


class TestNothingThatNobodySaid:
    OWN_VOICE = ("began its offensive on Hajin", "made little progress")

    def test_the_outlet_vouches_for_nothing_that_is_attributed(self, picture: Picture) -> None:
        for claim in picture.document.claims:
            if claim.speaker is None and claim.event is not None:
                assert picture.number(claim) in {6, 7, 8}, claim.content.exact
                assert any(words in claim.content.exact for words in self.OWN_VOICE), claim.content.exact

    def test_words_are_the_reports_own(self, picture: Picture) -> None:
        texts = {report.id: report.text for report in picture.document.reports}
        for claim in picture.document.claims:
            text = texts[claim.report_id]
            assert claim.event is None or all(actor.text in text for actor in claim.event.actors)
            assert claim.event is None or all(actor.text in text for actor in claim.event.recipients)
            assert claim.speaker is None or (claim.speaker.text or "") in text

    def test_no_one_is_made_up(self, picture: Picture) -> None:
        known = {"SDF", "IS", "CJTF-OIR", "US", "generic:civilians"}
        named = {
            actor.actor_id
            for claim in picture.document.claims
            if claim.event is not None
            for actor in (*claim.event.actors, *claim.event.recipients)
        }
        assert named - {None} <= known

    def test_places_are_those_of_the_reports(self, picture: Picture) -> None:
        named = {
            claim.event.place.name
            for claim in picture.document.claims
            if claim.event is not None and claim.event.place is not None
        }
        assert named - {None} <= {"Hajin", "Deir ez-Zor", "Syria"}

    def test_every_speaker_is_known(self, picture: Picture) -> None:
        for claim in picture.document.claims:
            if claim.speaker is not None:
                assert claim.speaker.kind not in {"anonymous", "unattributed"}, claim.content.exact
                assert claim.speaker.actor_id is not None, claim.content.exact

    @pytest.mark.parametrize(
        ("number", "words", "who"),
        [
            (1, "launched a ground offensive", "CJTF-OIR"),
            (2, "attacked SDF positions", "SOHR"),
            (2, "had withdrawn from villages around Hajin", "SOHR"),
            (6, "captured the hospital in the town", "SDF"),
            (6, "had taken full control of the building", "SDF"),
            (6, "the SDF had captured the hospital", "DEZ24"),
            (9, "IS fighters had used the Hajin hospital", "CJTF-OIR"),
            (10, "The SDF captured the hospital", "SMART"),
            (12, "had seized the town", "DEZ24"),
            (13, "had used the hospital as a defensive position", "Pentagon"),
            (14, "were attacking SDF positions", "SDF"),
        ],
    )
    def test_each_word_has_its_own_speaker(self, picture: Picture, number: int, words: str, who: str) -> None:
        assert speaker(picture.claim(number, words)) == who

    def test_no_toll_is_one_of_two_sides_of_a_dispute_with_itself(self, picture: Picture) -> None:
        for event in picture.document.events:
            for each in event.disputes:
                assert len({frozenset(position.claim_ids) for position in each.positions}) > 1, event.type

    def test_a_loss_admitted_costs_its_speaker(self, picture: Picture) -> None:
        lost = [
            claim
            for claim in picture.document.claims
            if picture.number(claim) == 2 and "had lost ground" in claim.content.exact
        ]
        assert [(speaker(claim), claim.interest) for claim in lost] == [("SDF", "against_interest")]
