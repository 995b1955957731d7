"""Words by which a speaker answers what was told before: "denied it", "there is no such thing", "the blast was …"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record

Answered = Literal["any", "control", "holding", "harm", "victims"]
VICTIMS: Answered = "victims"


class AnswerRule(Rule, frozen=True, kw_only=True):
    """One way to deny without telling; see `data/corroborate/answers.toml` for each field."""

    reads: Literal["denied", "told"]
    answers: Answered
    pattern: str


class Refers(Record, frozen=True, kw_only=True):
    """Nouns that stand, with "the", for an event told before."""

    words: tuple[str, ...]
    basis: str


class AnswerFile(Record, frozen=True, kw_only=True):
    """The form of `answers.toml`."""

    words: dict[str, tuple[str, ...]]
    rules: tuple[AnswerRule, ...]
    refers: Refers


@dataclass(frozen=True, slots=True)
class Answers:
    """The rules ready to search with."""

    rules: tuple[tuple[AnswerRule, re.Pattern[str]], ...]
    reference: re.Pattern[str]

    def denial(self, words: str, *, is_denied: bool) -> AnswerRule | None:
        """The rule by which a claim's words, denied or asserted by their speaker, deny what was told before."""
        reads = "denied" if is_denied else "told"
        rules = ((rule, pattern) for rule, pattern in self.rules if rule.reads == reads and rule.answers != VICTIMS)
        return next((rule for rule, pattern in rules if pattern.search(words)), None)

    def are_all_fighters(self, words: str) -> bool:
        """Whether words say of all who were hit that they were fighters."""
        return any(pattern.search(words) for rule, pattern in self.rules if rule.answers == VICTIMS)

    def refers_back(self, words: str) -> bool:
        """Whether words take up an event told before: "the blast"."""
        return bool(self.reference.search(words))


@cache
def load_answers() -> Answers:
    """The rules that come with sayso."""
    file = load_toml("corroborate/answers.toml", AnswerFile)
    words = "|".join(re.escape(word) for word in file.refers.words)
    return Answers(
        rules=tuple((rule, _compiled(rule.pattern, file.words)) for rule in file.rules),
        reference=re.compile(rf"\b(?:the|those) (?:{words})\b", re.IGNORECASE),
    )


def _compiled(pattern: str, lists: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """A pattern with the words of each list in the place of its name, in the singular or the plural."""
    for name, words in lists.items():
        each = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        pattern = re.sub(rf"\b{name.upper()}\b", rf"(?:{each})s?".replace("\\", "\\\\"), pattern)
    return re.compile(pattern, re.IGNORECASE)
