"""Which reports are copies or rewrites of one text: an origin counts once, however many print it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec
from rensa import RMinHash, RMinHashLSH

from sayso.model.record import identity
from sayso.model.report import Page, PartKind

SHINGLE = 3  # words
PERMUTATIONS, BANDS, SEED = 128, 64, 1
FEWEST_SHARED = 20  # shingles; below that, only the same words throughout are a copy
CONTAINED = 0.4
CONTAINED_SAME_WIRE = 0.2
READ: frozenset[PartKind] = frozenset({"standfirst", "body"})
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """What two reports are compared by: all words, the shingles of them, and the agency that is credited."""

    words: tuple[str, ...]
    shingles: frozenset[str]
    wire: str | None


def origins(pages: Sequence[Page]) -> list[Page]:
    """The pages with an `origin_id` that copies and rewrites share; the same for any order of arrival.

    Two reports are of one text where two fifths of the shorter one's three-word runs stand in the other, or one
    fifth where both credit the same agency; a shared quotation or two stays well below that. MinHash finds who is
    worth comparing and the runs themselves decide. The id comes from the report that was published first.
    """
    ordered = sorted(pages, key=lambda page: (page.report.published or "9999", page.report.id))
    prints = [_fingerprint(page) for page in ordered]
    leaders = list(range(len(ordered)))
    for one, other in _candidates(prints):
        if _is_copy(prints[one], prints[other]):
            _join(leaders, one, other)
    named = {
        page.report.id: own_origin(ordered[_leader(leaders, index)].report.id) for index, page in enumerate(ordered)
    }
    return [_with_origin(page, named[page.report.id]) for page in pages]


def own_origin(report_id: str) -> str:
    """The origin of a report that is no copy, and of all that copy it."""
    return identity("origin", report_id)


def _fingerprint(page: Page) -> Fingerprint:
    text = page.report.text
    read = " ".join(text[part.start : part.end] for part in page.parts if part.kind in READ) or text
    words = tuple(WORD.findall(read.casefold()))
    runs = zip(*(words[start:] for start in range(SHINGLE)), strict=False)
    return Fingerprint(words=words, shingles=frozenset(" ".join(run) for run in runs), wire=page.report.wire)


def _candidates(prints: Sequence[Fingerprint]) -> Iterator[tuple[int, int]]:
    """Pairs that may be copies, the earlier one first."""
    index = RMinHashLSH(threshold=CONTAINED_SAME_WIRE, num_perm=PERMUTATIONS, num_bands=BANDS)
    same: dict[tuple[str, ...], int] = {}
    for number, own in enumerate(prints):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(sorted(own.shingles) or list(own.words))
        yield from ((earlier, number) for earlier in sorted(index.query(sketch)))
        yield same.setdefault(own.words, number), number
        index.insert(number, sketch)


def _is_copy(one: Fingerprint, other: Fingerprint) -> bool:
    if one.words == other.words:
        return True
    shared = len(one.shingles & other.shingles)
    if shared < FEWEST_SHARED:
        return False
    is_same_wire = one.wire is not None and one.wire == other.wire
    needed = CONTAINED_SAME_WIRE if is_same_wire else CONTAINED
    return shared >= needed * min(len(one.shingles), len(other.shingles))


def _leader(leaders: list[int], member: int) -> int:
    while leaders[member] != member:
        leaders[member] = leaders[leaders[member]]
        member = leaders[member]
    return member


def _join(leaders: list[int], one: int, other: int) -> None:
    first, second = sorted((_leader(leaders, one), _leader(leaders, other)))
    leaders[second] = first


def _with_origin(page: Page, origin_id: str) -> Page:
    return msgspec.structs.replace(page, report=msgspec.structs.replace(page.report, origin_id=origin_id))
