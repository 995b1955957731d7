"""WACZ packages: a zip with web archives in it, and a list of what must be there with which digest."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast
from zipfile import ZipFile, ZipInfo

from sayso.capture.archives.package import wrong
from sayso.capture.archives.warc import Archive, pages_of
from sayso.capture.archives.zipped import CarefulFile, broken_told, entries, unzipped
from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged
from sayso.capture.files import failed
from sayso.capture.taking import Holder
from sayso.model.failure import Failure
from sayso.model.report import Capture


def pages_of_package(path: Path, holder: Holder) -> Iterator[Capture | Failure]:
    """Each page of each archive in a package, and what in the package is not as its list says.

    Nothing is unpacked to the disk, so a name cannot lead out of anywhere. A package within a package is told of and
    not opened.
    """
    try:
        with CarefulFile(path) as file, _package(file) as package:
            yield from _pages(package, holder)
    except Damaged as damage:
        yield failed(holder.container.origin, damage.error, damage.problem)
    except OSError as error:
        yield failed(
            holder.container.origin, "CannotOpen", f"cannot be opened ({error.strerror}); check its permissions"
        )


def _pages(package: ZipFile, holder: Holder) -> Iterator[Capture | Failure]:
    container = holder.container
    budget = Budget(container.size)
    found = entries(package)
    archives, others = _archives(found)
    for name in others:
        yield failed(f"{container.origin}/{name}", "LeftOut", "lies among the archives and is no WARC; not opened")
    for damage in wrong(found, lambda info: unzipped(package, info, budget), archives):
        yield failed(container.origin, damage.error, damage.problem)
    for info in archives:
        yield from pages_of(
            Archive(
                open=partial(_opened, package, info, budget),
                origin=f"{container.origin}/{info.filename}",
                holder=holder,
                budget=budget,
            )
        )
    if not archives:
        yield failed(container.origin, "NotAnArchive", "there is no archive/*.warc or archive/*.warc.gz in it")


def _package(file: CarefulFile) -> ZipFile:
    with broken_told("it"):
        return ZipFile(file)


def _archives(found: dict[str, ZipInfo]) -> tuple[list[ZipInfo], list[str]]:
    """The web archives in the order of their names, and the names of what else lies in their folder."""
    archives, others = [], []
    for name, info in sorted(found.items()):
        parts = PurePosixPath(name).parts
        if "archive" not in parts[:-1]:
            continue
        if parts[0] != "archive" or ".." in parts or not name.casefold().endswith((".warc", ".warc.gz")):
            others.append(name)
        else:
            archives.append(info)
    return archives, others


def _opened(package: ZipFile, info: ZipInfo, budget: Budget) -> BinaryIO:
    return cast("BinaryIO", unzipped(package, info, budget))
