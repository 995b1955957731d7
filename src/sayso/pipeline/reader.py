"""From captures to the document: capture → read → gate → extract → resolve → corroborate → control, in that order."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from sayso import __version__
from sayso.extract.gate import Gate
from sayso.extract.reader import ClaimReader
from sayso.model.document import Document
from sayso.model.failure import Failure
from sayso.model.knowledge import Actors, Knowledge
from sayso.model.report import Capture, Container, Page, Report
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.picture import picture
from sayso.read import origins, pages, reuses
from sayso.workers import Workers
from sayso.workers.reading import Result
from sayso.workers.workers import Progress

T = TypeVar("T")


class Reader:
    """The whole way from captures to a document, with everything loaded once."""

    def __init__(self, knowledge: Knowledge, workers: Workers, gate: Gate) -> None:
        self._knowledge = knowledge
        self._workers = workers
        self._gate = gate

    @classmethod
    def load(cls, *, jobs: int | None = 1) -> "Reader":
        """Load the registry, the gazetteer, the rules and the parser's model.

        With more `jobs` than one, processes of their own read the reports, each with its own model; `None` leaves
        their number to how much there is to read. They are spawned, so a script that asks for them must guard its
        main part with `if __name__ == "__main__":`.
        """
        return cls(load_knowledge(), Workers(load_claim_reader, jobs=jobs), Gate.load())

    def read(  # noqa: PLR0913 what to read, and how
        self,
        captures: Iterable[Capture | Container | Failure],
        *,
        as_is: bool = False,
        mentions: bool = False,
        read_all: bool = False,
        as_known_on: str | None = None,
        progress: Progress | None = None,
    ) -> Document:
        """Read captures into one document; what cannot be read becomes a failure in it, and the rest goes on.

        The archives and tables that captures were taken out of are passed over: a document keeps no bytes.

        A report without any word of conflict is listed and not read for claims, unless the call says `read_all` or
        `as_is`. Containers are for a case to keep; without one they are passed over. As known on an ISO day, a report
        that was not out by then is left out altogether, and so is one that bears no date.
        """
        failures: list[Failure] = []
        fetched = [item for item in _passed(captures, failures) if isinstance(item, Capture)]
        found = list(_passed(pages(fetched, as_is=as_is), failures))
        found = [page for page in found if as_known_on is None or _is_out(page.report, as_known_on)]
        repeated = reuses(found)
        laid_out = origins(found, repeated)
        relevant = [page for page in laid_out if as_is or read_all or self.is_relevant(page)]
        extractions = list(_passed(self.results(relevant, progress), failures))
        claims = [claim for extraction in extractions for claim in extraction.claims]
        reports = [page.report for page in laid_out]
        drawn = picture(claims, reports, actors=self.actors, reuses=repeated)
        return Document(
            sayso=__version__,
            reports=tuple(reports),
            claims=tuple(claims),
            events=drawn.events,
            control=drawn.spells,
            failures=tuple(failures),
            mentions=tuple(m for extraction in extractions for m in extraction.mentions) if mentions else None,
        )

    @property
    def actors(self) -> Actors:
        """The actors that it knows."""
        return self._knowledge.actors

    def is_relevant(self, page: Page) -> bool:
        """Whether a report has any word of conflict, and so is worth the parse."""
        return self._gate.lets_through(page)

    def results(self, page_list: Sequence[Page], progress: Progress | None = None) -> list[Result]:
        """What each page reads as, in order: its claims and mentions, or why there are none."""
        return self._workers.results(page_list, progress)

    def kept(self) -> AbstractContextManager[None]:
        """Keep the processes that read from one call to the next."""
        return self._workers.kept()


def load_claim_reader() -> ClaimReader:
    """The parser, the lexicons and the knowledge: what each process that reads loads for itself."""
    return ClaimReader.load(load_knowledge())


def _is_out(report: Report, day: str) -> bool:
    """Whether a report was out by the end of a day."""
    said = report.published or report.modified
    return said is not None and said[:10] <= day


def _passed(items: Iterable[T | Failure], failures: list[Failure]) -> Iterator[T]:
    """The items that came through; failures are set aside."""
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        else:
            yield item
