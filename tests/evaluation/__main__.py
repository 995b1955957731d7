"""Measure the reading on the reviewed corpus, and fail where it fell below a floor.

    cd tests && python -m evaluation [--mistakes] [--update [--allow-regression]]

The floors in `floors.json` are the figures as they were last recorded, with the digest of the corpus that they belong
to: another corpus has no floors, so a change to it must record them anew. `--update` records, and refuses to lower a
figure unless it is told to; then the message of the commit says why.
"""

import argparse
import sys
from pathlib import Path

import msgspec

from evaluation.score import Figures, fallen, figures, mistakes
from evaluation.sentences import framing, misread, sentences
from evaluation.shelf import SENTENCES, digest, fresh_cases, golden_cases
from sayso.pipeline import Reader

FLOORS = Path(__file__).parent / "floors.json"


class Recorded(msgspec.Struct, frozen=True):
    """The figures of a day, and the digest of the corpus that gave them."""

    digest: str
    floors: dict[str, Figures]


def main() -> int:
    """Measure, compare or record; the exit code."""
    options = _options()
    reader = Reader.load()
    cases = {"fresh": list(fresh_cases(reader)), "golden": list(golden_cases(reader))}
    alone = {path.stem: sentences(reader, path) for path in sorted(SENTENCES.glob("*.toml"))}
    now = {name: figures(part) for name, part in cases.items()}
    now |= {f"sentences_{name}": framing(part) for name, part in alone.items()}
    if options.mistakes:
        _say(*(line for part in cases.values() for case in part for line in mistakes(case)))
        _say(*(line for part in alone.values() for case in part for line in misread(case)))
    known = msgspec.json.decode(FLOORS.read_bytes(), type=Recorded) if FLOORS.exists() else Recorded("", {})
    lower = [f"{part}: {line}" for part, floors in known.floors.items() for line in fallen(now[part], floors)]
    _say(*(f"{part}: {_shown(found)}" for part, found in now.items()), *lower)
    if options.update:
        return _recorded(now, lower, is_allowed=options.allow_regression)
    if known.digest != digest():
        _say("the corpus is not the one that the floors belong to: look at the figures, then record them with --update")
        return 1
    return 1 if lower else 0


def _recorded(now: dict[str, Figures], lower: list[str], *, is_allowed: bool) -> int:
    if lower and not is_allowed:
        _say("nothing recorded: a figure would fall; --allow-regression records it nevertheless")
        return 1
    FLOORS.write_bytes(msgspec.json.format(msgspec.json.encode(Recorded(digest(), now)), indent=2) + b"\n")
    return 0


def _shown(found: Figures) -> str:
    return " ".join(f"{name} {value:.3f}" for name, value in found.items())


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mistakes", action="store_true", help="list what is wrong, a line each")
    parser.add_argument("--update", action="store_true", help="record the figures as floors")
    parser.add_argument("--allow-regression", action="store_true", help="record also figures that fell")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
