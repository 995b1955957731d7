"""What a later report shares with an earlier one: words in runs, told by the outlet and not merely quoted by both."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.model.report import ReuseKind, Stretch
from sayso.read.copies.candidates import is_among, run_hashes
from sayso.read.copies.fingerprint import BACKGROUND, OPENS, QUOTED, SHINGLE, Fingerprint, Hashes, Marks

RUN = 3  # shingles in a row: five words; below that, two reporters write the same by chance
STRETCH = 6  # words
BRIDGED = 4  # words of a rewrite between two shared runs of one sentence
FEWEST_TOLD, FEWEST_SHARED = 15, 20  # words
MOST, JOINED, JOINED_SAME_WIRE, SOME, SOME_OF_LEADER = 0.5, 0.4, 0.2, 0.15, 0.3
SENTENCE_SHARED = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What a report shares with its leader; `words` is how many of those that count are shared, `share` of how many."""

    kind: ReuseKind
    words: int
    share: float
    is_joined: bool
    sentences: tuple[int, int]
    stretches: tuple[Stretch, ...]


def shared(own: Fingerprint, leader: Fingerprint, boilerplate: Hashes) -> Shared | None:
    """What a report shares with one that came before it, or `None` where both may have written it by themselves.

    Words in quotation marks and background do not count, for two reporters at one press conference quote the same
    words: only the telling around them shows a copy. Where a report is hardly more than quotations, they count too.
    """
    if own.same_words == leader.same_words:
        return _same(own)
    covered = _covered(own.hashes, leader.hashes)
    counted = _counted(own, boilerplate)
    words = int((covered & counted).sum())
    if words < FEWEST_SHARED:
        return None
    share = words / int(counted.sum())
    theirs = _counted(leader, boilerplate)
    of_leader = int((_covered(leader.hashes, own.hashes) & theirs).sum()) / max(1, int(theirs.sum()))
    kind = _kind(share, of_leader)
    if kind is None:
        return None
    is_same_wire = own.wire is not None and own.wire == leader.wire
    bridged = _bridged(covered, own.marked(OPENS))
    return Shared(
        kind=kind,
        words=words,
        share=share,
        is_joined=share >= (JOINED_SAME_WIRE if is_same_wire else JOINED),
        sentences=_sentences(bridged, own.marked(OPENS)),
        stretches=_stretches(bridged, own),
    )


def _same(own: Fingerprint) -> Shared:
    everything = np.ones(len(own.marks), dtype=bool)
    opens = own.marked(OPENS)
    return Shared(
        kind="exact",
        words=len(own.marks),
        share=1.0,
        is_joined=True,
        sentences=(int(opens.sum()), int(opens.sum())),
        stretches=_stretches(everything, own),
    )


def _kind(share: float, of_leader: float) -> ReuseKind | None:
    if share >= MOST:
        return "near" if of_leader >= MOST else "excerpt"
    return "partial" if share >= SOME or of_leader >= SOME_OF_LEADER else None


def _covered(own: Hashes, leader: Hashes) -> Marks:
    """Which words stand in runs that the other text has as well."""
    same = is_among(own, np.sort(leader)) & (own != 0)
    runs = _runs(same)
    covered = np.zeros(len(own), dtype=bool)
    for start, end in runs[(runs[:, 1] - runs[:, 0]) >= RUN]:
        covered[start : end + SHINGLE - 1] = True
    return covered


def _runs(marks: Marks) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """The bounds of each run of marks, the end exclusive."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    return edges.reshape(-1, 2)


def _counted(own: Fingerprint, boilerplate: Hashes) -> Marks:
    plain = ~own.marked(BACKGROUND) & ~_boilerplate(own, boilerplate)
    told = plain & ~own.marked(QUOTED)
    return told if told.sum() >= FEWEST_TOLD else plain


def _boilerplate(own: Fingerprint, boilerplate: Hashes) -> Marks:
    found = np.zeros(len(own.marks), dtype=bool)
    if not len(boilerplate):
        return found
    for at in np.flatnonzero(is_among(run_hashes(own.hashes), boilerplate)):
        found[at : at + 5] = True
    return found


def _bridged(covered: Marks, opens: Marks) -> Marks:
    """Shared runs, with the few words between two of them in one sentence."""
    filled = covered.copy()
    runs = _runs(covered)
    for (_, end), (start, _) in pairwise(runs):
        if start - end <= BRIDGED and not opens[end : start + 1].any():
            filled[end:start] = True
    return _without_ends(filled, opens)


def _without_ends(covered: Marks, opens: Marks) -> Marks:
    """Shared runs without the few words by which they reach into a sentence that is otherwise another."""
    bounds = np.append(np.flatnonzero(opens), len(covered))
    for start, end in pairwise(bounds):
        if covered[start:end].sum() < min(STRETCH, end - start):
            covered[start:end] = False
    return covered


def _sentences(covered: Marks, opens: Marks) -> tuple[int, int]:
    """How many sentences are shared, of how many."""
    starts = np.flatnonzero(opens)
    if not len(starts):
        return 0, 0
    sizes = np.diff(np.append(starts, len(covered)))
    return int((np.add.reduceat(covered.astype(int), starts) >= SENTENCE_SHARED * sizes).sum()), len(starts)


def _stretches(covered: Marks, own: Fingerprint) -> tuple[Stretch, ...]:
    starts = np.frombuffer(own.starts, dtype="<u4")
    found = [(start, end) for start, end in _runs(covered) if end - start >= min(STRETCH, len(own.marks))]
    return tuple(
        Stretch(start=int(starts[start]), end=int(starts[end - 1]) + own.lengths[end - 1]) for start, end in found
    )
