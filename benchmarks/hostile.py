"""Whether inputs that mean harm can end a run, pass in silence, or eat the memory.

    python benchmarks/hostile.py [--count N] [--seed S]

Makes N inputs from a seed (20,000 and 1, if left out) and takes each through capture and reading. Prints one line of
JSON: how many ended in an exception or took longer than a minute (`crashes`), how many gave neither a report nor a
failure (`silent`), the peak of memory of this process and of the largest of its children in megabytes, and the slowest
input. Ends with 1 where anything crashed, was silent, or the memory passed a gigabyte.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from hostile_inputs import made

from sayso.capture import captures
from sayso.limits import time_limit
from sayso.model.failure import Failure
from sayso.model.report import Capture
from sayso.read import PageReader

SECONDS = 60.0
MEGABYTES = 1000


@dataclass
class Tally:
    """What came of the inputs so far."""

    crashes: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    reports: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")


def main() -> int:
    """Take all inputs; the exit code."""
    options = _options()
    reader, tally = PageReader(), Tally()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.count):
            _try(options.seed, number, Path(folder), reader, tally)
    own, children = (_peak(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    figures = {
        "inputs": options.count,
        "seed": options.seed,
        "crashes": len(tally.crashes),
        "silent": len(tally.silent),
        "reports": tally.reports,
        "failures": dict(tally.failures.most_common()),
        "peak_megabytes": own,
        "peak_megabytes_of_a_child": children,
        "seconds": round(time.perf_counter() - began, 1),
        "slowest": {"seconds": round(tally.slowest[0], 2), "input": tally.slowest[1]},
        "examples": [*tally.crashes[:5], *tally.silent[:5]],
    }
    sys.stdout.write(f"{json.dumps(figures)}\n")
    return int(bool(tally.crashes or tally.silent) or own + children >= MEGABYTES)


def _try(seed: int, number: int, folder: Path, reader: PageReader, tally: Tally) -> None:
    name, content = made(seed, number)
    path = folder / name
    path.write_bytes(content)
    del content
    label = f"{number} {name}"
    began = time.perf_counter()
    try:
        with time_limit(SECONDS):
            is_told = _take(path, reader, tally)
    except Exception as error:  # noqa: BLE001 this is what is counted
        tally.crashes.append(f"{label}: {type(error).__name__}: {error}"[:300])
    else:
        if not is_told:
            tally.silent.append(label)
    tally.slowest = max(tally.slowest, (time.perf_counter() - began, label))
    path.unlink()


def _take(path: Path, reader: PageReader, tally: Tally) -> bool:
    """Whether an input gave a report or a failure, taken one capture at a time as a store would."""
    is_told = False
    for found in captures([str(path)]):
        for item in reader.pages([found]) if isinstance(found, Capture) else (found,):
            is_failure = isinstance(item, Failure)
            if isinstance(item, Failure):
                tally.failures[item.error] += 1
            is_page = not is_failure and item is not found
            tally.reports += is_page
            is_told = is_told or is_failure or is_page
    return is_told


def _peak(who: int) -> int:
    """The peak of memory in megabytes."""
    return resource.getrusage(who).ru_maxrss // 1024


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
