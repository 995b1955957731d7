"""The spelling that the parser gets to see, word for word, where the text's own would mislead it."""

from collections.abc import Callable, Sequence

UPPER_SHARE = 0.7
OPENINGS = frozenset(
    {"al", "abu", "bin", "ibn", "el", "la", "las", "los", "san", "santa", "santo", "sao", "saint", "st", "de", "del"}
    | {"da", "von", "rio", "puerto", "ciudad", "nueva", "nuevo", "monte", "wadi", "umm", "deir"}
)
SPELLINGS = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2014": "--",
    "IS": "ISIS",
    "Is": "Is",
    "retook": "recaptured",
    "dont": "don't",
    "didnt": "didn't",
    "wasnt": "wasn't",
    "\u2019s": "'s",
    "n\u2019t": "n't",
    "\u2019re": "'re",
    "\u2019ve": "'ve",
    "\u2019ll": "'ll",
    "\u2019d": "'d",
    "\u2019m": "'m",
}


def forms(words: Sequence[str], is_common: Callable[[str], bool]) -> list[str]:
    """The words as the parser shall see them, one for one.

    A parser trained on edited news reads `IS` as the verb and a text in capitals as one long name: the first gets a
    name's spelling, the second its likely case. `is_common` tells an ordinary English word (lower case) from a name.
    """
    if _is_upper(words):
        return _recased(words, is_common)
    return [_spelt(word, words, index) for index, word in enumerate(words)]


def _spelt(word: str, words: Sequence[str], index: int) -> str:
    """One word in the spelling that misleads nobody: the hill of "in Tell Marvik" tells nothing."""
    if word == "Tell" and index and words[index - 1][-1:].isalnum() | (words[index - 1] == ","):
        return "Tel" if words[index + 1 : index + 2] and words[index + 1][:1].isupper() else word
    return SPELLINGS.get(word, word)


def _is_upper(words: Sequence[str]) -> bool:
    small = sum(len(word) for word in words if word.islower())
    if small > (1 - UPPER_SHARE) * sum(map(len, words)):
        return False
    letters = [character for word in words for character in word if character.isalpha()]
    return len(letters) >= 20 and sum(map(str.isupper, letters)) > UPPER_SHARE * len(letters)


def _recased(words: Sequence[str], is_common: Callable[[str], bool]) -> list[str]:
    """Words in capitals in their likely case; behind "SAN", "EL" or "ABU" a name goes on, whatever the dictionary."""
    found = [_cased(word, is_common) for word in words]
    for index in range(len(words) - 1, 0, -1):
        before = words[index - 1].lower()
        if before in OPENINGS and words[index].isalpha():
            found[index], found[index - 1] = words[index].title(), words[index - 1].title()
    return found


def _cased(word: str, is_common: Callable[[str], bool]) -> str:
    lower = word.lower()
    if not word.isalpha():
        return lower if lower.startswith(("'", "n'")) else SPELLINGS.get(word, word)
    return lower if is_common(lower) else word.title()
