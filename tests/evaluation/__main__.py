"""Measure the reading on the reviewed corpus, and fail where it fell below a floor.

    cd tests && python -m evaluation [--mistakes] [--by-incident] [--only PART …] [--update [--allow-regression]]

The floors in `floors.json` are the figures as they were last recorded, with the digest of the corpus that they belong
to: another corpus has no floors, so a change to it must record them anew. `--update` records, and refuses to lower a
figure unless it is told to; then the message of the commit says why.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from evaluation.incidents import gold as incident_gold
from evaluation.incidents import mistakes as incident_mistakes
from evaluation.incidents import score as incident_score
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
    now: dict[str, Figures] = {}
    for name, found, wrong in _measured(reader, options):
        now[name] = found
        if options.mistakes:
            _say(*wrong)
    known = msgspec.json.decode(FLOORS.read_bytes(), type=Recorded) if FLOORS.exists() else Recorded("", {})
    floors = {part: found for part, found in known.floors.items() if not options.only or part in now}
    lower = [f"{part}: {line}" for part, found in floors.items() for line in fallen(now[part], found)]
    _say(*(f"{part}: {_shown(found)}" for part, found in now.items()), *lower)
    if options.update:
        return _recorded(now, lower, is_allowed=options.allow_regression)
    if known.digest != digest():
        _say("the corpus is not the one that the floors belong to: look at the figures, then record them with --update")
        return 1
    return 1 if lower else 0


def _measured(reader: Reader, options: argparse.Namespace) -> Iterator[tuple[str, Figures, Iterable[str]]]:
    """Each part of the corpus that is asked for: its name, its figures, and what is wrong, a line each."""
    only = options.only
    for name, read in (("fresh", fresh_cases), ("golden", golden_cases)):
        if not only or name in only:
            cases = list(read(reader))
            yield name, figures(cases), (line for case in cases for line in mistakes(case))
    for path in sorted(SENTENCES.glob("*.toml")):
        if not only or f"sentences_{path.stem}" in only:
            alone = sentences(reader, path)
            yield f"sentences_{path.stem}", framing(alone), (line for case in alone for line in misread(case))
    for folder in incident_gold.parts():
        if not only or f"incidents_{folder.name}" in only:
            whole = incident_score.part(reader, folder)
            if options.by_incident:
                _say(*(f"{one.name}: {_shown(incident_score.figures(whole, one))}" for one in whole.incidents))
            yield f"incidents_{folder.name}", incident_score.figures(whole), incident_mistakes.mistakes(whole)


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
    parser.add_argument("--by-incident", action="store_true", help="print the figures of each incident, too")
    parser.add_argument("--only", action="append", metavar="PART", help="measure this part; may be given again")
    parser.add_argument("--update", action="store_true", help="record the figures as floors")
    parser.add_argument("--allow-regression", action="store_true", help="record also figures that fell")
    options = parser.parse_args()
    if options.only and options.update:
        parser.error("--update records all parts; leave out --only")
    return options


if __name__ == "__main__":
    sys.exit(main())
