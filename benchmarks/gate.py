"""What the gate before the parse saves and what it loses, on the texts of a folder.

    python benchmarks/gate.py FOLDER

Reads every `.txt` file of FOLDER twice, with the gate and without it, and prints one line of JSON: how many reports and
words stay outside, what asking costs in per cent of the parse of the same words, and how many claims with an event, a
toll or a facility's state are lost, in number and in per cent. `lost` lists them.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sayso.capture import captures
from sayso.extract.gate import Gate
from sayso.extract.parse import Parser
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.failure import Failure
from sayso.model.report import Capture, Page
from sayso.pipeline import Reader
from sayso.read import pages

SHOWN, ROUNDS = 20, 2


def main() -> None:
    """Read twice, compare, and print the line."""
    folder = _options().folder
    reader, gate = Reader.load(), Gate.load()
    taken = [capture for capture in captures([str(folder)]) if isinstance(capture, Capture)]
    laid_out = [page for page in pages(taken) if not isinstance(page, Failure)]
    asking, parsing = _gate_seconds(gate, laid_out), _parse_seconds(laid_out)
    outside = [page for page in laid_out if not gate.lets_through(page)]
    whole, gated = reader.read(taken, read_all=True), reader.read(taken)
    kept = {claim.id for claim in gated.claims}
    lost = [claim for claim in _assertions(whole) if claim.id not in kept]
    figures = {
        "reports": len(laid_out),
        "reports_outside": len(outside),
        "words": sum(map(_words, laid_out)),
        "words_outside": sum(map(_words, outside)),
        "gate_percent_of_parse": round(100 * asking / parsing, 2),
        "claims": len(_assertions(whole)),
        "claims_lost": len(lost),
        "claims_lost_percent": round(100 * len(lost) / max(1, len(_assertions(whole))), 2),
        "lost": [claim.content.exact for claim in lost[:SHOWN]],
    }
    sys.stdout.write(f"{json.dumps(figures, ensure_ascii=False)}\n")


def _gate_seconds(gate: Gate, laid_out: list[Page]) -> float:
    """The time of asking for every paragraph, as for reports without conflict: the first word stops a true one."""
    paragraphs = [page.report.text[part.start : part.end] for page in laid_out for part in page.readable]
    return min(_seconds(lambda: [gate.opens_for(paragraph) for paragraph in paragraphs]) for _ in range(ROUNDS))


def _parse_seconds(laid_out: list[Page]) -> float:
    parser = Parser.load()
    stretches = [(page.report.text, [(part.start, part.end) for part in page.readable]) for page in laid_out]
    return min(_seconds(lambda: list(parser.parse_all(stretches))) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _assertions(document: Document) -> list[Claim]:
    return [claim for claim in document.claims if claim.event or claim.toll or claim.facility]


def _words(page: Page) -> int:
    return len(page.report.text.split())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
