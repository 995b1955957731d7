"""Whether a case survives being killed: a reading run ended with SIGKILL at random moments, again and again.

    python benchmarks/kill.py [--kills 200] [--reports 500] [--seed 1]

Writes reports, reads them into a case, and kills the run; after every kill the case is verified. Once a case holds
all, the next one is begun, until there were enough kills; the last is read to its end. Every finished case must hold
exactly what an undisturbed run gives. Prints one line of JSON, and ends with 1 where anything was lost, doubled or
altered.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook
from sayso.store.verify import verify

TOWNS = ("Hajin", "Aleppo", "Homs", "Idlib", "Raqqa", "Palmyra")
DOERS = ("The army", "Islamic State fighters", "The Syrian Democratic Forces", "Rebels")
DEEDS = ("shelled", "captured", "attacked", "withdrew from", "entered")
TELLERS = ("the Syrian Observatory for Human Rights", "a military spokesman", "two residents", "state media")


def main() -> int:
    """Kill and check; the exit code."""
    options = _options()
    random = Random(options.seed)  # noqa: S311 no secret
    with tempfile.TemporaryDirectory(prefix="sayso-kill-") as name:
        folder = Path(name)
        write_reports(folder / "reports", options.reports, random)
        began = time.perf_counter()
        _run(folder, "whole").wait()
        figures = kill_again_and_again(folder, options.kills, random, seconds=time.perf_counter() - began)
    sys.stdout.write(f"{json.dumps({'kills': options.kills, 'reports': options.reports, **figures})}\n")
    return int(bool(figures["faults"] or figures["unlike"]))


def write_reports(folder: Path, count: int, random: Random) -> None:
    """Short reports, each with a dateline and three sentences that make claims."""
    folder.mkdir()
    for number in range(count):
        day = 1 + number % 28
        sentences = [
            f"{random.choice(DOERS)} {random.choice(DEEDS)} {random.choice(TOWNS)} on {random.randint(1, day)} March, "
            f"{random.choice(TELLERS)} said."
            for _ in range(3)
        ]
        text = f"Report {number}\n\nDAMASCUS, {day} March 2018 - {' '.join(sentences)}\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def kill_again_and_again(folder: Path, kills: int, random: Random, *, seconds: float) -> dict[str, int | float]:
    """Kill runs that would take some seconds; count the faults, and the finished cases that are not as they must be."""
    wanted = _held(folder / "whole")
    done = faults = unlike = finished = moved = 0
    while done < kills:
        case = f"case{finished}"
        is_done = False
        while not is_done and done < kills:
            before = _count(folder / case)
            is_done = not _killed(folder, case, after=random.uniform(0, seconds))
            done += not is_done
            faults += _faults(folder / case)
            moved += _count(folder / case) > before
        _run(folder, case).wait()
        faults += _faults(folder / case)
        unlike += _held(folder / case) != wanted
        finished += 1
    return {"finished_cases": finished, "kills_in_the_midst": moved, "faults": faults, "unlike": unlike}


def _run(folder: Path, case: str) -> subprocess.Popen[bytes]:
    call = [sys.executable, "-m", "sayso", "read", str(folder / "reports"), "--case", str(folder / case), "--jobs", "1"]
    return subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603


def _killed(folder: Path, case: str, *, after: float) -> bool:
    """Whether the run had to be killed, or was at its end before."""
    process = _run(folder, case)
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def _faults(case: Path) -> int:
    if not (case / "casebook.db").exists():
        return 0  # killed before there was a case
    with Casebook.open(str(case), make=True) as casebook:
        return len(verify(casebook).faults)


def _count(case: Path) -> int:
    if not (case / "casebook.db").exists():
        return 0
    with Casebook.open(str(case), make=True) as casebook:
        document = whole(casebook)
    return len(document.reports)


def _held(case: Path) -> tuple[list[str], list[str], list[str]]:
    """What a case holds, each thing as often as it does."""
    with Casebook.open(str(case)) as casebook:
        document = whole(casebook)
    reports = sorted(report.id for report in document.reports)
    return reports, sorted(claim.id for claim in document.claims), sorted(event.id for event in document.events)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
