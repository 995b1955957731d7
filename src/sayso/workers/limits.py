"""How long a report may take, by its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.report import Page


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for any report, and for each word of it: about fifty times what a report takes.

    `grace` is how much longer the parent waits before it ends a worker that does not stop by itself; `loading` is the
    time that a worker may take to load its model.
    """

    seconds: float = 60.0
    seconds_a_word: float = 0.01
    grace: float = 20.0
    loading: float = 300.0

    def of(self, pages: Sequence[Page]) -> float:
        """The seconds that some pages may take, read as one."""
        return self.seconds + self.seconds_a_word * sum(map(words, pages))

    def of_worker(self, pages: Sequence[Page]) -> float:
        """The seconds without a word from a worker after which it counts as stuck; it may read each page thrice."""
        return 3 * self.of(pages) + self.grace


def words(page: Page) -> int:
    """How many words of a page are to be parsed."""
    text = page.report.text
    return sum(len(text[part.start : part.end].split()) for part in page.readable)
