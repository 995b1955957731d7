"""The custody log checked from its first entry to its last, and what it tells of everything else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from sayso.model.case import Entry
from sayso.store.custody import ORIGIN, Deed, entries, hash_of
from sayso.store.verify.finding import Finding


@dataclass(slots=True)
class Told:
    """What the log tells: by what the rows of the other tables are measured."""

    head: str = ORIGIN
    count: int = 0
    made_at: str = ""
    captures: dict[str, str] = field(default_factory=dict)  # id: the newest digest
    readings: list[Entry] = field(default_factory=list)  # in the order of their keys
    failures: dict[str, Entry] = field(default_factory=dict)  # by key
    decisions: list[Entry] = field(default_factory=list)
    drawn: str | None = None  # digest of the newest picture
    is_older: bool = False  # whether the picture was drawn by an older version, before the format was upgraded
    tokens: dict[str, str] = field(default_factory=dict)  # id: the newest digest
    webhooks: dict[str, str] = field(default_factory=dict)  # id: the newest digest
    hashes: set[str] = field(default_factory=set)


LATEST: Mapping[str, Callable[[Told], dict[str, str]]] = {  # acts whose newest digest is that of the row
    "captured": lambda told: told.captures,
    "described": lambda told: told.captures,
    "token_given": lambda told: told.tokens,
    "token_revoked": lambda told: told.tokens,
    "webhook_added": lambda told: told.webhooks,
    "webhook_removed": lambda told: told.webhooks,
}


def read_log(connection: Connection) -> tuple[Told, list[Finding]]:
    """Go through the log once: what it tells, and where it was altered."""
    told = Told()
    faults = list(_checked(entries(connection), told))
    return told, faults


def _checked(found: Iterable[Entry], told: Told) -> Iterator[Finding]:
    sequence, previous = 0, ORIGIN
    for entry in found:
        sequence += 1
        if entry.sequence != sequence:
            yield _fault(entry, f"entry {sequence} is missing, or its number was altered")
            sequence = entry.sequence
        deed = Deed(entry.act, entry.subject, entry.digest)
        if entry.previous != previous:
            yield _fault(entry, "does not follow from the entry before it", column="previous")
        elif entry.hash != hash_of(sequence=entry.sequence, at=entry.at, deed=deed, previous=entry.previous):
            yield _fault(entry, "its words are not those that were hashed")
        previous = entry.hash
        _note(told, entry)
    if not sequence:
        yield Finding(where="log", table="custody", key="1", column=None, problem="the log is empty")


def _note(told: Told, entry: Entry) -> None:
    told.head, told.count = entry.hash, told.count + 1
    told.hashes.add(entry.hash)
    match entry.act:
        case "made":
            told.made_at = entry.at
        case "read":
            told.readings.append(entry)
        case "failed":
            told.failures[entry.subject] = entry
        case "decided" | "undone":
            told.decisions.append(entry)
        case act if act in LATEST:
            LATEST[act](told)[entry.subject] = entry.digest
        case "drawn":
            told.drawn, told.is_older = entry.digest, False
        case "upgraded":
            told.is_older = True


def _fault(entry: Entry, problem: str, *, column: str | None = None) -> Finding:
    return Finding(where="log", table="custody", key=str(entry.sequence), column=column, problem=problem)
