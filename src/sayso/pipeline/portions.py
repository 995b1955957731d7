"""A stream in portions: small enough to be held and lost, large enough to be worth a transaction."""

from collections.abc import Iterable, Iterator
from time import monotonic

from sayso.model.failure import Failure
from sayso.model.report import Capture, Container

Item = Capture | Container | Failure
MOST, MOST_BYTES = 64, 16 << 20  # of captures: what a kill costs, and what memory holds
PATIENCE = 2.0  # seconds: pages from the web come one by one, and what came is not to wait long for more


def portions(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in lists; one ends with a container, whose file may not stay for long."""
    portion: list[Item] = []
    size, since = 0, monotonic()
    for item in items:
        portion.append(item)
        size += len(item.content) if isinstance(item, Capture) else 0
        is_full = len(portion) == MOST or size >= MOST_BYTES or monotonic() - since > PATIENCE
        if is_full or isinstance(item, Container):
            yield portion
            portion, size, since = [], 0, monotonic()
    if portion:
        yield portion
