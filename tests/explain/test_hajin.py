"""What is explained of the example reports: the events and holdings of Hajin."""

import pytest
from demo.picture import Picture

from explain.check import sound
from sayso.errors import AmbiguousId, NotComparable, UnknownId
from sayso.model.explanation import Explanation, Section
from sayso.pipeline.explaining import Asked, explained

DESTROYED = (5, "destroyed the only hospital")
RIGGED = (9, "Explosives rigged by Islamic State")
DENIED = (9, "had bombed the hospital on 7 December")
TAKEN = (6, "captured the hospital in the town of Hajin")
TOWN = (12, "captured the town of Hajin at dawn")
DOUBTED = (14, "control only 35 per cent of Hajin")


def of_event(picture: Picture, number: int, words: str) -> Explanation:
    return explained(picture.document, Asked(picture.event(picture.claim(number, words)).id))


def of_spell(picture: Picture, facility: str | None, *, assessed: bool, status: str) -> Explanation:
    spells = [s for s in picture.spells("Hajin", facility) if (s.assessed, s.status) == (assessed, status)]
    return explained(picture.document, Asked(spells[-1].id))


def texts(found: Explanation, section: Section) -> list[str]:
    return [sentence.text for sentence in found.sentences if sentence.section == section]


def quoted(found: Explanation, section: Section) -> list[str]:
    return [quote.exact for sentence in found.sentences if sentence.section == section for quote in sentence.quotes]


def test_everything_can_be_explained_and_is_sound(picture: Picture) -> None:
    document = picture.document
    named = [*(event.id for event in document.events), *(spell.id for spell in document.control)]
    assert len(named) > 20
    for name in named:
        sound(explained(document, Asked(name)), document.claims, document.reports)


def test_the_same_is_explained_in_the_same_words(picture: Picture) -> None:
    assert of_event(picture, *DESTROYED) == of_event(picture, *DESTROYED)


class TestWhoDestroyedTheHospital:
    def test_who_says_so_is_quoted(self, picture: Picture) -> None:
        found = of_event(picture, *DESTROYED)
        said = texts(found, "voices")
        assert any("Syrian Arab News Agency" in text and "8 December 2018" in text for text in said)
        assert any("Sean Ryan" in text and "favours" in text for text in said)
        assert picture.claim(*DESTROYED).content.exact in quoted(found, "voices")

    def test_who_denies_it_and_who_leaves_it_open(self, picture: Picture) -> None:
        said = texts(of_event(picture, *DESTROYED), "against")
        assert any("Sean Ryan" in text and "denied having done it" in text for text in said)
        assert any("Pentagon" in text and "left it open" in text for text in said)

    def test_its_origins_are_told_one_by_one(self, picture: Picture) -> None:
        event = picture.event(picture.claim(*DESTROYED))
        said = texts(of_event(picture, *DESTROYED), "origins")
        assert said[0] == f"It has {event.origins} independent origins."
        assert [text for text in said if text.startswith("Origin ")] == said[1 : 1 + event.origins]

    def test_the_dispute_is_told_position_by_position(self, picture: Picture) -> None:
        event = picture.event(picture.claim(*DESTROYED))
        said = texts(of_event(picture, *DESTROYED), "disputes")
        for dispute in event.disputes:
            for position in dispute.positions:
                assert any(text.startswith(f"“{position.value}”: said by ") for text in said)
        assert any("Islamic State" in text and "US-led coalition" in text for text in said)

    def test_what_is_in_dispute_is_not_told_as_agreed(self, picture: Picture) -> None:
        said = texts(of_event(picture, *DESTROYED), "told")
        assert "Who did it is in dispute." in said
        assert "When it happened is in dispute." in said


class TestTheHospitalsCapture:
    def test_the_grade_and_what_would_change_it(self, picture: Picture) -> None:
        event = picture.event(picture.claim(*TAKEN))
        said = texts(of_event(picture, *TAKEN), "grade")
        assert said[0].startswith("It is graded “corroborated”. Said by ")
        assert any(text.startswith("It stands as long as two of its ") for text in said)
        assert any(str(event.credibility) in text for text in said)

    def test_copies_are_told_to_be_of_one_text(self, picture: Picture) -> None:
        said = texts(of_event(picture, *TAKEN), "voices")
        assert any("Omar Abu Layla" in text and "in 3 claims of one text" in text for text in said)

    def test_the_holding_that_rests_on_it_is_named(self, picture: Picture) -> None:
        held = next(s for s in picture.spells("Hajin", "hospital") if s.assessed)
        assert any(held.id in text for text in texts(of_event(picture, *TAKEN), "holding"))


class TestHoldings:
    def test_an_assessed_one_tells_its_rule_and_its_age(self, picture: Picture) -> None:
        found = of_spell(picture, "hospital", assessed=True, status="full_control")
        assert any("independent origins" in text for text in texts(found, "ground"))
        assert any("between 9 December 2018 and 10 December 2018" in text for text in texts(found, "age"))
        assert any("nobody says it again" in text for text in texts(found, "age"))
        assert any("who held the place before" in text for text in texts(found, "unknown"))

    def test_the_doubt_about_the_town_is_told_of_its_holding(self, picture: Picture) -> None:
        found = of_spell(picture, None, assessed=True, status="full_control")
        doubt = picture.claim(*DOUBTED)
        told = {own for s in found.sentences if s.section == "against" for own in s.claim_ids}
        assert doubt.id in told
        assert doubt.content.exact in quoted(found, "against")


class TestPairs:
    def test_two_claims_of_one_event(self, picture: Picture) -> None:
        one, other = picture.claim(*DESTROYED), picture.claim(*RIGGED)
        event = picture.event(one)
        found = explained(picture.document, Asked(event.id, (one.id, other.id)))
        sound(found, picture.document.claims, picture.document.reports)
        said = texts(found, "comparison")
        assert any(
            text.startswith("Facility: the two agree (same facility).") and "The rule: " in text for text in said
        )
        assert any("the two are of one event." in text and "is a dispute about the one event" in text for text in said)
        assert said[-1] == f"They stand in one event, {event.id}."

    def test_two_claims_of_two_events(self, picture: Picture) -> None:
        one, other = picture.claim(*TAKEN), picture.claim(*TOWN)
        found = explained(picture.document, Asked(picture.event(one).id, (one.id, other.id)))
        said = texts(found, "comparison")
        assert any("no third claim makes them one. What disagrees keeps them apart: facility" in text for text in said)
        assert said[-1].startswith(f"They stand apart: claim {one.id} in event {picture.event(one).id} and ")

    def test_a_claim_that_asserts_nothing_is_not_compared(self, picture: Picture) -> None:
        plan = next(c for c in picture.document.claims if c.event is None)
        one = picture.claim(*TAKEN)
        with pytest.raises(NotComparable):
            explained(picture.document, Asked(picture.event(one).id, (one.id, plan.id)))


def test_an_id_may_be_cut_short_but_not_too_short(picture: Picture) -> None:
    event = picture.event(picture.claim(*TAKEN))
    assert explained(picture.document, Asked(event.id[:12])).id == event.id
    with pytest.raises(UnknownId):
        explained(picture.document, Asked("zzz"))
    with pytest.raises(UnknownId):
        explained(picture.document, Asked(""))
    firsts = [own.id[0] for own in picture.document.events]
    often = next(first for first in firsts if firsts.count(first) > 1)
    with pytest.raises(AmbiguousId):
        explained(picture.document, Asked(often))


class TestWhatIsMeantByTheName:
    def test_a_town_and_a_mere_name_are_told_apart(self, picture: Picture) -> None:
        [caution] = [text for text in texts(of_town(picture), "unknown") if "need not mean the same ground" in text]
        assert "DeirEzzor 24" in caution
        assert "Syrian Observatory for Human Rights" in caution
        assert "Mustafa Bali (spokesman, Syrian Democratic Forces) says only the name" in caution

    def test_where_nobody_speaks_against_it_there_is_no_caution(self, picture: Picture) -> None:
        found = of_spell(picture, "hospital", assessed=True, status="full_control")
        assert not [text for text in texts(found, "unknown") if "same ground" in text]


def of_town(picture: Picture) -> Explanation:
    return of_spell(picture, None, assessed=True, status="full_control")
