"""The laws of the design, through the public face: whatever is told, this holds."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from random import Random
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import to_builtins
from msgspec.structs import replace

from laws.told import DATES, FORCES, OUTLETS, TOWNS, Story, captures, shelves, stories, unreal
from sayso.export.json import decode, encode
from sayso.model.control import Spell
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.terms import Grade
from sayso.pipeline import Reader

few = settings(max_examples=15)

# What names the claims and events that a spell rests on.
OWN: dict[str, Any] = {"claim_ids": (), "event_ids": (), "disputed_by": ()}
RANK: dict[Grade, int] = {"denied": 0, "claimed": 1, "single_origin": 2, "conceded": 3, "corroborated": 4}


# A copy of a week later makes another day of "Monday"; it moves neither of the two claims that are one event.
TOLD_ON_MONDAY = [
    Story(
        (
            "Islamic State fighters shelled Hajin on Monday, the Syrian Observatory for Human Rights said.",
            "Islamic State fighters destroyed the hospital in Hajin on Monday, the monitoring group DeirEzzor 24 said.",
        ),
        "Harbour Post",
        "2019-03-06",
    ),
    Story(
        ("The Syrian army captured Hajin on Monday, the Syrian Observatory for Human Rights said.",),
        "Harbour Post",
        "2019-03-06",
    ),
]


def selectors(value: object) -> Iterator[dict[str, Any]]:
    """Every selector in a record, however deep."""
    if isinstance(value, dict):
        if value.keys() == {"exact", "prefix", "suffix", "start", "end"}:
            yield value
        for inner in value.values():
            yield from selectors(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from selectors(inner)


def of_claim(document: Document, claim_id: str) -> list[Event]:
    return [event for event in document.events if claim_id in event.claim_ids]


@few
@given(shelf=shelves(), random=st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(reader: Reader, shelf: list[Story], random: Random) -> None:
    there = captures(shelf)
    shuffled = random.sample(there, k=len(there))
    one, other = reader.read(there), reader.read(shuffled)
    assert other.events == one.events
    assert other.control == one.control
    assert {claim.id: claim for claim in other.claims} == {claim.id: claim for claim in one.claims}


@few
@given(shelf=shelves())
def test_reading_twice_adds_nothing(reader: Reader, shelf: list[Story]) -> None:
    there = captures(shelf)
    again = [story.capture(f"again-{number}.txt") for number, story in enumerate(shelf)]
    one, other = reader.read(there), reader.read([*there, *again])
    assert (other.reports, other.claims) == (one.reports, one.claims)
    assert (other.events, other.control) == (one.events, one.control)
    assert [failure.error for failure in other.failures] == ["SameAgain"] * len(again)


@few
@given(shelf=shelves(), as_is=st.booleans())
def test_words_are_where_their_selector_says(reader: Reader, shelf: list[Story], as_is: bool) -> None:  # noqa: FBT001
    document = reader.read(captures(shelf), as_is=as_is, mentions=True)
    texts = {report.id: report.text for report in document.reports}
    for record in (*document.claims, *(document.mentions or ())):
        text = texts[record.report_id]
        found = list(selectors(to_builtins(record)))
        assert found
        for words in found:
            start, end = words["start"], words["end"]
            assert words["exact"] == text[start:end] != ""
            assert text[:start].endswith(words["prefix"])
            assert text[end:].startswith(words["suffix"])


@few
@example(shelf=TOLD_ON_MONDAY, outlet="Harbour Post", day="2019-03-15")
@given(shelf=shelves(), outlet=st.sampled_from(OUTLETS), day=st.sampled_from(DATES))
def test_a_copy_raises_no_grade(reader: Reader, shelf: list[Story], outlet: str, day: str) -> None:
    """Nor lowers it: a later copy moves nothing, and an earlier one only says from which day on the text was told."""
    first, *others = shelf
    told = Story(first.sentences, first.outlet, min(day, first.published))
    copy = Story(first.sentences, outlet, day).capture("copy.txt", foot="(Meridian Wire)")
    before, after = reader.read(captures([told, *others])), reader.read([*captures(shelf), copy])
    assert [report.origin_id for report in after.reports].count(after.reports[0].origin_id) >= 2
    for claim in before.claims:
        for old, new in zip(of_claim(before, claim.id), of_claim(after, claim.id), strict=True):
            assert (new.origins, new.grade) == (old.origins, old.grade), (told, old.grade_because)


@few
@example(shelf=TOLD_ON_MONDAY, day="2019-03-15")
@given(shelf=shelves(), day=st.sampled_from(DATES))
def test_a_copy_moves_no_spell(reader: Reader, shelf: list[Story], day: str) -> None:
    """Who held what since when stays, and nobody affirms it anew."""

    def held(document: Document) -> list[object]:
        return sorted((repr(replace(spell, **OWN)) for spell in document.control), key=str)

    first, *others = shelf
    told = Story(first.sentences, first.outlet, min(day, first.published))
    later = Story(first.sentences, "Orontes Daily", max(day, first.published))
    copy = later.capture("copy.txt", foot="(Meridian Wire)")
    shelf = [told, *others]
    assert held(reader.read([*captures(shelf), copy])) == held(reader.read(captures(shelf)))


@few
@given(
    shelf=shelves(),
    force=st.sampled_from(FORCES),
    town=st.sampled_from(TOWNS),
    deed=st.sampled_from(("captured", "shelled")),
)
def test_a_denial_raises_no_grade(reader: Reader, shelf: list[Story], force: str, town: str, deed: str) -> None:
    told = Story((f"{force} {deed} {town} on Monday, witnesses said.",), "Harbour Post", DATES[0])
    denial = Story(
        (f"The Syrian government denied that {force.replace('The', 'the')} had {deed} {town}.",),
        "Orontes Daily",
        DATES[0],
    )
    there = [*captures([told, *shelf])]
    before, after = reader.read(there), reader.read([*there, denial.capture("denial.txt")])
    for claim in before.claims:
        for old in of_claim(before, claim.id):
            (new,) = of_claim(after, claim.id)
            assert new.origins <= old.origins
            assert RANK[new.grade] <= RANK[old.grade]


@few
@given(shelf=shelves(), data=st.data())
def test_to_lack_a_report_makes_nothing_more_certain(reader: Reader, shelf: list[Story], data: st.DataObject) -> None:
    """Of reports that are no copies of one another; `denied` and `claimed` are alike, as nobody vouches for either."""
    there = captures(shelf)
    left_out = data.draw(st.sampled_from(there))
    before, after = reader.read(there), reader.read([one for one in there if one is not left_out])
    if len({report.origin_id for report in before.reports}) < len(before.reports):
        return
    for claim in after.claims:
        for old, new in zip(of_claim(before, claim.id), of_claim(after, claim.id), strict=True):
            assert max(RANK[new.grade], 1) <= max(RANK[old.grade], 1), (new.grade_because, old.grade_because)


@settings(max_examples=40)
@given(sentence=unreal)
def test_no_event_from_a_purpose_a_fear_or_a_future(reader: Reader, sentence: str) -> None:
    document = reader.read(captures([Story((sentence,), "Harbour Post", DATES[0])]), as_is=True)
    assert document.events == ()
    assert document.control == ()
    for claim in document.claims:
        assert claim.event is None or (claim.factuality, claim.modality, claim.event.stage) != (
            "CT+",
            "asserted",
            "done",
        )


@few
@given(shelf=shelves())
def test_assessed_spells_of_a_place_never_overlap(reader: Reader, shelf: list[Story]) -> None:
    timelines: dict[object, list[Spell]] = defaultdict(list)
    for spell in reader.read(captures(shelf)).control:
        if spell.assessed:
            timelines[spell.place.gazetteer_id or spell.place.name, spell.facility, spell.layer].append(spell)
    for timeline in timelines.values():
        for before, after in pairwise(timeline):
            assert before.end == after.start
        assert all(spell.end is not None for spell in timeline[:-1])


@few
@given(shelf=shelves(), mentions=st.booleans())
def test_decode_of_encode_is_the_document(reader: Reader, shelf: list[Story], mentions: bool) -> None:  # noqa: FBT001
    document = reader.read(captures(shelf), mentions=mentions)
    assert decode(encode(document)) == document


@few
@given(story=stories())
def test_a_claim_is_what_its_report_says(reader: Reader, story: Story) -> None:
    """Nothing that nobody said: actors and speakers are the report's own words, and each claim has its sentence."""
    document = reader.read(captures([story]), as_is=True)
    (report,) = document.reports
    for claim in document.claims:
        assert any(claim.content.exact in sentence for sentence in story.sentences)
        named = [*claim.event.actors, *claim.event.recipients] if claim.event else []
        assert all(actor.text in report.text for actor in named)


@settings(max_examples=5)
@given(shelf=shelves(), outlet=st.sampled_from(OUTLETS), later=st.sampled_from(DATES))
def test_a_copy_with_an_added_report_of_talks_raises_no_grade(
    reader: Reader, shelf: list[Story], outlet: str, later: str
) -> None:
    told = " ".join(f"The delegates spoke about chapter {number} of the treaty on trade." for number in range(4))
    rewrite = Story((*shelf[0].sentences, told), outlet, later).capture("rewrite.txt", foot="(Meridian Wire)")
    before, after = reader.read(captures(shelf)), reader.read([*captures(shelf), rewrite])
    for claim in before.claims:
        for old, new in zip(of_claim(before, claim.id), of_claim(after, claim.id), strict=True):
            assert (new.origins, new.grade) == (old.origins, old.grade), (shelf[0], old.grade_because)
