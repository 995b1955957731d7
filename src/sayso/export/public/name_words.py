"""The words of names, as they are compared and as they stand in a mention beside roles and articles."""

import re

from sayso.lexicon.persons import persons
from sayso.lexicon.public import load_public

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s$")
TOKEN = re.compile(r"[^\W_](?:[^\s,;:()“”\"]*[^\W_])?")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without hyphens: "Fatima al-Saleh" is fatima, al, saleh."""
    return tuple(bare(word) for word in WORD.findall(name))


def bare(word: str) -> str:
    """A word in lower case without a possessive: "Khalil's" is khalil."""
    return POSSESSIVE.sub("", word.casefold())


def name_in(mention: str) -> str | None:
    """The name in the words that mention a person: "A resident, Yusuf Darwish" has "Yusuf Darwish".

    It stands at the end of a part of the words: "a Kurdish fighter" and "a resident of Alder" have none.
    """
    parts = [part for part in re.split(r"[,;:()]", mention) if part.strip()]
    return next(filter(None, map(_at_the_end, parts)), None)


def _at_the_end(part: str) -> str | None:
    tokens = [found.group() for found in TOKEN.finditer(part)]
    first = len(tokens)
    while first and (_is_name(tokens[first - 1]) or (first < len(tokens) and _is_particle(tokens[first - 1]))):
        first -= 1
    while first < len(tokens) and _is_particle(tokens[first]) and tokens[first][:1].islower():
        first += 1
    return " ".join(tokens[first:]) if first < len(tokens) and not _is_of(tokens[:first]) else None


def _is_of(before: list[str]) -> bool:
    """Whether the words before end in a preposition, with or without an article: "of the"."""
    book = load_public()
    told = [word.casefold() for word in before]
    while told and told[-1] in book.articles:
        told.pop()
    return bool(told) and told[-1] in book.prepositions


def _is_name(token: str) -> bool:
    """Whether a token is a word of a name: with a capital, or after "al-", and no article or title."""
    bare = token.casefold().rstrip(".")
    book = load_public()
    if bare in book.articles or bare in persons().titles or bare in persons().roles:
        return False
    head, _, rest = token.partition("-")
    is_joined = bool(rest) and head.casefold() in book.particles and rest[:1].isupper()
    return token[:1].isupper() or is_joined or not token.isascii()


def _is_particle(token: str) -> bool:
    return token.casefold() in load_public().particles
