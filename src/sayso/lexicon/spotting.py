"""Rules that look for a pattern in a sentence, asked only where a word stands without which none can hold.

A pattern with gaps takes some ten microseconds a sentence, and every sentence is asked; a word is looked for in a tenth
of one, and hardly any sentence has it.
"""

import re

from msgspec import Struct

from sayso.lexicon.rule import Rule


class SpottingRule(Rule, frozen=True, kw_only=True):
    """A rule that is a pattern, whatever the case; each match of it holds one of `words`, which are in lower case.

    A word may be a part of one ("fabricat") or more than one ("not true"). A test makes matches up and looks.
    """

    pattern: str
    words: tuple[str, ...]


class Spotter(Struct, frozen=True):
    """A rule ready to search with."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]

    def may_find(self, folded: str) -> bool:
        """Whether words, with their case folded, have one of those that the pattern needs."""
        return any(word in folded for word in self.words)

    def finds(self, sentence: str) -> bool:
        """Whether the pattern stands in a sentence."""
        return self.may_find(sentence.casefold()) and self.pattern.search(sentence) is not None


def spotter(rule: SpottingRule) -> Spotter:
    """A rule made ready."""
    return Spotter(re.compile(rule.pattern, re.IGNORECASE), rule.words)
