"""Where the gazetteer's index is kept between runs, and how it gets there.

It is derived from installed packages and our own tables alone, and named by a digest of what it was made of: a new
version of any of them makes a new file. Where nothing can be written the index is made in memory, with the same
content, so that results never depend on the cache.
"""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from sayso.resolve.places.index import Index

Fill = Callable[[sqlite3.Connection], None]


def user_cache() -> Path:
    """The folder that this system gives programs for what can be made again."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "sayso" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "sayso"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "sayso"


def kept_index(folder: Path | None, made_of: str, fill: Fill) -> Index:
    """The index of a cache folder, made there first where it is missing; in memory where there is no folder to use."""
    path = folder and folder.absolute() / f"places-{made_of}.sqlite"
    if path is not None:
        found = Index.open(path, made_of) or _made(path, made_of, fill)
        if found is not None:
            return found
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    fill(connection)
    return Index(connection)


def _made(path: Path, made_of: str, fill: Fill) -> Index | None:
    """Make the file beside its place and move it there, so that no other process ever sees half of it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".places-", suffix=".part")
    except OSError:
        return None
    os.close(handle)
    part = Path(name)
    try:
        _fill_file(part, fill)
        part.replace(path)
        _forget_older(path)
    except (OSError, sqlite3.OperationalError):
        return None
    finally:
        part.unlink(missing_ok=True)
    return Index.open(path, made_of)


def _forget_older(path: Path) -> None:
    """Remove the indexes of former versions but the latest two, which another checkout may be using."""
    others = sorted(set(path.parent.glob("places-*.sqlite")) - {path}, key=lambda other: other.stat().st_mtime)
    for other in others[:-2]:
        other.unlink(missing_ok=True)


def _fill_file(path: Path, fill: Fill) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        fill(connection)
    finally:
        connection.close()
