"""Parts of speech and lemmas from the model's own tables, a dictionary look-up a word.

The model maps tags to parts of speech by matching patterns, and lemmatises token by token; together that takes a
third of its time. The tables are all that is needed: they are taken from the model once, and applied here as it does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BASE_TAGS = ("VB", "VBP", "NN", "JJ")
LEMMATISED = ("noun", "verb", "adj", "adv", "punct")
CONDITIONS = {"TAG", "LOWER", "DEP"}
MENDED = {"hoped": "hope", "hoping": "hope", "hopes": "hope"}  # the tables make "hop" of them
Condition = str | Mapping[str, Sequence[str]] | None
Tables = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class TagRule:
    """What a tag means for some words and labels: a part of speech, a lemma, or both."""

    tag: Condition
    word: Condition
    label: Condition
    part: str | None
    lemma: str | None

    def holds(self, tag: str, word: str, label: str) -> bool:
        """Whether the rule is for a lower-case word with this tag and dependency label."""
        return _meets(tag, self.tag) and _meets(word, self.word) and _meets(label, self.label)


class Morphology:
    """Part of speech and lemma of a word in its place; every answer is remembered."""

    def __init__(self, patterns: Iterable[Mapping[str, Any]], tables: Tables) -> None:
        self._rules = tuple(_rules(patterns))
        self._tables = tables
        self._known: dict[tuple[str, str, str], tuple[str, str]] = {}

    @property
    def known(self) -> frozenset[str]:
        """Every form that the model's dictionary has, irregular ones ("blew", "slain") among them."""
        tables = (*self._tables["lemma_index"].values(), *self._tables["lemma_exc"].values())
        return frozenset(form for forms in tables for form in forms)

    @property
    def verbs(self) -> frozenset[str]:
        """Every form that the model's dictionary has as a verb's."""
        return frozenset(self._tables["lemma_index"].get("verb", ()))

    def of(self, tag: str, word: str, label: str) -> tuple[str, str]:
        """The universal part of speech and the lower-case lemma of a lower-case word."""
        key = tag, word, label
        if key not in self._known:
            self._known[key] = self._read(tag, word, label)
        return self._known[key]

    def _read(self, tag: str, word: str, label: str) -> tuple[str, str]:
        part, lemma = "X", MENDED.get(word)
        for rule in self._rules:
            if rule.holds(tag, word, label):
                part, lemma = rule.part or part, rule.lemma or lemma
        return part, (lemma or self._lemma(word, part.lower(), tag)).lower()

    def _lemma(self, word: str, part: str, tag: str) -> str:
        """Exceptions, then suffix rules checked against known forms, as WordNet's Morphy does it."""
        rules = self._tables["lemma_rules"].get(part)
        if tag in BASE_TAGS or rules is None:
            return word
        exceptions = self._tables["lemma_exc"].get(part, {}).get(word)
        if exceptions:
            return str(exceptions[0])
        index = self._tables["lemma_index"].get(part, {})
        formed = [word[: len(word) - len(old)] + new for old, new in rules if word.endswith(old)]
        known = [form for form in formed if form in index or not form.isalpha()]
        return next((form for form in (*known, *formed) if form), word)


def tables_of(lookups: Any) -> Tables:
    """The lemmatiser's tables by part of speech."""
    tables = {name: lookups.get_table(name) for name in ("lemma_rules", "lemma_exc", "lemma_index")}
    return {
        name: {part: _frozen(table[part]) for part in LEMMATISED if part in table} for name, table in tables.items()
    }


def _frozen(entries: Any) -> Any:
    is_index = isinstance(entries, list) and entries and isinstance(entries[0], str)
    return frozenset(entries) if is_index else entries


def _rules(patterns: Iterable[Mapping[str, Any]]) -> Iterator[TagRule]:
    """The patterns over single words that say a part of speech or a lemma, in their order: later ones overrule."""
    for entry in patterns:
        part, lemma = entry["attrs"].get("POS"), entry["attrs"].get("LEMMA")
        for pattern in entry["patterns"]:
            if (part or lemma) and len(pattern) == 1 and set(pattern[0]) <= CONDITIONS:
                only = pattern[0]
                yield TagRule(only.get("TAG"), only.get("LOWER"), only.get("DEP"), part, lemma)


def _meets(value: str, condition: Condition) -> bool:
    if condition is None or isinstance(condition, str):
        return condition is None or value == condition
    return value in condition["IN"] if "IN" in condition else value not in condition.get("NOT_IN", (value,))
