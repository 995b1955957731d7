"""All date rules compiled, and which of them may begin with which word."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.errors import BadLexicon
from sayso.lexicon.dates import WORDS, DateRule, DateRules, DateWords
from sayso.resolve.dates.pattern import compile_pattern, words_of
from sayso.resolve.dates.tokens import Coder

_FRAGMENT = re.compile(r"\{(\w+)\}")
_SLOT = re.compile(r"\?P<\w+>")


class RuleMatch(NamedTuple):
    """A rule and where it matched the codes; groups are slots, each with a number behind ("month__2")."""

    rule: DateRule
    match: re.Match[str]


class Grammar:
    """Runs all rules over the codes of a text: at each word the first rule of the data files that matches."""

    def __init__(self, words: DateWords, rule_files: Sequence[DateRules]) -> None:
        rules = [rule for file in rule_files for rule in file.rules]
        patterns = [_FRAGMENT.sub(lambda match: words.fragments[match[1]], rule.pattern) for rule in rules]
        self._members = _members(words)
        literals = {word for pattern in patterns for word in words_of(pattern)}
        self.coder = Coder({word for members in self._members.values() for word in members} | literals)
        compiled = [compile_pattern(pattern, self.class_codes) for pattern in patterns]
        self._rules = [(rule, re.compile(one.regex)) for rule, one in zip(rules, compiled, strict=True)]
        self._choices = self._by_first_code([one.first for one in compiled])
        self._starts = re.compile("[" + "".join(sorted(self._choices)) + "]")

    def matches(self, codes: str) -> Iterator[RuleMatch]:
        """Every match, left to right, none over another."""
        end = 0
        for start in self._starts.finditer(codes):
            at = start.start()
            choice = self._choices[start[0]].match(codes, at) if at >= end else None
            if choice is None or not choice.lastgroup:
                continue
            rule, regex = self._rules[int(choice.lastgroup[1:])]
            if match := regex.match(codes, at):
                end = match.end()
                yield RuleMatch(rule, match)

    def class_words(self, name: str) -> tuple[str, ...]:
        """The words of a class; a name in small letters is a word itself."""
        if not name.isupper():
            return (name,)
        if name not in self._members:
            raise BadLexicon(WORDS, f"no class {name!r}, which a pattern names")
        return self._members[name]

    def class_codes(self, name: str) -> frozenset[str]:
        """The codes of the words of a class."""
        return frozenset(self.coder.codes[word] for word in self.class_words(name))

    def _by_first_code(self, firsts: Sequence[frozenset[str]]) -> dict[str, re.Pattern[str]]:
        """For each code one expression of all rules that may begin with it; its last group is the rule."""
        numbers: dict[str, list[int]] = {}
        for number, first in enumerate(firsts):
            for code in first:
                numbers.setdefault(code, []).append(number)
        plain = [_SLOT.sub("?:", regex.pattern) for _, regex in self._rules]
        joined = {
            tuple(choice): re.compile("|".join(f"(?P<r{number}>{plain[number]})" for number in choice))
            for choice in numbers.values()
        }
        return {code: joined[tuple(choice)] for code, choice in numbers.items()}


def _members(words: DateWords) -> dict[str, tuple[str, ...]]:
    """The words of every class and table, with what a class takes over from another put in."""
    members = {name: tuple(table) for name, table in words.tables.items()}
    for name, entries in words.classes.items():
        found: list[str] = []
        for entry in entries:
            found.extend(members.get(entry[1:], (entry,)) if entry[0] == "@" else (entry,))
        members[name] = tuple(found)
    return members
