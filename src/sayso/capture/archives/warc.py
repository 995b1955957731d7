"""Captures out of a WARC: one a page, as the archive took it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from msgspec.structs import replace

from sayso.capture.archives.answer import Answer, answer
from sayso.capture.archives.document import FINE, Document, document, wrong_digests
from sayso.capture.archives.entries import Entry, entries
from sayso.capture.archives.left_out import LeftOut
from sayso.capture.archives.revisits import Revisits
from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged
from sayso.capture.files import failed
from sayso.capture.taking import Holder, capture
from sayso.model.failure import Failure
from sayso.model.report import Capture

UNCHANGED = frozenset({200, 304})
BOOKKEEPING = frozenset({"warcinfo", "request", "metadata"})


@dataclass(frozen=True, slots=True)
class Archive:
    """A WARC that can be opened again, and what is known of everything in it."""

    open: Callable[[], BinaryIO]
    origin: str
    holder: Holder
    budget: Budget


@dataclass(slots=True)
class _Walk:
    """What is kept while the records go by."""

    archive: Archive
    left_out: LeftOut
    revisits: Revisits = field(default_factory=Revisits)
    names: set[str] = field(default_factory=set)
    seen: int = 0

    def name(self, entry: Entry) -> str:
        """The origin of one record: its id, which stays when the archive is written anew, else its offset."""
        own = entry.id or f"offset={entry.offset}"
        name = f"{self.archive.origin}#{own}"
        if name in self.names:  # ids are to be unique, and are not always
            name = f"{name}@{entry.offset}/{entry.number}"
        self.names.add(name)
        return name


def pages_of(archive: Archive) -> Iterator[Capture | Failure]:
    """Each page of an archive, in the order of its records, then what was left out of it.

    Taken are responses and resources in HTML, plain text or PDF with status 200. A record whose digest is wrong is
    told and kept: the bytes are what lies in the archive, and whoever weighs them must know both. A `revisit`, by which
    an archive says that a page was found unchanged, gives the bytes of the record that it names. The archive's own
    bookkeeping (`warcinfo`, `request`, `metadata`) is no page and not told of.
    """
    walk = _Walk(archive, LeftOut(archive.origin))
    try:
        with archive.open() as stream:
            for entry in entries(stream, archive.budget):
                walk.seen += isinstance(entry, Damaged) or entry.type not in BOOKKEEPING
                yield from _taken(entry, walk)
        yield from _revisited(walk)
    except Damaged as damage:
        walk.seen += 1
        yield failed(archive.origin, damage.error, damage.problem)
    except OSError as error:
        walk.seen += 1
        yield failed(archive.origin, "CannotOpen", f"cannot be opened ({error.strerror}); check its permissions")
    yield from walk.left_out.failures()
    if not walk.seen:
        yield failed(archive.origin, "Empty", "no record of a page in it")


def _taken(entry: Entry | Damaged, walk: _Walk) -> Iterator[Capture | Failure]:
    if isinstance(entry, Damaged):
        yield failed(walk.archive.origin, entry.error, entry.problem)
    elif entry.type == "revisit":
        own = _own_answer(entry)
        if own is None or own.status in UNCHANGED:
            walk.revisits.add(entry)
        else:
            walk.left_out.add(f"status {own.status}")
    elif entry.type in {"response", "resource"}:
        yield from _page(entry, walk)
    elif entry.type not in BOOKKEEPING:
        walk.left_out.add(f"of the type {entry.type}")


def _page(entry: Entry, walk: _Walk) -> Iterator[Capture | Failure]:
    try:
        found = document(entry, walk.archive.budget)
    except Damaged as damage:
        if damage.error == "Bomb":
            raise
        yield failed(walk.name(entry), damage.error, damage.problem)
        return
    if isinstance(found, str):
        walk.left_out.add(found)
        return
    name = walk.name(entry)
    yield _capture(walk.archive, name, entry, found)
    walk.revisits.hold(entry)
    for wrong in wrong_digests(entry, found):
        yield failed(name, wrong.error, wrong.problem)


def _revisited(walk: _Walk) -> Iterator[Capture | Failure]:
    """The pages that were found unchanged, read in a second pass: their bytes lie with another record."""
    wanted = walk.revisits.wanted()
    for _ in range(walk.revisits.lost):
        walk.left_out.add("revisits of what is no page of this archive")
    if not wanted:
        return
    with walk.archive.open() as stream:
        for entry in entries(stream, walk.archive.budget):
            if isinstance(entry, Entry) and entry.number in wanted:
                found = document(entry, walk.archive.budget)
                for revisit in wanted[entry.number]:
                    if not isinstance(found, Document):
                        continue
                    own = _own_answer(revisit)
                    seen = own if own is not None and own.status == FINE else found.answer
                    again = Document(content=found.content, answer=seen)
                    yield _capture(walk.archive, walk.name(revisit), revisit, again)


def _own_answer(revisit: Entry) -> Answer | None:
    try:
        return answer(revisit.block or b"")
    except Damaged:
        return None


def _capture(archive: Archive, name: str, entry: Entry, found: Document) -> Capture:
    address = entry.address if not (entry.address or "urn:").casefold().startswith(("urn:", "file:")) else None
    provenance = replace(
        archive.holder.provenance,
        address=address,
        status=found.answer.status if found.answer else None,
        headers=found.answer.headers if found.answer else (),
        archived_at=entry.headers.get("warc-date"),
    )
    given = replace(archive.holder.given, url=address)
    return capture(found.content, name, given, provenance, container=archive.holder.container.sha256)
