"""What a report goes on to tell without its place goes with what it told before, and what tells of more stays apart."""

from msgspec.structs import replace

from corroborate.builders import World, claim, killed, report
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.place import Place
from sayso.model.selector import select

REPORTS = [report("r1", "2018-12-12"), report("r2", "2018-12-13"), report("r3", "2018-12-30")]
TAKEN = claim("capture", by="SDF", on="2018-12-10", words="the SDF captured Hajin on Monday")


def at(told: Claim, start: int, *, place: str | None = None) -> Claim:
    """A claim that stands further on in its report; its place in the words `place`, of which it need not have any."""
    text = " " * start + told.content.exact
    event = told.event
    if event is not None and event.place is not None and place is not None:
        event = replace(event, place=replace(event.place, text=place))
    return replace(told, content=select(text, start, len(text)), event=event)


def named(told: Claim, start: int = 0) -> Claim:
    return at(told, start, place="Hajin")


def sizes(*claims: Claim) -> list[int]:
    return sorted(len(event.claim_ids) for event in events(claims, REPORTS, actors=World()))


def test_the_dead_of_a_taking_go_with_it() -> None:
    dead = at(claim("killing", None, toll=(killed(16),), words="sixteen soldiers were killed"), 200)
    assert sizes(named(TAKEN), dead) == [2]


def test_the_dead_of_another_fight_do_not() -> None:
    dead = at(claim("killing", None, toll=(killed(16),), words="sixteen soldiers were killed elsewhere"), 200)
    assert sizes(named(TAKEN), dead) == [1, 1]


def test_the_dead_told_far_behind_do_not() -> None:
    dead = at(claim("killing", None, toll=(killed(16),), words="sixteen soldiers were killed"), 5000)
    assert sizes(named(TAKEN), dead) == [1, 1]


def test_the_dead_of_another_day_do_not() -> None:
    dead = at(claim("killing", None, on="2018-12-01", toll=(killed(16),), words="sixteen soldiers were killed"), 200)
    assert sizes(named(TAKEN), dead) == [1, 1]


def test_a_holding_said_in_answer_speaks_against_the_taking() -> None:
    words = "the town was in the hands of the group"
    held = claim("control_status", by="IS", says="IS", outcome="full_control", words=words)
    found = events([named(TAKEN), at(held, 200, place="Hajin")], REPORTS, actors=World())
    assert [(event.type, len(event.claim_ids), event.grade) for event in found] == [("capture", 2, "single_origin")]
    assert [dispute.about for dispute in found[0].disputes] == ["outcome"]


def test_it_is_the_place_whose_taking_the_report_tells() -> None:
    """A reference that was made out to be the province names the village that lies in it."""
    lead = named(TAKEN)
    assert lead.event is not None
    assert lead.event.place is not None
    lead = replace(lead, event=replace(lead.event, place=replace(lead.event.place, admin=("Syria", "Deir ez-Zor"))))
    again = claim("capture", "Deir ez-Zor", by="SDF", words="they took control of it around midday")
    assert sizes(lead, at(again, 300, place="Deir ez-Zor")) == [2]


def test_another_place_by_name_is_another() -> None:
    again = claim("capture", "Susah", by="SDF", words="they took control of Susah around midday")
    assert sizes(named(TAKEN), at(again, 300, place="Susah")) == [1, 1]


def test_two_names_of_one_text_hold_throughout_it() -> None:
    first = claim("capture", "Elder", by="SDF", words="they took Elder (Alder) on Monday", on="2018-12-10")
    again = claim("capture", "Elder", by="SDF", words="Elder is free, they said")
    other = claim("capture", "Alder", by="SDF", words="the fall of Alder", report="r2")
    found = [at(first, 0, place="Elder"), at(again, 100, place="Elder"), at(other, 0, place="Alder")]
    assert sizes(*found) == [3]


def entering(words: str, on: str, by: str = "SDF") -> Claim:
    told = claim("advance", by=by, on=on, words=words, report="r2")
    event = told.event
    assert event is not None
    return named(replace(told, event=replace(event, trigger=select("entered", 0, 7))))


def test_entering_and_taking_by_one_side_at_one_time_are_one() -> None:
    assert sizes(named(TAKEN), entering("the SDF entered Hajin", "2018-12-09")) == [2]
    assert sizes(named(TAKEN), entering("the SDF entered Hajin", "2018-12-02")) == [1, 1]
    assert sizes(named(TAKEN), entering("IS entered Hajin", "2018-12-10", by="IS")) == [1, 1]


def test_leaving_the_day_before_is_the_taking() -> None:
    left = claim("withdrawal", by="IS", on="2018-12-09", words="the group had left Hajin on Sunday", report="r2")
    found = events([named(TAKEN), named(left)], REPORTS, actors=World())
    assert [(len(event.claim_ids), event.disputes) for event in found] == [(2, ())]


def test_taking_and_leaving_by_one_side_are_two() -> None:
    left = claim("withdrawal", by="SDF", on="2018-12-11", words="the SDF had left Hajin on Tuesday", report="r2")
    assert sizes(named(TAKEN), named(left)) == [1, 1]


def test_many_killed_are_known_by_a_loose_date() -> None:
    told = claim("killing", "Alder", on="2018-12-10", toll=(killed(46),), says=None, words="46 killed at Alder")
    loosely = claim("execution", "Alder", on="2018-12-01/2018-12-31", toll=(killed(50),), report="r3", words="50 shot")
    few = claim("execution", "Alder", on="2018-12-01/2018-12-31", toll=(killed(3),), report="r3", words="3 shot")
    assert sizes(told, loosely) == [2]
    assert sizes(told, few) == [1, 1]


def test_a_base_told_loosely_and_then_by_name_is_one() -> None:
    lead = claim("capture", "Badia", by="IS", on="2018-12-10", facility="army base", facility_type=None, words="a base")
    siege = claim("siege", "Badia", by="IS", facility="Talha base", words="Talha base in Badia had been cut off")
    place = Place(text="Talha base", name="Badia", geo_precision=3, facility="Talha base")
    assert siege.event is not None
    siege = replace(at(siege, 200), event=replace(siege.event, place=place))
    taken = claim("capture", "Badia", by="IS", facility="Talha base", words="IS took the Talha base", report="r2")
    assert sizes(at(lead, 0), siege, taken) == [1, 2]
