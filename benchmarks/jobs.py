"""What more processes bring: words per second, peak memory of the largest process, and whether the output is the same.

    python benchmarks/jobs.py FOLDER [--jobs N …]

Reads FOLDER with each number of processes (1 and 2, if left out) by the command line itself, so that loading counts,
and prints a line of JSON for each. Ends with 1 where two outputs differ by a byte.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path


def main() -> int:
    """Read with each number of processes; the exit code."""
    options = _options()
    words = sum(
        len(path.read_text(encoding="utf-8", errors="replace").split()) for path in options.folder.rglob("*.txt")
    )
    digests = set()
    for jobs in options.jobs:
        digest, seconds, peak = _read(options.folder, jobs)
        digests.add(digest)
        figures = {
            "jobs": jobs,
            "words": words,
            "seconds": round(seconds, 2),
            "words_per_second": round(words / seconds),
        }
        sys.stdout.write(f"{json.dumps({**figures, 'peak_megabytes_a_process': round(peak), 'sha256': digest})}\n")
        sys.stdout.flush()
    return int(len(digests) > 1)


def _read(folder: Path, jobs: int) -> tuple[str, float, float]:
    """The digest of what was printed, the seconds, and the peak of the largest process in megabytes."""
    call = [sys.executable, "-m", "sayso", "read", str(folder), "--json", "--mentions", "--jobs", str(jobs)]
    began = time.perf_counter()
    process = subprocess.Popen(call, stdout=subprocess.PIPE)  # noqa: S603 a folder of the user's own
    output = process.stdout.read() if process.stdout else b""
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    return hashlib.sha256(output).hexdigest(), seconds, usage.ru_maxrss / 1024


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
