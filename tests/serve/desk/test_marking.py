from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.desk.marking import BREAK, Mark, Run, paragraphs, stretches

TEXT = "The army took Alder.\n\nThe mayor of Alder said so."


def mark(words: str, *, kind: str = "actor", number: int | None = None) -> Mark:
    start = TEXT.index(words)
    return Mark(kind=kind, start=start, end=start + len(words), tells=words, number=number)  # type: ignore[arg-type]


def words(found: list[tuple[Run, ...]]) -> list[list[str]]:
    return [[run.words for run in runs] for runs in found]


def test_nested_and_overlapping_marks_are_all_told_of_each_word() -> None:
    claim = mark("army took Alder", kind="claim", number=1)
    overlapping = mark("The army took", kind="claim", number=2)
    found = paragraphs(TEXT, [claim, overlapping, mark("army")], 0, len(TEXT))
    assert words(found) == [["The ", "army", " took", " Alder", "."], ["The mayor of Alder said so."]]
    assert [set(run.claims) for run in found[0]] == [{2}, {1, 2}, {1, 2}, {1}, set()]
    assert [run.begins for run in found[0]] == [(2,), (1,), (), (), ()]
    assert found[0][1].kinds == ("actor", "claim")


def test_a_mark_over_a_break_is_in_both_paragraphs_and_begins_once() -> None:
    claim = mark("took Alder.\n\nThe mayor", kind="claim", number=1)
    found = paragraphs(TEXT, [claim], 0, len(TEXT))
    assert words(found) == [["The army ", "took Alder."], ["The mayor", " of Alder said so."]]
    assert [run.begins for runs in found for run in runs] == [(), (1,), (), ()]


def test_a_claim_that_goes_on_from_the_part_before_can_be_chosen_in_this_one() -> None:
    claim = mark("took Alder.\n\nThe mayor", kind="claim", number=1)
    (found,) = paragraphs(TEXT, [claim], TEXT.index("The mayor"), len(TEXT))
    assert found[0].begins == (1,)


def test_thousands_of_marks_over_a_word_tell_of_a_few() -> None:
    many = [Mark(kind="claim", start=0, end=len(TEXT), tells=str(number), number=number) for number in range(5000)]
    (first, _) = paragraphs(TEXT, many, 0, len(TEXT))
    assert len(first[0].tells) < 10


TEXTS = st.lists(st.sampled_from(["a", "é", " ", "\n", BREAK, "<b>"]), max_size=40).map("".join)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS.filter(bool))
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] < pair[1])
    kinds = st.sampled_from(["claim", "actor", "place"])
    drawn = draw(st.lists(st.tuples(kinds, edges), max_size=5))
    return text, [
        Mark(kind=kind, start=start, end=end, tells=f"{number}", number=number if kind == "claim" else None)  # type: ignore[arg-type]
        for number, (kind, (start, end)) in enumerate(drawn)
    ]


@given(marked())
def test_the_words_are_those_of_the_text_and_each_mark_is_on_its_own(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    found = paragraphs(text, marks, 0, len(text))
    assert ["".join(run.words for run in runs) for runs in found] == [own for own in text.split(BREAK) if own.strip()]
    for one in marks:
        covered = "".join(run.words for runs in found for run in runs if one.tells in run.tells)
        assert "".join(covered.split()) == "".join(text[one.start : one.end].split())


@given(TEXTS, st.integers(min_value=3, max_value=20))
def test_parts_are_short_and_lose_no_word(text: str, most: int) -> None:
    parts = stretches(text, most)
    assert all(end - start <= most for start, end in parts)
    assert "".join("".join(text[start:end] for start, end in parts).split()) == "".join(text.split())
