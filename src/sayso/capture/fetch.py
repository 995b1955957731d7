"""Files and addresses into captures: the evidentiary copy, never altered."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from sayso.capture.archives.wacz import pages_of_package
from sayso.capture.archives.warc import Archive, pages_of
from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged
from sayso.capture.files import failed, files, shown
from sayso.capture.kinds import Kind, kind
from sayso.capture.manifest import Manifest
from sayso.capture.tables.columns import Columns
from sayso.capture.tables.texts import rows_of
from sayso.capture.taking import Clock, Holder, capture, container, now, taken
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container, Given, Provenance

if TYPE_CHECKING:
    from sayso.capture.web import Web

MAX_BYTES = 32 * 1024 * 1024

Taken = Capture | Container | Failure


def captures(
    inputs: Sequence[str],
    *,
    manifest: Manifest | None = None,
    columns: Columns | None = None,
    web: "Web | None" = None,
    clock: Clock = now,
) -> Iterator[Taken]:
    """Each report that the inputs hold, as fetched, or why it could not be.

    The digest is taken of the bytes as they lie on the disk, before anything looks into them. Of an archive, a table or
    a feed comes first the file itself, a `Container`, then a capture for each page or row. `columns` says which column
    of tables holds what; an address is fetched through `web`; `clock` gives the moment that each file was taken in.
    """
    known: dict[Path, Given] = {}
    if manifest:
        known, missing = manifest.by_file(inputs)
        yield from (*manifest.failures, *missing)
    leave_out = frozenset({Path(manifest.path)} if manifest else ())
    for file in files(inputs, leave_out=leave_out):
        if isinstance(file, str):
            web = web or _web()
            yield from _items_at(file, web)
        elif isinstance(file, Failure):
            yield file
        else:
            yield from _taken(file, known.get(file.resolve(), Given()), taken(clock), columns)


def _web() -> "Web":
    from sayso.capture.web import Web  # noqa: PLC0415 files need no HTTP

    return Web()


def _items_at(address: str, web: "Web") -> Iterator[Taken]:
    from sayso.capture.web import address_items  # noqa: PLC0415 as above

    return address_items(address, web)


def _taken(path: Path, given: Given, provenance: Provenance, columns: Columns | None) -> Iterator[Taken]:
    found = kind(path)
    if found == "report":
        yield _report(path, given, provenance)
        return
    try:
        held = container(path, provenance)
    except Damaged as damage:
        yield failed(str(path), damage.error, damage.problem)
        return
    yield held
    of_all = Given(published=given.published, outlet=given.outlet)  # a title or address is of one report
    yield from _within(path, found, columns, Holder(held, of_all, provenance))


def _within(path: Path, found: Kind, columns: Columns | None, holder: Holder) -> Iterator[Capture | Failure]:
    if found == "warc":
        opened = partial(_opened, path)
        yield from pages_of(Archive(opened, holder.container.origin, holder, Budget(holder.container.size)))
    elif found == "wacz":
        yield from pages_of_package(path, holder)
    else:
        yield from rows_of(path, found, columns, holder)


def _report(path: Path, given: Given, provenance: Provenance) -> Capture | Failure:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return failed(str(path), "TooLarge", f"{size:,} bytes; at most {MAX_BYTES:,} are read, so split it")
        content = path.read_bytes()
    except OSError as error:
        return failed(str(path), "CannotOpen", f"cannot be opened ({error.strerror}); check its permissions")
    return capture(content, shown(str(path)), given, provenance, container=None)


def _opened(path: Path) -> BinaryIO:
    return cast("BinaryIO", path.open("rb"))
