"""What it costs to add a few reports to a large case, and that the case is then as if all had come at once.

    python benchmarks/growing.py [--claims 100000] [--reports 10] [--folder DIR]

Builds a case of invented claims (see `invented.py`), draws its picture, adds reports, and draws it again: once as a
case does, from what was kept of the picture before, and once from the claims alone. The two must be the same. Prints
one line of JSON; seconds are of the processor.
"""

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from casebook import TAKEN, capture
from invented import CLAIMS_A_REPORT, readings, world

from sayso.model.case import Reading
from sayso.pipeline import settle
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.settle import draw
from sayso.resolve.actors import load_registry
from sayso.store.behind import Behind
from sayso.store.casebook import Casebook
from sayso.store.prepared import Taken

BATCH = 1000


def main() -> None:
    """Build, grow, and print the figures."""
    options = _options()
    folder = Path(tempfile.mkdtemp(dir=options.folder, prefix="sayso-case-"))
    try:
        sys.stdout.write(json.dumps(measure(folder, options.claims, options.reports)) + "\n")
    finally:
        shutil.rmtree(folder)


def measure(folder: Path, claims: int, more: int) -> dict[str, Any]:
    """The seconds of each drawing, and whether both came to the same."""
    made = world([(entry.id, entry.name) for entry in load_registry().data.actors if not entry.is_generic])
    told = readings(made, claims + more * CLAIMS_A_REPORT)
    first = islice(told, -(-claims // CLAIMS_A_REPORT))
    with Casebook.open(str(folder / "case"), make=True) as case:
        while some := list(islice(first, BATCH)):
            _keep(case, some)
        figures: dict[str, Any] = {"first": _seconds(case)}
        _keep(case, list(told))
        with _nothing_kept(), case.reading() as connection:
            began = time.process_time()
            anew = draw(connection, actors=load_knowledge().actors)
            figures["drawn_from_claims_alone"] = round(time.process_time() - began, 2)
        figures["drawn_from_what_was_kept"] = _seconds(case)
        with case.reading() as connection:
            grown = draw(connection, actors=load_knowledge().actors)
    is_same = (anew.picture.events, anew.picture.spells) == (grown.picture.events, grown.picture.spells)
    return figures | {"events": len(grown.picture.events), "same": is_same and anew.origins == grown.origins}


def _seconds(case: Casebook) -> float:
    began = time.process_time()
    settle.settle(case)
    return round(time.process_time() - began, 2)


@contextmanager
def _nothing_kept() -> Iterator[None]:
    with patch.object(settle, "_known", lambda _: None), patch.object(settle, "fingerprints_by", lambda *_: {}):
        yield


def _keep(case: Casebook, some: list[Reading]) -> None:
    capture(case, some)
    with Behind(case) as behind:
        behind.keep([Taken(one, TAKEN, "") for one in some], read_at=TAKEN)
        behind.finish()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--reports", type=int, default=10)
    parser.add_argument("--folder", type=Path, help="where the case is built and taken away again")
    return parser.parse_args()


if __name__ == "__main__":
    main()
