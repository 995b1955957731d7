"""What one reading says otherwise than another of the same capture: pure comparison."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import to_builtins

from sayso.model.case import Reading
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.record import Record
from sayso.model.terms import Grade

OWN = frozenset({"id", "report_id", "rules", "selector", "content", "cue", "trigger"})
SELECTOR = frozenset({"exact", "prefix", "suffix", "start", "end"})
LEAST_SHARED = 0.5


class Changed(Record, frozen=True, kw_only=True):
    """One field of a claim, as JSON-like values: what it was and what it is."""

    field: str
    old: Any
    new: Any


class ClaimChange(Record, frozen=True, kw_only=True):
    """A claim that both readings have, and what they give of it differently."""

    old_id: str
    new_id: str
    content: str
    fields: tuple[Changed, ...]


class ReadingChange(Record, frozen=True, kw_only=True):
    """What a newer reading of one capture changed; `same` counts claims that are as they were."""

    capture_id: str
    origin: str | None
    old_reader: str
    new_reader: str
    gained: tuple[Claim, ...]
    lost: tuple[Claim, ...]
    changed: tuple[ClaimChange, ...]
    same: int

    @property
    def is_change(self) -> bool:
        """Whether anything differs."""
        return bool(self.gained or self.lost or self.changed)


class GradeChange(Record, frozen=True, kw_only=True):
    """An event of both pictures whose grade or number of origins differs."""

    old_id: str
    new_id: str
    old_grade: Grade
    new_grade: Grade
    old_origins: int
    new_origins: int


def reading_change(old: Reading, new: Reading) -> ReadingChange:
    """Compare two readings of one capture: claims of the same words and type are one, however the text is laid out."""
    pairs = partners(old.claims, new.claims)
    mates = {two.id for _, two in pairs}
    partnered = {one.id for one, _ in pairs}
    changes = [
        ClaimChange(old_id=one.id, new_id=two.id, content=two.content.exact, fields=tuple(_fields(one, two)))
        for one, two in pairs
    ]
    changed = tuple(change for change in changes if change.fields)
    report = new.report or old.report
    return ReadingChange(
        capture_id=new.capture_id,
        origin=report.path if report else None,
        old_reader=old.reader,
        new_reader=new.reader,
        gained=tuple(claim for claim in new.claims if claim.id not in mates),
        lost=tuple(claim for claim in old.claims if claim.id not in partnered),
        changed=changed,
        same=len(changes) - len(changed),
    )


def partners(old: Sequence[Claim], new: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Claims of two readings that are one: by words, type and place first, then by less and less of it."""
    left, free = list(old), list(new)
    pairs: list[tuple[Claim, Claim]] = []
    for key in (_all, _words_and_type, _words):
        by_key: dict[object, list[Claim]] = defaultdict(list)
        for claim in free:
            by_key[key(claim)].append(claim)
        for claim in list(left):
            if same := by_key[key(claim)]:
                mate = same.pop(0)
                pairs.append((claim, mate))
                left.remove(claim)
                free.remove(mate)
    return pairs


def grade_changes(
    old: Sequence[Event], new: Sequence[Event], pairs: Mapping[str, str]
) -> tuple[list[GradeChange], list[Event], list[Event]]:
    """Grades that differ, events gained and events lost; `pairs` tells old claims' ids by the new ones.

    An old event and a new one are one where they share most of their claims.
    """
    told_by = {claim: event for event in old for claim in event.claim_ids}
    changes, gained, met = [], [], set[str]()
    for event in new:
        was = _was(event, told_by, pairs)
        if was is None or was.id in met:
            gained.append(event)
            continue
        met.add(was.id)
        if (was.grade, was.origins) != (event.grade, event.origins):
            changes.append(_change(was, event))
    return changes, gained, [event for event in old if event.id not in met]


def _was(event: Event, told_by: Mapping[str, Event], pairs: Mapping[str, str]) -> Event | None:
    shared: dict[str, int] = defaultdict(int)
    by_id: dict[str, Event] = {}
    for claim in event.claim_ids:
        if found := told_by.get(pairs.get(claim, claim)):
            shared[found.id] += 1
            by_id[found.id] = found
    if not shared:
        return None
    best = min(shared, key=lambda own: (-shared[own], own))
    return by_id[best] if shared[best] >= LEAST_SHARED * min(len(event.claim_ids), len(by_id[best].claim_ids)) else None


def _change(old: Event, new: Event) -> GradeChange:
    return GradeChange(
        old_id=old.id,
        new_id=new.id,
        old_grade=old.grade,
        new_grade=new.grade,
        old_origins=old.origins,
        new_origins=new.origins,
    )


def _all(claim: Claim) -> object:
    event = claim.event
    return _words_and_type(claim), event.trigger.exact if event else None, event and event.place and event.place.name


def _words_and_type(claim: Claim) -> object:
    return _words(claim), claim.event.type if claim.event else None


def _words(claim: Claim) -> object:
    return " ".join(claim.content.exact.split())


def _fields(old: Claim, new: Claim) -> Iterator[Changed]:
    before, after = dict(_flat(to_builtins(old))), dict(_flat(to_builtins(new)))
    for field in sorted(before.keys() | after.keys()):
        if before.get(field) != after.get(field):
            yield Changed(field=field, old=before.get(field), new=after.get(field))


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The leaves of a record by dotted path, without offsets and ids, which change with the layout."""
    if isinstance(value, dict) and value.keys() == SELECTOR:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in OWN:
                yield from _flat(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _flat(inner, f"{path}.{number}")
    elif value is not None:
        yield path, value
