# ruff: noqa: RUF001 - letters that look alike are what this folds
"""Names to keys, so that the spellings of one name meet without a list of them all.

Two grades. The *plain* form forgets case, accents, hyphens and apostrophes, and nothing else. The *loose* keys also
forget what differs between ways of writing Arabic, Kurdish and Persian in Latin letters: the article, doubled
letters, `ou`/`u`/`oo`, `ee`/`i`, `q`/`k`, a final `a`/`ah`/`eh`. Loose keys are for names of such lands only: in
others they would run unlike places together.
"""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = "'`´‘’ʻʼʽʾʿˈ′ʹ"
_SPELLED: dict[str, str | None] = {
    "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ـ": None,
}  # fmt: skip
_FOLDED = {letter: _SPELLED.get(letter) or "" for letter in (*_SPELLED, *_APOSTROPHES)}
_FOLDS = frozenset(_FOLDED)
_NOT_WORD = re.compile(r"[\W_]+")
_ASCII = bytes(ord(chr(n).lower() if chr(n).isalnum() else " ") for n in range(128)) + bytes(128)
_ASCII_APOSTROPHES = bytes(ord(mark) for mark in _APOSTROPHES if mark.isascii())
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_ARTICLE = re.compile(r"(?:^|(?<= ))ال(?=\w{2})")

_ARTICLES = (
    (re.compile(r"\b(?:al|el|ul)\b ?"), ""),
    (re.compile(r"\b[aeu](sh|[dnrstz]) (?=\1)"), ""),  # "ar Raqqa", "ez Zor", "ash Sham"
    (re.compile(r"\b[aeu]([rz])(?=\1[a-z]{2})"), ""),  # "Arraqqa", "Ezzor"; not "Assyrian"
    (re.compile(r"\b[ae]l(?=[bfghjkmqw][a-z]{4})"), ""),  # "Albab" stays, "Almayadin" does not
)
_LETTERS = (
    (re.compile(r"\bka?far\b"), "kafr"),
    (re.compile(r"ch"), "sh"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"[qc]"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[aeiouy])h\b|(?<=[^aeiou ])eh?\b"), "a"),
    (re.compile(r"aa\b"), "a"),
    (re.compile(r"u(?=w[aeiy])"), ""),
    (re.compile(r"[ao]w(?![aeiouy])|au|ou"), "u"),
    (re.compile(r"o"), "u"),
    (re.compile(r"[ae][iy]|y"), "i"),
    (re.compile(r" "), ""),
)
_SHORTEST, _SHORTEST_ARABIC = 4, 3
_REMEMBERED = 16_384  # a report names the same names again and again
_RUNS = re.compile(r"(.)\1+")


@lru_cache(maxsize=_REMEMBERED)
def plain(name: str) -> str:
    """A name without case, accents, apostrophes and hyphens; words are parted by one space."""
    return folded(name)


def folded(words: str) -> str:
    """Any words in the plain form of names; not remembered, as a text seldom comes twice."""
    if words.isascii():
        return " ".join(words.encode().translate(_ASCII, _ASCII_APOSTROPHES).decode().split())
    told = _spelled(words.casefold())
    parts = unicodedata.normalize("NFD", told)
    bare = parts
    for letter in set(parts):
        if unicodedata.combining(letter):
            bare = bare.replace(letter, "")
    return _NOT_WORD.sub(" ", bare if parts == told else _spelled(bare)).strip()


@lru_cache(maxsize=_REMEMBERED)
def loose_keys(plain_name: str) -> frozenset[str]:
    """The keys under which a plain name meets its other transliterations.

    A short `e` stands for `a` in one system ("Menbij") and for `i` in another ("Edleb"), so a name that has one
    gets a key for either. A key of less than four letters
    (three in Arabic, which leaves out vowels) is none: too many words are like it.
    """
    if _ARABIC.search(plain_name):
        key = _ARABIC_ARTICLE.sub("", plain_name).replace(" ", "")
        return frozenset({key} if len(key) >= _SHORTEST_ARABIC else ())
    key = _merged(plain_name)
    keys = {_RUNS.sub(r"\1", key.replace("e", letter)) for letter in "ai"}
    return frozenset(key for key in keys if len(key) >= _SHORTEST)


def unaccented(name: str) -> str:
    """A name as English writes it: no macrons, dots or signs for ayn, its case kept."""
    parts = unicodedata.normalize("NFD", "".join(letter for letter in name if letter not in _APOSTROPHES))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _spelled(words: str) -> str:
    """Words in plainer letters, of which none is folded again: few texts have one, so that to look costs least."""
    for letter in _FOLDS.intersection(words):
        words = words.replace(letter, _FOLDED[letter])
    return words


def _merged(name: str) -> str:
    for pattern, replacement in (*_ARTICLES, *_LETTERS):
        name = pattern.sub(replacement, name)
    return name
