"""Reads a Parquet table in a process of its own, and gives its rows to the process that started it.

Run as a script by `parquet.py`. The bytes may be a stranger's and the reader is native code, so this process may use
half a gigabyte and a minute or so of the processor, and if it dies, it dies alone. Messages are MessagePack with the
length in four bytes before: first the columns' names; then the names that are wanted are read; then a row each,
`[number, cells]`; at the end nothing, or an error's words.
"""

import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import msgspec

MEMORY = 512 * 1024 * 1024
SECONDS, SECONDS_A_MEGABYTE = 60, 1
ROWS = 64
BUFFER = 1024 * 1024  # and no buffering ahead: else a whole column of a row group is held, which may be gigabytes


def main(path: str, max_cell: int) -> None:
    """Give the names, hear which are wanted, give the rows."""
    _limit(os.path.getsize(path))  # noqa: PTH202 nothing is imported that need not be
    os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"
    import pyarrow  # noqa: PLC0415 after the limits
    from pyarrow import parquet  # noqa: PLC0415

    pyarrow.set_cpu_count(1)
    pyarrow.set_io_thread_count(1)
    try:
        table = parquet.ParquetFile(path, buffer_size=BUFFER, pre_buffer=False)
        _give([str(name) for name in table.schema_arrow.names])
        wanted = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=list[str])
        for number, cells in _rows(table, wanted, max_cell):
            _give([number, cells])
    except (pyarrow.ArrowException, OSError, ValueError, KeyError, TypeError, OverflowError, MemoryError) as error:
        _give(f"{type(error).__name__}: {error}"[:500])


def _rows(table: Any, wanted: list[str], max_cell: int) -> Iterator[tuple[int, list[str | None]]]:
    number = 0
    for batch in table.iter_batches(batch_size=ROWS, columns=wanted, use_threads=False):
        columns = [batch.column(name) for name in wanted]
        for at in range(batch.num_rows):
            number += 1
            yield number, [_cell(column[at], max_cell) for column in columns]


def _cell(scalar: Any, max_cell: int) -> str | None:
    """A cell as text; one that is neither text, number nor date is none. A long one is cut beyond the limit."""
    try:
        value = scalar.as_py()
    except (ValueError, OverflowError, UnicodeDecodeError):
        return None
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return str(value)[: max_cell + 1] if isinstance(value, str | int) else None


def _give(message: object) -> None:
    content = msgspec.msgpack.encode(message)
    sys.stdout.buffer.write(len(content).to_bytes(4, "big") + content)
    sys.stdout.buffer.flush()


def _limit(size: int) -> None:
    """Set what this process may use, where the system can."""
    try:
        import resource  # noqa: PLC0415 not on every system
    except ImportError:
        return
    seconds = SECONDS + SECONDS_A_MEGABYTE * size // 1_000_000
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
