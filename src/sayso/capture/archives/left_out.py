"""The records that hold no report, counted by their kind, so that none is left out in silence."""

from collections import Counter
from collections.abc import Iterator

from sayso.capture.files import failed
from sayso.model.failure import Failure

MOST_KINDS = 20


class LeftOut:
    """How many records of which kind an archive holds beside pages."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._kinds: Counter[str] = Counter()

    def add(self, kind: str) -> None:
        """Count one more; kinds beyond the first twenty are counted together."""
        known = kind in self._kinds or len(self._kinds) < MOST_KINDS
        self._kinds[kind if known else "of other kinds"] += 1

    def failures(self) -> Iterator[Failure]:
        """One failure a kind, the kinds in the order of their names."""
        for kind, count in sorted(self._kinds.items()):
            records = "1 record" if count == 1 else f"{count:,} records"
            message = f"{records} left out: {kind}; pages in HTML, plain text or PDF with status 200 are taken"
            yield failed(self._origin, "LeftOut", message)
