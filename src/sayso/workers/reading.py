"""Some pages through one reader of claims: each gives its extraction, or the failure that says why there is none."""

from collections.abc import Iterator, Sequence

from sayso.extract.reader import ClaimReader, Extraction
from sayso.extract.syntax import Parse
from sayso.limits import TooSlow, time_limit
from sayso.model.failure import Failure
from sayso.model.report import Page
from sayso.workers.limits import Limits, words

Result = Extraction | Failure
MOST_PAGES, MOST_WORDS = 32, 8000  # the more stand side by side, the less each step of the parse costs


def chunks(pages: Sequence[Page]) -> Iterator[tuple[int, ...]]:
    """The numbers of pages that are parsed in one go: short ones together, a long one by itself.

    They are taken in the order of their ids, so that the same reports are parsed beside one another whatever the order
    of files and the number of processes: sums of floating-point numbers may differ in the last bit from batch to batch.
    """
    chunk: list[int] = []
    count = 0
    for number in sorted(range(len(pages)), key=lambda number: pages[number].report.id):
        length = words(pages[number])
        if chunk and (len(chunk) == MOST_PAGES or count + length > MOST_WORDS):
            yield tuple(chunk)
            chunk, count = [], 0
        chunk.append(number)
        count += length
    if chunk:
        yield tuple(chunk)


def read_chunk(reader: ClaimReader, pages: Sequence[Page], limits: Limits) -> Iterator[Result]:
    """What each page reads as, in order; a fault in one report must not cost the others theirs."""
    for page, parse in zip(pages, _parses(reader, pages, limits), strict=True):
        yield parse if isinstance(parse, Failure) else _extraction(reader, page, parse, limits)


def failure_of(page: Page, error: str, why: str) -> Failure:
    """The failure of one report at this stage."""
    path = page.report.path
    message = f"{path}: its claims could not be read ({why}). Please report this as a fault of sayso."
    return Failure(stage="extract", origin=path, report_id=page.report.id, error=error, message=message)


def too_slow(page: Page) -> Failure:
    """The failure of a report that took longer than it may."""
    return failure_of(page, "TooSlow", "it took too long")


def _parses(reader: ClaimReader, pages: Sequence[Page], limits: Limits) -> list[Parse | Failure]:
    """The parses of all pages; where they fail together each is tried alone, so that only the faulty one is lost."""
    try:
        with time_limit(limits.of(pages)):
            return list(reader.parses(pages))
    except Exception as error:  # noqa: BLE001 as `read_chunk` says
        if len(pages) == 1:
            return [_failure(pages[0], error)]
        return [parse for page in pages for parse in _parses(reader, [page], limits)]


def _extraction(reader: ClaimReader, page: Page, parse: Parse, limits: Limits) -> Result:
    try:
        with time_limit(limits.of([page])):
            return reader.extraction(page, parse)
    except Exception as error:  # noqa: BLE001 as `read_chunk` says
        return _failure(page, error)


def _failure(page: Page, error: Exception) -> Failure:
    return too_slow(page) if isinstance(error, TooSlow) else failure_of(page, type(error).__name__, str(error))
