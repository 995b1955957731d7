"""All names that stand in a text, found in one pass (Aho–Corasick) and checked for word boundaries and capitals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import ahocorasick
from msgspec import Struct

from sayso.lexicon.actors import Noun
from sayso.resolve.actors.fold import APOSTROPHES, Folded, Folder
from sayso.resolve.actors.names import ARTICLE, Name
from sayso.resolve.actors.states import State

ARABIC_PREFIXES = "\u0648\u0641\u0628\u0644"  # wa-, fa-, bi-, li-
_POSSESSIVE = frozenset(APOSTROPHES)


@dataclass(frozen=True, slots=True)
class Bearers:
    """All that a written form stands for, sorted by role once, as every text asks for it.

    `can_act` tells whether any of it may be an actor or a part of its phrase, which persons and cues are not, and
    `theatres` of which wars it tells.
    """

    names: tuple[Name, ...]
    actors: tuple[Name, ...]
    noun: Noun | None
    state: State | None
    nationals: State | None
    can_act: bool
    theatres: frozenset[str]


class Match(Struct, frozen=True, gc=False):
    """Folded characters `start` up to, not including, `end` that are one or more names; `first`, `last` in the text."""

    start: int
    end: int
    first: int
    last: int
    bearers: Bearers


@dataclass(frozen=True, slots=True)
class _Forms:
    """What one folded form stands for, by how it is written: lower case, first letter capital, all capitals."""

    length: int
    lower: Bearers
    title: Bearers
    upper: Bearers
    shouted: Bearers  # in a line all in capitals
    mixed: frozenset[str] = frozenset()  # acronyms with small letters, as they are written


class Matcher:
    """Finds names in a text. Built once; looks at each character of a text once, however many names there are."""

    def __init__(self, names: Iterable[Name], english_words: Iterable[str]) -> None:
        self.folder = Folder()
        self._named: dict[str, list[Name]] = {}
        for name in names:
            key = self.folder.name(name.text)
            if key:
                self._named.setdefault(key, []).append(name)
        english = frozenset(english_words)
        self._automaton = ahocorasick.Automaton()
        for key, bearers in self._named.items():
            self._automaton.add_word(key, _forms(key, bearers, is_english=key in english))
        self._automaton.make_automaton()

    def named(self, name: str) -> Sequence[Name]:
        """Whatever bears exactly this name, however it is capitalised."""
        return self._named.get(self.folder.name(name), ())

    def matches(self, folded: Folded) -> list[Match]:
        """Every name in a text, in the order in which they end; they may overlap."""
        return list(self._matches(folded)) if self._named else []

    def _matches(self, folded: Folded) -> Iterator[Match]:
        text = folded.text
        for final, forms in self._automaton.iter(text):
            start, end = final + 1 - forms.length, final + 1
            if (start and text[start - 1].isalnum() and not _is_prefixed(text, start)) or (
                end < len(text) and text[end].isalnum() and text[end] != "s"
            ):
                continue
            first, last = folded.span(start, end)
            written = folded.original[first:last]
            if _is_cut_off(folded.original, last) or (written[-1] == "s" and written[-2:-1] in _POSSESSIVE):
                continue  # half a word, or "group's", which is not "groups"
            bearers = _bearers(forms, written, folded.original, first)
            if bearers.names:
                yield Match(start, end, first, last, bearers)


def _forms(key: str, names: Sequence[Name], *, is_english: bool) -> _Forms:
    whole = _sorted(names)
    if not is_english and all(name.case == "any" for name in names):
        return _Forms(len(key), whole, whole, whole, whole)
    lower = _sorted([name for name in names if name.case == "any"])
    title = _sorted([name for name in names if name.case != "upper"])
    shouted = _sorted([name for name in names if name.role == "nation"]) if is_english else whole
    mixed = frozenset(name.text for name in names if name.case == "upper" and name.text.upper() != name.text)
    return _Forms(len(key), lower, title, whole, shouted, mixed)


def _sorted(names: Sequence[Name]) -> Bearers:
    actors = tuple(name for name in names if name.role == "actor")
    noun = next((name.refers for name in names if isinstance(name.refers, Noun)), None)
    states = [(name.role, name.refers) for name in names if isinstance(name.refers, State)]
    state = next((state for role, state in states if role == "nation"), None)
    nationals = next((state for role, state in states if role == "nationals"), None)
    return Bearers(
        names=tuple(names),
        actors=actors,
        noun=noun,
        state=state,
        nationals=nationals,
        can_act=bool(actors or noun or state or nationals),
        theatres=frozenset(theatre for name in names for theatre in name.points_at),
    )


def _bearers(forms: _Forms, written: str, text: str, first: int) -> Bearers:
    if forms.lower is forms.upper or written in forms.mixed:
        return forms.upper
    if written.upper() != written:
        telling = written[len(ARTICLE) :] if written.lower().startswith(ARTICLE.lower()) else written
        return forms.lower if telling[:1].islower() else forms.title
    is_shouted = forms.shouted is not forms.upper and _is_shouted(text, first, first + len(written))
    return forms.shouted if is_shouted else forms.upper


def _is_prefixed(text: str, start: int) -> bool:
    """Whether only an Arabic "and", "with", "to" or "so" is written on to the name."""
    is_prefix = text[start - 1] in ARABIC_PREFIXES and "\u0600" <= text[start] <= "\u06ff"
    return is_prefix and (start == 1 or not text[start - 2].isalnum())


def _is_cut_off(text: str, last: int) -> bool:
    return last < len(text) and text[last].isalnum()


def _is_shouted(text: str, first: int, last: int) -> bool:
    """Whether the line is all in capitals, so that capitals say nothing: "THE TOWN IS LOST"."""
    line_start, line_end = text.rfind("\n", 0, first) + 1, text.find("\n", last)
    around = text[line_start:first] + text[last : line_end if line_end >= 0 else len(text)]
    return any(letter.isupper() for letter in around) and not any(letter.islower() for letter in around)
