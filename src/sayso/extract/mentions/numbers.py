"""Numbers as reports say them: ranges, lower and upper bounds, number words, "dozens"."""

import re
from typing import NamedTuple

from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.tolls import NumberWords, tolls
from sayso.model.terms import Vague

DIGITS = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$")
JOINERS = frozenset({"to", "or", "-", "\u2013"})


class Count(NamedTuple):
    """The words of a number, both included, and what it says: no bound, no guess."""

    first: int
    last: int
    min: int | None
    max: int | None
    vague: Vague | None


def count_at(scene: Scene, index: int) -> Count | None:
    """The number that begins at a word, with the words before it that bound it."""
    if not may_count(scene.lower[index]):
        return None
    words = tolls().numbers
    vague = _vague(scene, index, words)
    if vague is not None:
        more = _vague(scene, index + 2, words) if scene.at(index + 1) == "of" else None
        last = index if more is None else index + 2
        return _bounded(scene, Count(index, last, None, None, more or vague), words)
    low = _number(scene, index, words)
    if low is None:
        return None
    high = _upper(scene, low[1], index, words)
    value, last = low if high is None else (low[0], high[1])
    return _bounded(scene, Count(index, last, value, value if high is None else high[0], None), words)


def count_before(scene: Scene, core: Stretch) -> int | None:
    """How many a noun phrase counts, where it says so exactly ("five villages")."""
    for index in range(core.first, core.last):
        count = count_at(scene, index)
        if count is not None:
            return count.min if count.min == count.max and (count.min or 0) > 1 else None
    return None


def may_count(word: str) -> bool:
    """Whether a number may begin with a word, in lower case."""
    words = tolls().numbers
    return word[:1].isdigit() or word in words.values or word in words.vague or "-" in word


def _vague(scene: Scene, index: int, words: NumberWords) -> Vague | None:
    word = scene.at(index)
    is_some = word == "some" and scene.words[min(index + 1, len(scene.words) - 1)].tag == "CD"
    return None if is_some else words.vague.get(word)


def _number(scene: Scene, index: int, words: NumberWords) -> tuple[int, int] | None:
    """A number and its last word: digits, a word, or a word with a scale ("six hundred", "1.2 million")."""
    value = _value(scene.at(index), words)
    if value is None or scene.words[index].tag in {"PRP", "NNP"} or _adds(scene, index):
        return None
    last = index
    while (scale := words.scales.get(scene.at(last + 1))) is not None:
        value, last = value * scale, last + 1
    if scene.at(last + 1) == "-" and scene.at(last) in words.values and (low := words.values.get(scene.at(last + 2))):
        value, last = value + low, last + 2
    return int(value), last


def _adds(scene: Scene, index: int) -> bool:
    """Whether "another" only adds a number that follows: "another 12 people"."""
    follows = scene.words[min(index + 1, len(scene.words) - 1)]
    return scene.at(index) == "another" and follows.tag == "CD"


def _value(word: str, words: NumberWords) -> float | None:
    if DIGITS.match(word):
        return float(word.replace(",", ""))
    tens, _, ones = word.partition("-")
    if ones and tens in words.values and ones in words.values:
        return words.values[tens] + words.values[ones]
    return words.values.get(word)


def _upper(scene: Scene, last: int, first: int, words: NumberWords) -> tuple[int, int] | None:
    """The second number of a range: "between 12 and 24", "12 to 15"."""
    is_between = scene.at(first - 1) == "between" and scene.at(last + 1) == "and"
    if not is_between and scene.at(last + 1) not in JOINERS:
        return None
    return _number(scene, last + 2, words) if last + 2 < len(scene.words) else None


def _bounded(scene: Scene, count: Count, words: NumberWords) -> Count:
    first = count.first - (scene.at(count.first - 1) == "between")
    for length in range(min(3, first), 0, -1):
        phrase = " ".join(scene.lower[first - length : first])
        if phrase in words.at_least:
            return count._replace(first=first - length, max=None)
        if phrase in words.at_most:
            return count._replace(first=first - length, min=None)
        if phrase in words.about:
            return count._replace(first=first - length)
    return count._replace(first=first)
