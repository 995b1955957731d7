"""Which words are ordinary English ones, so that a text in capitals can be given its case back."""

from collections.abc import Callable, Container, Iterable

ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ly", "'s", "men")


def commonness(
    known: Container[str], function_words: Iterable[str], names: Iterable[str] = ()
) -> Callable[[str], bool]:
    """A test whether a lower-case word, or what it is an inflection of, is in a dictionary and is no known name.

    The dictionary has the names of the larger countries and towns too, in lower case.
    """
    always, never = frozenset(function_words), frozenset(names)

    def is_common(word: str) -> bool:
        if word in never:
            return False
        return word in always or word in known or any(stem in known for stem in _stems(word))

    return is_common


def _stems(word: str) -> Iterable[str]:
    for ending in ENDINGS:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            stem = word[: -len(ending)]
            yield stem
            yield stem + "e"
            if stem.endswith("i"):
                yield stem[:-1] + "y"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
