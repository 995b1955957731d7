"""A sentence that names claims by their ids, in pieces: words, and numbers that lead to the claims."""

import re
from collections.abc import Iterable, Mapping

from sayso.model.record import Record


class Piece(Record, frozen=True, kw_only=True):
    """Some words, or in their place the number of a claim on the page."""

    words: str = ""
    number: int | None = None


def pieces(text: str, numbers: Mapping[str, int]) -> tuple[Piece, ...]:
    """The sentence with the number of each claim where its id stands."""
    if not numbers:
        return (Piece(words=text),)
    parts = re.split(f"({'|'.join(map(re.escape, numbers))})", text)
    made = (Piece(number=numbers[part]) if part in numbers else Piece(words=part) for part in parts)
    return tuple(piece for piece in made if piece.number or piece.words)


def runs(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Numbers in order, those that follow one another as the first and the last of them."""
    made: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if made and made[-1][1] == number - 1:
            made[-1] = (made[-1][0], number)
        else:
            made.append((number, number))
    return tuple(made)
