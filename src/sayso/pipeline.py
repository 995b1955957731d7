"""From captures to the document: capture → read → gate → extract → resolve → corroborate → control, in that order."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from sayso import __version__
from sayso.control import spells
from sayso.corroborate import events
from sayso.extract.gate import Gate
from sayso.extract.reader import ClaimReader, Extraction
from sayso.model.document import Document
from sayso.model.failure import Failure
from sayso.model.knowledge import Knowledge
from sayso.model.report import Capture, Page
from sayso.read import origins, pages
from sayso.resolve.actors import load_registry
from sayso.resolve.dates import DateReader
from sayso.resolve.places import Gazetteer

T = TypeVar("T")
Progress = Callable[[int, int], None]


class Reader:
    """The whole way from captures to a document, with everything loaded once."""

    def __init__(self, knowledge: Knowledge, claim_reader: ClaimReader, gate: Gate) -> None:
        self._knowledge = knowledge
        self._claims = claim_reader
        self._gate = gate

    @classmethod
    def load(cls) -> "Reader":
        """Load the registry, the gazetteer, the rules and the parser's model."""
        knowledge = Knowledge(actors=load_registry(), places=Gazetteer.load(), dates=DateReader())
        return cls(knowledge, ClaimReader.load(knowledge), Gate.load())

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
        laid_out = origins(list(_passed(pages(fetched, as_is=as_is), failures)))
        relevant = [page for page in laid_out if as_is or read_all or self._gate.lets_through(page)]
        extractions = list(_passed(self._extractions(relevant, progress), failures))
        claims = [claim for extraction in extractions for claim in extraction.claims]
        reports = [page.report for page in laid_out]
        told = events(claims, reports, actors=self._knowledge.actors)
        return Document(
            sayso=__version__,
            reports=tuple(reports),
            claims=tuple(claims),
            events=tuple(told),
            control=tuple(spells(told, claims, reports, actors=self._knowledge.actors)),
            failures=tuple(failures),
            mentions=tuple(m for extraction in extractions for m in extraction.mentions) if mentions else None,
        )

    def _extractions(self, relevant: list[Page], progress: Progress | None) -> Iterator[Extraction | Failure]:
        parses = self._claims.parses(relevant)
        for number, (page, parse) in enumerate(zip(relevant, parses, strict=True), start=1):
            try:
                yield self._claims.extraction(page, parse)
            except Exception as error:  # noqa: BLE001 a fault in one report must not cost the others theirs
                yield _failure(page, error)
            if progress is not None:
                progress(number, len(relevant))


def _passed(items: Iterable[T | Failure], failures: list[Failure]) -> Iterator[T]:
    """The items that came through; failures are set aside."""
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        else:
            yield item


def _failure(page: Page, error: Exception) -> Failure:
    return Failure(
        stage="extract",
        origin=page.report.path,
        report_id=page.report.id,
        error=type(error).__name__,
        message=f"{page.report.path}: its claims could not be read ({error}). Please report this as a fault of sayso.",
    )
