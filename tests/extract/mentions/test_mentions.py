import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentions.conftest import Finder
from sayso.extract.mentions import to_mentions
from sayso.model.mention import ActorNamed, PersonNamed, PlaceNamed

TEXT = "Grey Lance spokesman Ana Rell said on Monday that rebels will leave the town of Marvik tomorrow."
WORDS = [
    "Red",
    "Crest",
    "fighters",
    "Marvik",
    "town",
    "of",
    "the",
    "12",
    "at",
    "least",
    "-",
    "al",
    "'s",
    "(",
    ")",
    ",",
    ".",
]
WORDS += [
    "Ana",
    "Rell",
    "hospital",
    "killed",
    "dozens",
    "said",
    "or",
    "near",
    "SDF",
    "\n\n",
    "“",
    "his",
    "between",
    "and",
]


def test_records_leave_out_what_a_wider_mention_says(find: Finder) -> None:
    found = to_mentions(find.parser.parse(TEXT), find(TEXT), "r1")
    named = [
        (type(m).__name__, m.selector.exact) for m in found if isinstance(m, ActorNamed | PersonNamed | PlaceNamed)
    ]
    assert named == [
        ("PersonNamed", "Grey Lance spokesman Ana Rell"),
        ("ActorNamed", "rebels"),
        ("PlaceNamed", "the town of Marvik"),
    ]


def test_a_person_has_the_value_of_the_body(find: Finder) -> None:
    (person,) = [m for m in to_mentions(find.parser.parse(TEXT), find(TEXT), "r1") if isinstance(m, PersonNamed)]
    assert person.value == "GLB"


def test_a_pronoun_is_a_mention_of_what_it_stands_for(find: Finder) -> None:
    text = "Grey Lance fighters left. They burned it."
    found = to_mentions(find.parser.parse(text), find(text), "r1", references={5: 2})
    assert [(m.selector.exact, m.value) for m in found] == [("Grey Lance fighters", "GLB"), ("They", "GLB")]


def test_the_tense_of_what_is_dated_tells_the_day(find: Finder) -> None:
    past, future = [entity.timex for entity in find.of("date", "They left on Monday. They will return on Tuesday.")]
    assert past is not None
    assert future is not None
    assert (past.value, future.value) == ("2031-03-12/past", "2031-03-12/future")


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("It was taken on Monday.", "past"),
        ("It is expected to fall on Monday.", "future"),
        ("The lull was extended to Tuesday.", None),
        ("They plan to leave on Monday.", "future"),
        ("They may leave on Monday.", None),
        ("They are in Marvik on Monday.", "present"),
    ],
)
def test_a_tense_that_says_nothing_of_the_side_is_left_open(find: Finder, text: str, tense: str | None) -> None:
    (found,) = [entity.timex for entity in find.of("date", text)]
    assert found is not None
    assert found.value == f"2031-03-12/{tense}"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_any_words_give_true_offsets_and_one_entity_a_head_and_kind(find: Finder, text: str) -> None:
    found = find(text)
    assert len({(entity.head, entity.kind) for entity in found}) == len(found)
    for entity in found:
        assert 0 <= entity.start < entity.end <= len(text)
        assert entity.first <= entity.last
    for mention in to_mentions(find.parser.parse(text), found, "r"):
        assert text[mention.selector.start : mention.selector.end] == mention.selector.exact
