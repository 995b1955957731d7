"""The pattern language of the date rules, and what it compiles to.

    expression = sequence ("|" sequence)*
    sequence   = (look word | [slot:] (word | "(" expression ")") ["?" "*" "+"])*

Besides the regular expression each pattern gives the codes that it may begin with, so that at most words of a text
no rule need be tried.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

_ITEM = re.compile(r"(?P<slot>[a-z_]+:(?=[(\w#~]))|(?P<look><!|<|!|>)|[()|]|[?*+]|[^\s()|?*+<>!]+")
_LOOK = {"<": "(?<={})", "<!": "(?<!{})", ">": "(?={})", "!": "(?!{})"}
Resolver = Callable[[str], frozenset[str]]


class Pattern(NamedTuple):
    """A regular expression over codes, the codes it may begin with, and whether it may match nothing."""

    regex: str
    first: frozenset[str]
    is_optional: bool


def words_of(pattern: str) -> list[str]:
    """The words in small letters and the signs that a pattern names itself."""
    items = (match[0] for match in _ITEM.finditer(pattern) if not match["slot"] and not match["look"])
    return [item for item in items if item not in "()|?*+" and not item.isupper()]


def compile_pattern(pattern: str, codes_of: Resolver) -> Pattern:
    """A pattern compiled; `codes_of` gives the codes of a word or class. Slot names get a number each."""
    return _Parser(pattern, codes_of).expression()


class _Parser:
    def __init__(self, pattern: str, codes_of: Resolver) -> None:
        self._items = [match[0] for match in _ITEM.finditer(pattern)]
        self._codes_of = codes_of
        self._slots = 0

    def expression(self) -> Pattern:
        choices = [self._sequence()]
        while self._next() == "|":
            self._items.pop(0)
            choices.append(self._sequence())
        first: frozenset[str] = frozenset().union(*(choice.first for choice in choices))
        return Pattern("|".join(choice.regex for choice in choices), first, any(c.is_optional for c in choices))

    def _sequence(self) -> Pattern:
        regex, first, is_optional = "", frozenset[str](), True
        while self._next() not in ("", "|", ")"):
            part = self._part()
            regex += part.regex
            first = first | part.first if is_optional else first
            is_optional = is_optional and part.is_optional
        return Pattern(regex, first, is_optional)

    def _part(self) -> Pattern:
        item = self._items.pop(0)
        if item in _LOOK:
            return Pattern(_LOOK[item].format(self._word(self._items.pop(0)).regex), frozenset(), is_optional=True)
        if item[0].isalpha() and item[-1] == ":":
            self._slots += 1
            opening = f"(?P<{item[:-1]}__{self._slots}>"
            inner = self._atom(self._items.pop(0))
            return self._repeated(inner._replace(regex=f"{opening}{inner.regex})"))
        return self._repeated(self._atom(item))

    def _atom(self, item: str) -> Pattern:
        if item != "(":
            return self._word(item)
        inner = self.expression()
        self._items.pop(0)
        return inner._replace(regex=f"(?:{inner.regex})")

    def _repeated(self, part: Pattern) -> Pattern:
        if self._next() not in ("?", "*", "+"):
            return part
        mark = self._items.pop(0)
        return part._replace(regex=part.regex + mark, is_optional=part.is_optional or mark != "+")

    def _word(self, name: str) -> Pattern:
        codes = self._codes_of(name)
        return Pattern("[" + "".join(sorted(codes)) + "]", codes, is_optional=False)

    def _next(self) -> str:
        return self._items[0] if self._items else ""
