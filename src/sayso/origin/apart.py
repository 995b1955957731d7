"""The most bodies of which no two lean on one another."""

from collections.abc import Callable, Mapping, Sequence

LARGE = 24  # beyond so many that are truly tangled, the first found are taken

Ties = Mapping[str, frozenset[str]]


def most_apart(names: Sequence[str], is_tied: Callable[[str, str], bool]) -> list[str]:
    """As many of the names as can stand side by side, no two of them tied; of equals those that come first.

    To count so, and not by what hangs together, keeps two origins two when a common friend of theirs speaks up:
    hearing one more never makes fewer.
    """
    rank = {name: at for at, name in enumerate(names)}
    ties = {one: frozenset(other for other in names if other != one and is_tied(one, other)) for one in names}
    left = _without_echoes(frozenset(name for name in names if ties[name]), ties, rank)
    found = [name for name in names if not ties[name]]
    while len(left) > LARGE:
        first = min(left, key=lambda name: (len(ties[name] & left), rank[name]))
        found.append(first)
        left -= ties[first] | {first}
    return sorted([*found, *_largest(left, ties, rank)], key=rank.__getitem__)


def _without_echoes(names: frozenset[str], ties: Ties, rank: Mapping[str, int]) -> frozenset[str]:
    """Less everybody in whose place another could stand, who is tied to him and to no more than he is."""
    left = names
    for name in sorted(names, key=lambda one: -rank[one]):
        around = ties[name] & left
        if any(ties[other] & left - {name} <= around - {other} for other in around):
            left -= {name}
    return left


def _largest(names: frozenset[str], ties: Ties, rank: Mapping[str, int]) -> tuple[str, ...]:
    """Of whoever has the fewest ties, he or one of those tied to him is in some largest choice: each is tried."""
    if not names:
        return ()
    first = min(names, key=lambda name: (len(ties[name] & names), rank[name]))
    around = sorted((ties[first] & names) | {first}, key=rank.__getitem__)
    found = [(name, *_largest(names - ties[name] - {name}, ties, rank)) for name in around]
    return max(found, key=lambda one: (len(one), [-at for at in sorted(rank[name] for name in one)]))
