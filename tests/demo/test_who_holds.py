"""Who held what in Hajin, by what the example reports say: points (b) and (f) of the product tests, as answers."""

import pytest

from demo.picture import Picture
from sayso.control import by_site, state
from sayso.model.control import State


def held(picture: Picture, on: str, facility: str | None = None) -> State:
    """Who held Hajin, or a facility there, on a day."""
    found = {
        spells[0].facility: spells
        for spells in by_site(picture.document.control).values()
        if spells[0].place.name == "Hajin"
    }
    return state(found[facility], on)


DOUBTED = 14, "control only 35 per cent of Hajin"


class TestTheTown:
    @pytest.mark.parametrize("day", ["2018-12-14", "2018-12-20", "2018-12-22"])
    def test_two_monitors_make_it_the_sdfs(self, picture: Picture, day: str) -> None:
        found = held(picture, day)
        assert (found.status, found.holder, found.assessed) == ("full_control", "SDF", True)
        assert found.basis == ("third_party_report",)

    def test_its_own_spokesman_is_kept_beside_and_disputes_it(self, picture: Picture) -> None:
        doubt = picture.claim(*DOUBTED)
        found = held(picture, "2018-12-22")
        assert doubt.id in found.disputed_by
        [rival] = found.rivals
        assert (rival.status, rival.holder, rival.claim_ids) == ("partial_control", "SDF", (doubt.id,))
        assert rival.share is not None
        assert rival.share.max == 35
        assert held(picture, "2018-12-20").rivals == ()

    def test_before_it_fell_it_was_fought_over_and_before_that_nobody_says(self, picture: Picture) -> None:
        fought = held(picture, "2018-12-10")
        assert (fought.status, set(fought.parties), fought.assessed) == ("contested", {"IS", "SDF"}, False)
        assert fought.age_days == 5
        assert held(picture, "2018-12-04").status == "unknown"

    def test_the_town_says_nothing_of_the_hospital_nor_the_hospital_of_the_town(self, picture: Picture) -> None:
        assert held(picture, "2018-12-11", "hospital").holder == "SDF"
        assert held(picture, "2018-12-11").holder is None


class TestTheHospital:
    def test_it_was_taken_on_one_of_two_days(self, picture: Picture) -> None:
        found = held(picture, "2018-12-12", "hospital")
        assert (found.status, found.holder, found.assessed) == ("full_control", "SDF", True)
        assert found.since is not None
        assert (found.since.start_min, found.since.start_max) == ("2018-12-09", "2018-12-10")

    def test_it_was_surely_theirs_only_from_the_later_one(self, picture: Picture) -> None:
        assert held(picture, "2018-12-09", "hospital").status == "unknown"
        assert held(picture, "2018-12-10", "hospital").holder == "SDF"
