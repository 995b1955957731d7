"""A text as a string of one character a word, so that patterns over word classes run as one fast expression.

Every word that any rule knows has its own character; all others share two. What a word is called here is its key:
the word in small letters, `^word` for one that counts only with a capital, `#…` for a kind of numeral, `~.` for
punctuation between two letters or digits, `@…` for the rest.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

_TOKEN = re.compile(
    r"\d+(?=T\d)|\d{1,3}(?:,\d{3})+(?!\d)|(?<![.\d])\d+\.\d+(?![.\d])|\b[aApP]\.[mM]\b\.?|\w+|[^\w\s]|\n\s*\n",
)
_FIRST_CODE = 0xE000
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_APOSTROPHES = "\u2018\u2019`"
_CANONICAL = {**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_APOSTROPHES, "'"), "\u2026": "."}
_SHAPES = (
    (re.compile(r"(?:[1-9]|[12]\d|3[01]|0[1-9])(?:st|nd|rd|th)"), "#th"),
    (re.compile(r"\d+(?:st|nd|rd|th)"), "#thbig"),
    (re.compile(r"[12]\d\d0s"), "#1990s"),
    (re.compile(r"\d0s"), "#90s"),
    (re.compile(r"\d{1,2}[ap]m"), "#3pm"),
    (re.compile(r"\d{6}[a-z]"), "#zulu"),
    (re.compile(r"\d+\.\d+"), "#decimal"),
    (re.compile(r"[\d,]+"), "#big"),
)


class Tokens(NamedTuple):
    """The words of a text: their codes as one string, and where each starts and ends."""

    codes: str
    starts: list[int]
    ends: list[int]


class Coder:
    """Gives each known word its character. Built once from the words of the lexicon."""

    def __init__(self, keys: Iterable[str]) -> None:
        known = sorted({*keys, "@other", "@plural", "@break"} | {shape for _, shape in _SHAPES} | set(_NUMERALS))
        self.codes = {key: chr(_FIRST_CODE + number) for number, key in enumerate(known)}
        self._words = {form: code for key, code in self.codes.items() for form in _forms(key)}

    def read(self, text: str) -> Tokens:
        """The words of a text and their codes; "a.m." is one word, as "am" is."""
        codes: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        known = self._words.get
        for match in _TOKEN.finditer(text):
            word, (start, end) = match[0], match.span()
            codes.append(known(word) or self._unlisted(word, text, start))
            starts.append(start)
            ends.append(end)
        return Tokens("".join(codes), starts, ends)

    def _unlisted(self, word: str, text: str, start: int) -> str:
        first = word[0]
        if first.isalpha():
            return self.codes["@plural" if word[-1] == "s" and first.islower() else "@other"]
        if first.isdigit():
            return self.codes[_numeral(word.lower())]
        if first == "\n":
            return self.codes["@break"]
        return self._sign(_CANONICAL.get(word, word), text, start)

    def _sign(self, sign: str, text: str, start: int) -> str:
        tight = start > 0 and text[start - 1].isalnum() and text[start + 1 : start + 2].isalnum()
        code = self.codes.get(f"~{sign}") if tight else None
        return code or self.codes.get(sign) or self.codes["@other"]


_NUMERALS = ("#0", "#12", "#31", "#59", "#99", "#999", "#year", "#oldyear")
_LIMITS = ((0, "#0"), (12, "#12"), (31, "#31"), (59, "#59"), (99, "#99"))


def _numeral(word: str) -> str:
    if not (word.isascii() and word.isdigit()):
        return next((name for shape, name in _SHAPES if shape.fullmatch(word)), "@other")
    if len(word) <= 2:
        return next(name for limit, name in _LIMITS if int(word) <= limit)
    if len(word) == 3:
        return "#999"
    if len(word) != 4 or not 1300 <= int(word) < 2200:
        return "#big"
    return "#year" if 1900 <= int(word) < 2100 else "#oldyear"


def _forms(key: str) -> list[str]:
    """How a listed word may be written; signs and kinds of numerals are told apart while reading."""
    word = key.lstrip("^")
    if not word[:1].isalpha():
        return []
    return [word.title(), word.upper()] if key[0] == "^" else [word, word.title(), word.upper()]
