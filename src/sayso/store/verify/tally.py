"""Two sets of rows compared without holding either: by sums of their hashes, and a closer look where they differ."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from sayso.store.rows import encoded

BUCKETS = 1 << 14
WORD = (1 << 64) - 1
Rows = Callable[[], Iterable[tuple[object, ...]]]


class Tally:
    """The sums of some rows' hashes; equal for equal rows in any order."""

    def __init__(self) -> None:
        self._sums = array("Q", bytes(8 * BUCKETS))

    def add(self, row: tuple[object, ...]) -> None:
        """Count a row."""
        number = _hash(row)
        bucket = number % BUCKETS
        self._sums[bucket] = (self._sums[bucket] + number) & WORD

    def unlike(self, other: "Tally") -> frozenset[int]:
        """The buckets in which the two differ."""
        pairs = zip(self._sums, other._sums, strict=True)  # noqa: SLF001 another of its own kind
        return frozenset(bucket for bucket, (one, two) in enumerate(pairs) if one != two)


def differences(wanted: Rows, kept: Rows) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The rows that are missing, and those that are too many; a second look only where they differ."""
    tallies = Tally(), Tally()
    for tally, rows in zip(tallies, (wanted, kept), strict=True):
        for row in rows():
            tally.add(row)
    buckets = tallies[0].unlike(tallies[1])
    if not buckets:
        return [], []
    want, have = (set(_within(buckets, rows())) for rows in (wanted, kept))
    return sorted(want - have, key=str), sorted(have - want, key=str)


def _within(buckets: frozenset[int], rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    return (row for row in rows if _hash(row) % BUCKETS in buckets)


def _hash(row: tuple[object, ...]) -> int:
    return int.from_bytes(blake2b(encoded(row), digest_size=8).digest(), "big")
