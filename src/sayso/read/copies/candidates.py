"""Which reports are worth comparing, without comparing each with each.

Runs of five words are hashed, and of every few neighbouring hashes the least is kept as a key (winnowing, Schleimer
and others 2003): two texts that share a run of seven words share a key, wherever in them it stands. Each report is
compared with the first and the last few before it that have a key in common, so that the work grows with the words.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.read.copies.fingerprint import Fingerprint, Hashes, Marks

Numbers = NDArray[np.uint64]

KEPT_OF = 3  # neighbouring hashes
BEFORE = 3  # reports before, with the same key
FEWEST_KEYS = 2
COMMON = 12  # texts; a key of so many may be boilerplate
SAMPLED = 15
ALIKE = 0.5
SLICES = 8  # of the hashes, one after another, to bound the memory
NOTHING: Hashes = np.empty(0, dtype=np.uint32)


def candidates(prints: Sequence[Fingerprint]) -> tuple[list[tuple[int, int]], Hashes]:
    """Pairs of numbers into the fingerprints, the earlier first, and the keys that are boilerplate.

    Boilerplate is a run of words in a dozen texts or more that are mostly unlike one another: an agency's
    "which relies on a network of sources", a paragraph on how the war began.
    """
    keys = [np.unique(_kept(run_hashes(one.hashes))) for one in prints]
    table = _table(keys)
    boilerplate = np.array(sorted(_boilerplate(table, keys)), dtype=np.uint32)
    pairs = [_pairs(part) for part in _slices(table, boilerplate)]
    codes, counts = _counted(pairs)
    chosen = codes[counts >= FEWEST_KEYS]
    return [(int(code >> np.uint64(32)), int(code & np.uint64(0xFFFFFFFF))) for code in chosen], boilerplate


def run_hashes(shingles: Hashes) -> Hashes:
    """A hash for each run of five words, from the shingles that it begins and ends with."""
    if len(shingles) < 5:
        return NOTHING
    first, last = shingles[:-4].astype(np.uint64), shingles[2:-2].astype(np.uint64)
    mixed = (first * np.uint64(0x9E3779B97F4A7C15)) ^ (last * np.uint64(0xC2B2AE3D27D4EB4F))
    mixed ^= mixed >> np.uint64(29)
    return ((mixed * np.uint64(0xBF58476D1CE4E5B9)) >> np.uint64(32)).astype(np.uint32)


def is_among(hashes: Hashes, ordered: Hashes) -> Marks:
    """Which of the hashes stand in a sorted array."""
    if not len(ordered):
        return np.zeros(len(hashes), dtype=bool)
    at = np.searchsorted(ordered, hashes)
    at[at == len(ordered)] = 0
    return np.asarray(ordered[at] == hashes)


def _kept(hashes: Hashes) -> Hashes:
    if len(hashes) < KEPT_OF:
        return hashes
    windows = np.lib.stride_tricks.sliding_window_view(hashes, KEPT_OF)
    return np.asarray(windows.min(axis=1))


def _table(keys: Sequence[Hashes]) -> Numbers:
    """Every key with the number of its report, sorted by both, as one number each."""
    lengths = [len(own) for own in keys]
    table = np.concatenate([*keys, NOTHING]).astype(np.uint64) << np.uint64(32)
    table |= np.repeat(np.arange(len(keys), dtype=np.uint64), lengths)
    table.sort()
    return table


def _boilerplate(table: Numbers, keys: Sequence[Hashes]) -> Iterator[int]:
    """The keys of many texts that share little else, judged by pairs from all over them."""
    values = (table >> np.uint64(32)).astype(np.uint32)
    bounds = np.flatnonzero(np.diff(values)) + 1
    starts, ends = np.concatenate([[0], bounds]), np.concatenate([bounds, [len(values)]])
    judged: dict[bytes, bool] = {}
    for start, end in zip(starts[ends - starts >= COMMON], ends[ends - starts >= COMMON], strict=True):
        holders = (table[start:end] & np.uint64(0xFFFFFFFF)).astype(np.int64)
        group = holders.tobytes()
        if group not in judged:
            judged[group] = _are_unlike([keys[holder] for holder in _spread(holders)])
        if judged[group]:
            yield int(values[start])


def _spread(holders: NDArray[np.int64]) -> NDArray[np.int64]:
    return holders[np.linspace(0, len(holders) - 1, SAMPLED + 1).astype(np.int64)]


def _are_unlike(sampled: Sequence[Hashes]) -> bool:
    shares = [
        is_among(one, other).sum() / max(1, min(len(one), len(other)))
        for one, other in pairwise(sampled)
        if one is not other
    ]
    return bool(np.median(shares) < ALIKE) if shares else False


def _slices(table: Numbers, boilerplate: Hashes) -> Iterator[Numbers]:
    edges = [(number << 64) // SLICES for number in range(1, SLICES)]
    for part in np.split(table, np.searchsorted(table, np.array(edges, dtype=np.uint64))):
        yield part[~is_among((part >> np.uint64(32)).astype(np.uint32), boilerplate)]


def _pairs(part: Numbers) -> tuple[Numbers, Numbers]:
    """The pairs that a part of the table gives, each with how many keys give it."""
    low = np.uint64(0xFFFFFFFF)
    values, holders = part >> np.uint64(32), part & low
    found = []
    for step in range(1, BEFORE + 1):
        same = values[step:] == values[:-step]
        found.append((holders[:-step][same] << np.uint64(32)) | holders[step:][same])
    firsts = np.searchsorted(values, values)
    behind = np.arange(len(values)) - firsts > BEFORE
    found.append((holders[firsts[behind]] << np.uint64(32)) | holders[behind])
    codes, counts = np.unique(np.concatenate(found), return_counts=True)
    return codes, counts.astype(np.uint64)


def _counted(parts: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    codes, where = np.unique(np.concatenate([codes for codes, _ in parts]), return_inverse=True)
    counts = np.zeros(len(codes), dtype=np.uint64)
    np.add.at(counts, where, np.concatenate([counts for _, counts in parts]))
    return codes, counts
