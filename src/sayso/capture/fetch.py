"""Files into captures: the evidentiary copy, never altered."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from sayso.capture.files import failed, files, shown
from sayso.capture.manifest import Manifest
from sayso.model.failure import Failure
from sayso.model.report import Capture, Given

MAX_BYTES = 32 * 1024 * 1024


def captures(inputs: Sequence[str], *, manifest: Manifest | None = None) -> Iterator[Capture | Failure]:
    """Each file that the inputs name, as fetched, or why it could not be.

    The digest is taken of the bytes as they lie on the disk, before anything looks into them.
    """
    known: dict[Path, Given] = {}
    if manifest:
        known, missing = manifest.by_file(inputs)
        yield from (*manifest.failures, *missing)
    leave_out = frozenset({Path(manifest.path)} if manifest else ())
    for file in files(inputs, leave_out=leave_out):
        yield file if isinstance(file, Failure) else _capture(file, known.get(file.resolve(), Given()))


def _capture(path: Path, given: Given) -> Capture | Failure:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return failed(str(path), "TooLarge", f"{size:,} bytes; at most {MAX_BYTES:,} are read, so split it")
        content = path.read_bytes()
    except OSError as error:
        return failed(str(path), "CannotOpen", f"cannot be opened ({error.strerror}); check its permissions")
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=shown(str(path)), given=given)
