"""Which files a call names: files as given, folders all the way down, in an order that never differs."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.capture.kinds import kind_by_name
from sayso.model.failure import Failure

ADDRESSES = ("http://", "https://", "feed:")
LATER = ("ftp://", "warc:")


def files(inputs: Sequence[str], *, leave_out: frozenset[Path] = frozenset()) -> Iterator[Path | str | Failure]:
    """Each file and each address that the inputs name, once; a name that leads nowhere is a failure.

    Folders are walked in the order of names, hidden files and folders left out. In a folder only files count whose
    ending is that of a report, an archive or a table (see `kinds`), or that have none; what else lies there is told,
    not dropped in silence. A file that is named itself is taken whatever its ending. An address stays as it was written
    (`str`).
    """
    seen: set[Path | str] = {path.resolve() for path in leave_out}
    for given in inputs:
        for found in _named(given):
            key = found.resolve() if isinstance(found, Path) else found
            if isinstance(key, Failure):
                yield key
            elif key not in seen:
                seen.add(key)
                yield _judged(found, given) if isinstance(found, Path) else key


def _named(given: str) -> Iterator[Path | str | Failure]:
    path = Path(given)
    if given.casefold().startswith(ADDRESSES):
        yield given
    elif given.casefold().startswith(LATER):
        yield failed(given, "NotSupported", "files, folders and addresses with http or https are read; give the file")
    elif path.is_dir():
        yield from _walk(path)
    elif path.is_file():
        yield path
    elif path.exists():
        yield failed(given, "NotAFile", "neither a file nor a folder; give a file or a folder of them")
    else:
        yield failed(given, "MissingFile", "no such file or folder; check the name")


def _walk(folder: Path) -> Iterator[Path | Failure]:
    found = False
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and path.is_file():
                found = True
                yield path
    if not found:
        yield failed(str(folder), "EmptyFolder", "a folder without files; give one that holds reports")


def _judged(found: Path, given: str) -> Path | Failure:
    if str(found) == str(Path(given)):
        return found
    if kind_by_name(found) or not found.suffix:
        return found
    problem = f"left out: {found.suffix} is no ending of a report, an archive or a table; name it to read it"
    return failed(str(found), "NotText", problem)


def failed(origin: str, error: str, message: str) -> Failure:
    """A failure of this stage about one input."""
    name = shown(origin)
    return Failure(stage="capture", origin=name, report_id=None, error=error, message=f"{name}: {message}")


def shown(name: str) -> str:
    """A file's name as characters that any encoding of text can hold; a name on disk may be any bytes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
