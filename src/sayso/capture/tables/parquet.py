"""Parquet tables, read by a process of their own: hostile bytes must not reach native code in this one."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import msgspec

from sayso.capture.damage import Damaged
from sayso.capture.tables import parquet_child
from sayso.capture.tables.table import MAX_CELL, Row, Rows

MAX_MESSAGE = 128 * 1024 * 1024


class Parquet:
    """A table that another process reads."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        message = self._heard()
        if not isinstance(message, list):
            raise _died(message)
        self.names = [str(name) for name in message]

    def rows(self, wanted: Sequence[str]) -> Rows:
        """Each row, with the columns that are wanted; raises `Damaged` where the other process cannot go on."""
        into = self._process.stdin
        if into is not None:
            into.write(msgspec.msgpack.encode(list(wanted)))
            into.close()
        while (message := self._heard()) is not None:
            if not isinstance(message, list):
                raise _died(message)
            number, cells = message
            yield Row(number, dict(zip(wanted, cells, strict=True)))
        if self._process.wait():
            raise _died(None)

    def _heard(self) -> object:
        """The next message; `None` where the process has ended."""
        out = self._process.stdout
        length = int.from_bytes(_exactly(out, 4), "big")
        if not 0 < length <= MAX_MESSAGE:
            return None
        try:
            return msgspec.msgpack.decode(_exactly(out, length))
        except msgspec.MsgspecError:
            return None  # it died in the middle of a word


@contextmanager
def opened(path: Path) -> Iterator[Parquet]:
    """The table at a path; raises `Damaged` where it is none. The process is ended when the block is left."""
    call = [sys.executable, "-P", parquet_child.__file__, str(path), str(MAX_CELL)]
    process = subprocess.Popen(  # noqa: S603 our own script; the path is an argument, never a command
        call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield Parquet(process)
    finally:
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)
        process.wait()


def _exactly(out: IO[bytes] | None, size: int) -> bytes:
    return out.read(size) if out is not None else b""


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was not yet written has no reader any more


def _died(words: object) -> Damaged:
    problem = str(words) if words else "it took more memory or time than a table may, or broke the reader"
    return Damaged("BadTable", f"cannot be read as Parquet ({problem}); the rest is not read")
