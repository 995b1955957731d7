"""Inside whose words each stretch of a report stands."""

from collections.abc import Sequence

from sayso.extract.findings import Attribution

Span = tuple[int, int]


class Voices:
    """A report's attributions, asked from the innermost outwards; every answer is remembered."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._attributions = attributions
        self._known: dict[Span, int | None] = {}
        inside_out = sorted(range(len(attributions)), key=self._size)
        self._contents = [(index, attributions[index].content) for index in inside_out]

    def of(self, start: int, end: int) -> int | None:
        """The index of the innermost attribution whose content holds a stretch of text; of two alike the deeper."""
        stretch = start, end
        if stretch not in self._known:
            self._known[stretch] = self._innermost(start, end)
        return self._known[stretch]

    def chain(self, index: int | None) -> list[int]:
        """An attribution and those inside whose content it stands, innermost first."""
        found: list[int] = []
        while index is not None and index not in found:
            found.append(index)
            index = self._attributions[index].parent
        return found

    def _size(self, index: int) -> tuple[int, int]:
        return sum(end - start for start, end in self._attributions[index].content), -len(self.chain(index))

    def _innermost(self, start: int, end: int) -> int | None:
        for index, content in self._contents:
            for first, last in content:
                if first <= start and end <= last:
                    return index
        return None
