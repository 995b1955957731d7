"""How much of a place is said to be held: "35 per cent of the town", "half of it", "parts of it"."""

from collections.abc import Iterable, Iterator

from sayso.extract.claims.context import Context
from sayso.extract.findings import Predication
from sayso.extract.syntax import Word

OVER = frozenset({"in", "of", "over"})
PER_CENT = ("percent", "cent", "%")
WHOLE, PART = "full_control", "partial_control"


def extent(context: Context, predication: Predication, outcome: str | None) -> str | None:
    """The outcome of a holding with its share: "partial_control:35" where the words give 35 per cent.

    A share counts only where the frame speaks of a hold at all; presence has no share.
    """
    if outcome != WHOLE:
        return outcome
    held = (oblique.word for oblique in predication.obliques if oblique.preposition in OVER)
    for index in (*predication.objects, *predication.subjects, *_under(context, held)):
        word = context.parse.words[index]
        number = _per_cent(context, word)
        if number is not None:
            return WHOLE if number == "100" else f"{PART}:{number}"
        known = context.shares.get(word.lemma)
        if known is not None:
            return f"{PART}:{known.per_cent}" if known.per_cent else PART
    return outcome


def _under(context: Context, nouns: Iterable[int]) -> Iterator[int]:
    """What stands behind a preposition under these words: the share in "in control of half of Marvik"."""
    for noun in nouns:
        below = [child for child in context.parse.children(context.parse.words[noun]) if child.dep == "prep"]
        yield from (own.index for one in below for own in context.parse.children(one) if own.dep == "pobj")


def _per_cent(context: Context, word: Word) -> str | None:
    if word.lemma not in PER_CENT:
        return None
    numbers = [child.text for child in context.parse.children(word) if child.dep == "nummod"]
    return next((number for number in numbers if number.replace(".", "", 1).isdecimal()), None)
