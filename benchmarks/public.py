"""Measure the reading on public sets and compare each figure with its floor.

    python benchmarks/public.py DIR [TASK …] [--command COMMAND]

DIR holds `bench/`, a folder for each set, and `score/run.py`, which calls the command and prints a line of JSON a task.
A set that is not there is skipped, with a word. Ends with 1 where a figure is below its floor in `floors.toml`.
"""

import argparse
import json
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.toml"
Floors = Mapping[str, str | float]
Figures = Mapping[str, object]


def main() -> int:
    """Measure each task that there is; the exit code."""
    options = _options()
    wanted = options.tasks or list(floors())
    fallen: list[str] = []
    for task in wanted:
        if not _is_there(options.folder, task):
            _say(f"{task}: not in {options.folder}; skipped")
            continue
        line = _measured(options.folder, task, options.command)
        _say(line)
        fallen += below(task, floors().get(task, {}), json.loads(line))
    _say(*fallen)
    return 1 if fallen else 0


def floors() -> dict[str, Floors]:
    """The floors of each task."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def below(task: str, wanted: Floors, found: Figures) -> Iterator[str]:
    """A line for each figure that is below its floor, or that the scorer does not give."""
    for name, floor in wanted.items():
        value = found.get(name)
        if isinstance(floor, float) and not (isinstance(value, int | float) and value >= floor):
            yield f"{task}: {name} is {value}, and its floor is {floor}"


def _is_there(folder: Path, task: str) -> bool:
    home = folder / "gold" if task == "gold" else folder / "bench" / task
    return home.is_dir()


def _measured(folder: Path, task: str, command: str) -> str:
    split = floors().get(task, {}).get("split")
    chosen = ["--split", str(split)] if split else []
    call = [sys.executable, str(folder / "score" / "run.py"), task, "--command", command, *chosen]
    told = subprocess.run(call, stdout=subprocess.PIPE, check=False, text=True).stdout  # noqa: S603 the user's own folder
    return told.strip() or json.dumps({"task": task, "error": "the scorer printed nothing"})


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("tasks", nargs="*", metavar="TASK")
    parser.add_argument("--command", default=f"{shlex.quote(sys.executable)} -m sayso")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
