from hypothesis import given
from hypothesis import strategies as st

from sayso.serve.desk.pieces import pieces, runs


def test_ids_become_numbers_and_the_rest_stays() -> None:
    found = pieces("said in ab12 and cd34, not in ef", {"ab12": 1, "cd34": 2})
    assert [(piece.words, piece.number) for piece in found] == [
        ("said in ", None),
        ("", 1),
        (" and ", None),
        ("", 2),
        (", not in ef", None),
    ]


@given(st.text())
def test_words_are_kept_whatever_they_are(text: str) -> None:
    assert "".join(piece.words for piece in pieces(text, {"\x00no id": 1})) == text


@given(st.sets(st.integers(min_value=0, max_value=50)))
def test_runs_hold_each_number_once(numbers: set[int]) -> None:
    assert [number for first, last in runs(numbers) for number in range(first, last + 1)] == sorted(numbers)
