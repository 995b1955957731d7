"""Words that a text must not show, blanked by as many signs as they have, so that every offset stays true."""

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import unquote

from sayso.export.public.name_words import WORD, bare, words_of
from sayso.lexicon.public import points

BLOCK = "█"
SHORTEST = 3  # letters of a part of a name that is blanked where it stands alone
BETWEEN = r"[\W_]{1,3}"
Name = tuple[str, ...]


class Listed:
    """Names and parts of names, found by their first words."""

    def __init__(self, names: Iterable[Name], parts: Collection[str]) -> None:
        self.names = frozenset(names)
        self.parts = frozenset({*(name[0] for name in self.names if len(name) == 1), *parts})
        self._by_first: dict[str, set[Name]] = {}
        for name in self.names:
            if len(name) > 1:
                self._by_first.setdefault(name[0], set()).add(name)

    def all_in(self, words: set[str]) -> Iterator[Name]:
        """The names of several words all of which are there."""
        for first in words & self._by_first.keys():
            yield from (name for name in self._by_first[first] if words.issuperset(name))


class Hidden:
    """The names that are hidden in some reports: whole, in whatever case; a single word and a part, with a capital.

    `beside` is what is hidden in all reports, so that what many have in common is kept once.
    """

    def __init__(
        self, names: Iterable[Name], parts: Collection[str], *, hides_points: bool, beside: "Hidden | None" = None
    ) -> None:
        self.lists: tuple[Listed, ...] = (Listed(names, parts), *(beside.lists if beside else ()))
        self._hides_points = hides_points

    def __contains__(self, name: object) -> bool:
        """Whether a name, in folded words, is hidden as it stands."""
        return any(name in one.names for one in self.lists)

    def blank(self, text: str) -> str:
        """The text with blocks in the place of what is hidden; it is as long as before."""
        shown = points().sub(_blocks, text) if self._hides_points else text
        words = set(words_of(shown))
        for name in sorted(self._names_in(words), key=len, reverse=True):
            shown = _pattern(name).sub(_blocks, shown)
        if self._has_part(words):
            shown = WORD.sub(self._part, shown)
        return shown

    def is_in(self, address: str) -> bool:
        """Whether an address spells a hidden name, also a part of one in small letters."""
        plain = unquote(address)
        words = set(words_of(plain))
        found = any(_pattern(name).search(plain) for name in self._names_in(words))
        return found or self._has_part(words) or (self._hides_points and points().search(plain) is not None)

    def _names_in(self, words: set[str]) -> set[Name]:
        return {name for one in self.lists for name in one.all_in(words)}

    def _has_part(self, words: Collection[str]) -> bool:
        return any(not one.parts.isdisjoint(words) for one in self.lists)

    def _part(self, found: re.Match[str]) -> str:
        word = found.group()
        return _blocks(found) if not word[:1].islower() and self._has_part((bare(word),)) else word


def _pattern(name: Name) -> re.Pattern[str]:
    """A name in any case, its words parted by spaces, hyphens or line breaks."""
    return re.compile(rf"(?<![^\W_]){BETWEEN.join(map(re.escape, name))}(?![^\W_])", re.IGNORECASE)


def _blocks(found: re.Match[str]) -> str:
    """As many blocks as there were signs; spaces and line breaks stay."""
    return "".join(sign if sign.isspace() else BLOCK for sign in found.group())


def parts_of(names: Iterable[Name], kept: Collection[str]) -> set[str]:
    """The words of names that may stand alone, but for those that are also words of a name that is shown."""
    return {word for name in names for word in name if len(word) >= SHORTEST and word not in kept}
