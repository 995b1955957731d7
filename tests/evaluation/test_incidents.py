"""The scorer of incidents counts what it says, and their gold is sound."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from corroborate.builders import World, claim
from corroborate.builders import report as reported
from msgspec.structs import replace

from evaluation.incidents.clusters import Clusters
from evaluation.incidents.gold import (
    Gold,
    GoldDispute,
    GoldEvent,
    GoldPosition,
    GoldReport,
    Incident,
    Question,
    Telling,
    incidents,
    parts,
)
from evaluation.incidents.met import met
from evaluation.incidents.mistakes import mistakes
from evaluation.incidents.reading import Read
from evaluation.incidents.score import Figures, Part, figures
from sayso.control import spells
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.selector import select
from sayso.model.terms import EventType
from sayso.pipeline.picture import Picture

TEXTS = (
    "Rebels take Hajin\n\nRebels took Hajin on Monday, the SOHR said. The army denied that it had lost the town.\n",
    "A day later\n\nOn Monday the rebels seized Hajin. On Tuesday jets bombed a bakery in Susah.\n",
)
TAKEN = GoldEvent(
    id="taken",
    type=("capture",),
    place="Hajin",
    date="2018-12-10",
    grade="single_origin",
    origins=1,
    origins_why="the Observatory",
    mentions=(
        Telling(1, "SOHR", "Rebels took Hajin on Monday"),
        Telling(1, "GoS", "it had lost the town"),
        Telling(2, "outlet", "the rebels seized Hajin"),
    ),
    dispute=(GoldDispute(("whether",), (GoldPosition("taken", ("SOHR",)), GoldPosition("not taken", ("GoS",)))),),
)
BOMBED = GoldEvent(
    id="bombed",
    type=("airstrike",),
    place="Susah",
    date="2018-12-11",
    grade="single_origin",
    origins=1,
    origins_why="the outlet",
    mentions=(Telling(2, "outlet", "jets bombed a bakery in Susah"),),
)
HELD = Question(place="Hajin", on="2018-12-12", holder="FSA", status=("full_control",))
UNKNOWN = Question(place="Susah", on="2018-12-12", holder="unknown", status=("unknown",))
REPORTS = (GoldReport("1.txt", "One", "2018-12-11"), GoldReport("2.txt", "Two", "2018-12-12"))
INCIDENT = Incident("hajin", Gold("a town is taken", REPORTS, (TAKEN, BOMBED), (HELD, UNKNOWN)), TEXTS)


def said(report: int, words: str, kind: EventType, trigger: str, *, says: str | None, denied: bool = False) -> Claim:
    """A claim with its words and its trigger where they stand in the report."""
    text, place = TEXTS[report - 1], "Susah" if kind == "airstrike" else "Hajin"
    made = claim(
        kind,
        place,
        by="FSA" if kind == "capture" else (),
        on="2018-12-10" if kind == "capture" else "2018-12-11",
        says=says,
        report=f"r{report}",
        words=words,
        factuality="CT-" if denied else "CT+",
    )
    start, at = text.index(words), text.index(trigger)
    assert made.event
    found = replace(made.event, trigger=select(text, at, at + len(trigger)))
    return replace(made, content=select(text, start, start + len(words)), event=found)


SOHR = said(1, "Rebels took Hajin on Monday", "capture", "took", says="SOHR")
ARMY = said(1, "it had lost the town", "capture", "lost", says="GoS", denied=True)
OUTLET = said(2, "On Monday the rebels seized Hajin", "capture", "seized", says=None)
JETS = said(2, "On Tuesday jets bombed a bakery in Susah", "airstrike", "bombed", says=None)


def part(claims: Sequence[Claim], *, found: Sequence[Event] | None = None) -> Part:
    """The incident as read to these claims; the events are drawn from them unless they are given."""
    world = World()
    reports = [reported("r1", "2018-12-11"), reported("r2", "2018-12-12")]
    drawn = events(claims, reports, actors=world) if found is None else found
    held = spells(drawn, claims, reports, actors=world)
    of = {f"hajin/{n}.txt": tuple(c for c in claims if c.report_id == f"r{n}") for n in (1, 2)}
    read = Read((), of, tuple(drawn), world, {None: Picture(events=tuple(drawn), spells=tuple(held))})
    return Part((INCIDENT,), read, Clusters(met(INCIDENT, read), drawn))


def scored(*claims: Claim, found: Sequence[Event] | None = None) -> Figures:
    return figures(part(claims, found=found))


def test_what_is_read_and_put_together_as_the_gold_has_it_scores_one() -> None:
    whole = part([SOHR, ARMY, OUTLET, JETS])
    assert list(mistakes(whole)) == []
    assert set(figures(whole).values()) == {1.0}
    assert figures(whole) == figures(whole, INCIDENT)


def test_a_telling_that_is_not_read_costs_recall_and_nothing_else() -> None:
    found = scored(SOHR, ARMY, JETS)
    assert (found["b3_p"], found["b3_met_f1"], found["mentions_found"]) == (1.0, 1.0, 0.75)
    assert found["b3_r"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, abs=1e-4)


def test_an_event_that_mixes_two_happenings_costs_precision() -> None:
    [taken] = events([SOHR, OUTLET], [reported("r1"), reported("r2")], actors=World())
    mixed = replace(taken, claim_ids=tuple(c.id for c in (SOHR, ARMY, OUTLET, JETS)))
    found = scored(SOHR, ARMY, OUTLET, JETS, found=[mixed])
    assert found["b3_p"] == pytest.approx((3 * 3 / 4 + 1 / 4) / 4, abs=1e-4)
    assert found["b3_r"] == 1.0
    told = list(mistakes(part([SOHR, ARMY, OUTLET, JETS], found=[mixed])))
    assert "hajin/taken: mixed in is 'jets bombed a bakery in Susah' in report 2 of hajin/bombed" in told


def test_claims_that_are_not_put_together_cost_recall() -> None:
    apart = [
        event
        for one in (SOHR, ARMY, OUTLET, JETS)
        for event in events([one], [reported(one.report_id)], actors=World())
    ]
    found = scored(SOHR, ARMY, OUTLET, JETS, found=apart)
    assert found["b3_p"] == 1.0
    assert found["b3_r"] == pytest.approx((3 * 1 / 3 + 1) / 4, abs=1e-4)


def test_a_dispute_counts_where_it_parts_the_sides() -> None:
    [whole] = [event for event in part([SOHR, ARMY, OUTLET]).read.events if event.type == "capture"]
    [dispute] = whole.disputes
    one_sided = replace(dispute, positions=tuple(replace(p, claim_ids=(SOHR.id, ARMY.id)) for p in dispute.positions))
    other = replace(dispute, about="toll")
    for disputes, recall, precision in (((dispute,), 1.0, 1.0), ((one_sided,), 0.0, 1.0), ((dispute, other), 1.0, 0.5)):
        found = scored(SOHR, ARMY, OUTLET, found=[replace(whole, disputes=disputes)])
        assert (found["dispute_recall"], found["dispute_precision"]) == (recall, precision)


def test_a_claim_elsewhere_in_the_report_meets_no_telling() -> None:
    headline = said(1, "Rebels take Hajin", "capture", "take", says=None)
    assert scored(headline)["mentions_found"] == 0.0


def test_a_place_that_nobody_is_said_to_hold_is_unknown_and_a_claimed_one_is_not() -> None:
    assert scored(JETS)["control_right"] == 0.5
    assert "hajin: Hajin on 2018-12-12 is unknown, not FSA full_control" in list(mistakes(part([JETS])))


@pytest.mark.parametrize("folder", parts(), ids=lambda folder: folder.name)
def test_the_gold_of_incidents_is_sound(folder: Path) -> None:
    for incident in incidents(folder):
        gold, ids = incident.gold, [event.id for event in incident.gold.event]
        told = [telling for event in gold.event for telling in event.mentions]
        assert 3 <= len(gold.report) <= 6, incident.name
        assert len(set(ids)) == len(ids), incident.name
        assert [t.words for t in told if incident.texts[t.report - 1].count(t.words) != 1] == [], incident.name
        assert [event.id for event in gold.event if _is_lame(event)] == [], incident.name


def _is_lame(event: GoldEvent) -> bool:
    """Whether an event has no telling, or a dispute without two sides that somebody takes."""
    by = {telling.by for telling in event.mentions}
    sides = [[set(position.speakers) & by for position in dispute.positions] for dispute in event.dispute]
    return not event.mentions or any(len(found) < 2 or not all(found) for found in sides)
