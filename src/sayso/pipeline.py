"""From captures to the document: capture → read → gate → extract → resolve → corroborate → control, in that order."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

from sayso import __version__
from sayso.control import spells
from sayso.corroborate import events
from sayso.extract.gate import Gate
from sayso.extract.reader import ClaimReader
from sayso.model.document import Document
from sayso.model.failure import Failure
from sayso.model.knowledge import Knowledge
from sayso.model.report import Capture
from sayso.read import origins, pages, reuses
from sayso.resolve.actors import load_registry
from sayso.resolve.dates import DateReader
from sayso.resolve.places import Gazetteer
from sayso.workers import Workers
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

    def read(
        self,
        captures: Iterable[Capture | Failure],
        *,
        as_is: bool = False,
        mentions: bool = False,
        read_all: bool = False,
        progress: Progress | None = None,
    ) -> Document:
        """Read captures into one document; what cannot be read becomes a failure in it, and the rest goes on.

        A report without any word of conflict is listed and not read for claims, unless the call says `read_all` or
        `as_is`.
        """
        failures: list[Failure] = []
        fetched = list(_passed(captures, failures))
        found = list(_passed(pages(fetched, as_is=as_is), failures))
        repeated = reuses(found)
        laid_out = origins(found, repeated)
        relevant = [page for page in laid_out if as_is or read_all or self._gate.lets_through(page)]
        extractions = list(_passed(self._workers.results(relevant, progress), failures))
        claims = [claim for extraction in extractions for claim in extraction.claims]
        reports = [page.report for page in laid_out]
        told = events(claims, reports, actors=self._knowledge.actors, reuses=repeated)
        return Document(
            sayso=__version__,
            reports=tuple(reports),
            claims=tuple(claims),
            events=tuple(told),
            control=tuple(spells(told, claims, reports, actors=self._knowledge.actors)),
            failures=tuple(failures),
            mentions=tuple(m for extraction in extractions for m in extraction.mentions) if mentions else None,
        )


@cache
def load_knowledge() -> Knowledge:
    """The actors, places and dates that come with sayso, loaded once a process."""
    return Knowledge(actors=load_registry(), places=Gazetteer.load(), dates=DateReader())


def load_claim_reader() -> ClaimReader:
    """The parser, the lexicons and the knowledge: what each process that reads loads for itself."""
    return ClaimReader.load(load_knowledge())


def _passed(items: Iterable[T | Failure], failures: list[Failure]) -> Iterator[T]:
    """The items that came through; failures are set aside."""
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        else:
            yield item
