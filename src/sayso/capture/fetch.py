"""Files and addresses into captures: the evidentiary copy, never altered."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.capture.files import failed, files, shown
from sayso.capture.manifest import Manifest
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container, Given

if TYPE_CHECKING:
    from sayso.capture.web import Web

MAX_BYTES = 32 * 1024 * 1024


def captures(
    inputs: Sequence[str], *, manifest: Manifest | None = None, web: "Web | None" = None
) -> Iterator[Capture | Container | Failure]:
    """Each file that the inputs name, as fetched, or why it could not be.

    The digest is taken of the bytes as they lie on the disk, before anything looks into them. An address is fetched
    through `web`; a feed is a container, which comes before the pages of its entries.
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
        else:
            yield file if isinstance(file, Failure) else _capture(file, known.get(file.resolve(), Given()))


def _web() -> "Web":
    from sayso.capture.web import Web  # noqa: PLC0415 files need no HTTP

    return Web()


def _items_at(address: str, web: "Web") -> Iterator[Capture | Container | Failure]:
    from sayso.capture.web import address_items  # noqa: PLC0415 as above

    return address_items(address, web)


def _capture(path: Path, given: Given) -> Capture | Failure:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return failed(str(path), "TooLarge", f"{size:,} bytes; at most {MAX_BYTES:,} are read, so split it")
        content = path.read_bytes()
    except OSError as error:
        return failed(str(path), "CannotOpen", f"cannot be opened ({error.strerror}); check its permissions")
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=shown(str(path)), given=given)
