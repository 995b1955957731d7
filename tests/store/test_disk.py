"""A disk that is full or cannot be written to ends in words that help, with the case whole."""

import os
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from sayso.errors import DiskFull, ReadOnlyCase
from sayso.model.report import Capture, Given
from sayso.pipeline.into_case import keep
from sayso.store.casebook import Casebook
from sayso.store.verify import verify


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.name != "posix" or os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can make a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607 wherever it is


def capture(number: int, size: int) -> Capture:
    content = bytes([number]) * size
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=f"{number}.txt", given=Given())


def fill(casebook: Casebook, size: int) -> tuple[int, str]:
    """How many captures went in before the disk was full, and what was said then."""
    for number in range(200):
        try:
            keep(casebook, [capture(number, size)], as_is=False)
        except DiskFull as error:
            return number, str(error)
    return 200, ""


@pytest.mark.parametrize("size", [100_000, 3_000])
def test_a_full_disk(small_disk: Path, size: int) -> None:
    with Casebook.open(str(small_disk / "case"), make=True) as casebook:
        done, told = fill(casebook, size)
        assert told.startswith(f"{casebook.address}: ")
        assert "make room" in told
        assert 0 < done < 200
        verdict = verify(casebook)
        assert (verdict.faults, verdict.captures) == ((), done)
    with Casebook.open(str(small_disk / "case")) as casebook:
        assert verify(casebook).captures == done


def test_a_disk_that_cannot_be_written_to(small_disk: Path) -> None:
    case = str(small_disk / "case")
    with Casebook.open(case, make=True) as casebook:
        keep(casebook, [capture(1, 100)], as_is=False)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)  # noqa: S607 wherever it is
    with Casebook.open(case) as casebook:
        assert (verify(casebook).captures, verify(casebook).faults) == (1, ())
        with pytest.raises(ReadOnlyCase, match="copy it"):
            keep(casebook, [capture(2, 100)], as_is=False)
    with pytest.raises(ReadOnlyCase):
        Casebook.open(str(small_disk / "other"), make=True)
