"""Every form in which a word of the lexicon can stand in a text, made before any text is seen.

The parser gives lemmas; whoever must judge a text before it is parsed needs the forms instead. Rules of spelling make
them, generously: a form that no English writer would use finds nothing and costs nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

Irregular = Mapping[str, Sequence[str]]
_DOUBLING = re.compile(r"[aeiou][bdgklmnprstvz]$")


def verb_forms(verb: str, irregular: Irregular) -> Iterator[str]:
    """The forms of a verb; of a verb with particles ("blow up") the first word changes."""
    first, gap, rest = verb.partition(" ")
    for form in (*_regular(first), *irregular.get(first, ())):
        yield f"{form}{gap}{rest}"


def noun_forms(noun: str) -> Iterator[str]:
    """A noun and its plural; of several words the last one changes, and the first where "of" follows."""
    head, gap, rest = noun.partition(" of ")
    yield noun
    yield f"{_with_s(head)}{gap}{rest}"
    if head.endswith("man"):
        yield f"{head.removesuffix('man')}men{gap}{rest}"


def _regular(verb: str) -> Iterator[str]:
    yield verb
    yield _with_s(verb)
    yield from (f"{stem}ing" for stem in _stems(verb))
    yield from (f"{stem[:-1]}ied" if _has_soft_y(stem) else f"{stem}ed" for stem in _stems(verb))


def _stems(verb: str) -> Iterator[str]:
    """What "-ed" and "-ing" are put to: "seiz", "flee", "dy", "target" and "targett"."""
    if verb.endswith("ie"):
        yield f"{verb[:-2]}y"
    if verb.endswith("e"):
        yield verb[:-1]
    if not verb.endswith("e") or verb.endswith(("ee", "oe", "ye")):
        yield verb
    if _DOUBLING.search(verb):
        yield verb + verb[-1]


def _has_soft_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in tuple("aeiou")


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if _has_soft_y(word) else f"{word}s"
