"""Phrases by which something is looked up, where nearly every word of a text is the end of none."""

from collections.abc import Iterable
from typing import TypeVar

V = TypeVar("V")


class Phrases(dict[str, V]):
    """Lower-case phrases with what each stands for; `ends` are the words in which one of them ends.

    Whoever goes through a text word by word asks for the phrases that end in a word: most words are told at a glance.
    """

    def __init__(self, entries: Iterable[tuple[str, V]] = ()) -> None:
        super().__init__(entries)
        self.ends = frozenset(phrase.rpartition(" ")[2] for phrase in self)
