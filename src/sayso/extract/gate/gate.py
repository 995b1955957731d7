"""One pass over the characters of a report for the lexicon's own words (Aho–Corasick)."""

from collections.abc import Mapping

import ahocorasick

from sayso.lexicon.gate import Weight, load_weights, spaced
from sayso.model.report import Page


class Gate:
    """Says whether a report is worth parsing.

    A telling word ("airstrike", "militants") opens it at once; a word that other news shares ("fire", "clash") opens it
    beside a word for who, with what or where ("police", "village", "Aleppo") in the same paragraph. A report is let
    through as a whole or not at all: of a report about a war every attributed word is read, and "they" may stand in
    one paragraph for those that another names.
    """

    def __init__(self, weights: Mapping[str, Weight]) -> None:
        self._automaton = ahocorasick.Automaton()
        for form, weight in weights.items():
            self._automaton.add_word(form, weight)
        self._automaton.make_automaton()

    @classmethod
    def load(cls) -> "Gate":
        """The gate that opens for the words of the lexicon that comes with sayso."""
        return cls(load_weights())

    def lets_through(self, page: Page) -> bool:
        """Whether any paragraph that would be read for claims has a word of conflict."""
        text = page.report.text
        return any(self.opens_for(text[part.start : part.end]) for part in page.readable)

    def opens_for(self, paragraph: str) -> bool:
        """Whether one paragraph has a telling word, or a shared one in company."""
        shared: set[str] = set()
        company: set[str] = set()
        for _, weight in self._automaton.iter(spaced(paragraph)):
            if weight.is_telling:
                return True
            if weight.is_shared:
                shared.add(weight.word)
            if weight.is_company:
                company.add(weight.word)
        return bool(shared and company) and len(shared | company) > 1
