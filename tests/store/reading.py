"""Reads a folder into a case, in a process that may be killed: `python reading.py CASE FOLDER [CLAIM.json]`.

With a claim's JSON a stand-in reads every report to a few claims like it, so that little time goes by between writes.
"""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import msgspec

from sayso.capture import captures
from sayso.extract.reader import Extraction
from sayso.model.claim import Claim
from sayso.model.record import identity
from sayso.model.report import Page
from sayso.pipeline.into_case import read_into
from sayso.pipeline.reader import Reader
from sayso.store.casebook import Casebook
from sayso.workers.reading import Result

CLAIMS = 3


class StandIn:
    """Reads each report to claims like the one that it was given."""

    def __init__(self, like: Claim) -> None:
        self._like = like

    def is_relevant(self, page: Page, /) -> bool:
        return True

    def results(self, page_list: Sequence[Page], /) -> list[Result]:
        return [Extraction(tuple(self._claim(page, number) for number in range(CLAIMS)), ()) for page in page_list]

    def kept(self) -> AbstractContextManager[None]:
        return nullcontext()

    def _claim(self, page: Page, number: int) -> Claim:
        own = identity("claim", page.report.id, number)
        return msgspec.structs.replace(self._like, id=own, report_id=page.report.id)


def main(case: str, folder: str, like: str | None = None) -> None:
    claim = msgspec.json.decode(Path(like).read_bytes(), type=Claim) if like else None
    with Casebook.open(case, make=True) as casebook:
        read_into(casebook, captures([folder]), load=lambda: StandIn(claim) if claim else Reader.load())


if __name__ == "__main__":
    main(*sys.argv[1:])
