"""Captures read one by one for a case, as they would be in one run: what each holds, or why it holds nothing."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from sayso.extract.reader import Extraction
from sayso.model.case import Reading
from sayso.model.failure import Failure
from sayso.model.report import Capture, Page
from sayso.read import PageReader, same_again
from sayso.workers.reading import Result

Elsewhere = Callable[[Sequence[str]], Mapping[str, str]]  # ids of reports: the origins from which they are in already


class ReadsPages(Protocol):
    """Who reads pages for their claims: see `Reader`."""

    def is_relevant(self, page: Page, /) -> bool:
        """Whether the page is worth reading."""
        ...

    def results(self, page_list: Sequence[Page], /) -> list[Result]:
        """What each page reads as, in order."""
        ...

    def kept(self) -> AbstractContextManager[None]:
        """Keep what is loaded from one call to the next."""
        ...


@dataclass(slots=True)
class Draft:
    """A reading in the making."""

    capture: Capture
    as_is: bool
    page: Page | None = None
    failures: list[Failure] = field(default_factory=list)
    extraction: Extraction | None = None


class CaptureReader:
    """Reads captures in portions; of each portion the result is that of reading everything at once."""

    def __init__(self, reader: ReadsPages, version: str) -> None:
        self._reader = reader
        self._pages = PageReader()
        self._version = version

    def readings(self, captures: Sequence[tuple[Capture, bool]], elsewhere: Elsewhere) -> list[Reading]:
        """The reading of each capture (with whether its text is read as it is), in order.

        A report that is already in from another capture, here or `elsewhere`, is read there and not again.
        """
        drafts = [self._draft(capture, as_is=as_is) for capture, as_is in captures]
        self._leave_out_seen(drafts, elsewhere)
        self._extract(drafts)
        return [self._reading(draft) for draft in drafts]

    def _draft(self, capture: Capture, *, as_is: bool) -> Draft:
        draft = Draft(capture, as_is)
        for found in self._pages.pages([capture], as_is=as_is):
            if isinstance(found, Failure):
                draft.failures.append(found)
            else:
                draft.page = found
        return draft

    def _leave_out_seen(self, drafts: Sequence[Draft], elsewhere: Elsewhere) -> None:
        seen = dict(elsewhere([draft.page.report.id for draft in drafts if draft.page]))
        for draft in drafts:
            if draft.page is None:
                continue
            own, origin = draft.page.report.id, draft.capture.origin
            if own in seen:
                draft.page = None
                draft.failures = [same_again(origin, own, first=seen[own])]
            seen.setdefault(own, origin)

    def _extract(self, drafts: Sequence[Draft]) -> None:
        worth = [(draft, draft.page) for draft in drafts if draft.page and self._is_worth(draft, draft.page)]
        results = self._reader.results([page for _, page in worth])
        for (draft, _), result in zip(worth, results, strict=True):
            if isinstance(result, Failure):
                draft.failures.append(result)
            else:
                draft.extraction = result

    def _is_worth(self, draft: Draft, page: Page) -> bool:
        return draft.as_is or self._reader.is_relevant(page)

    def _reading(self, draft: Draft) -> Reading:
        return Reading(
            capture_id=draft.capture.id,
            reader=self._version,
            report=draft.page.report if draft.page else None,
            parts=draft.page.parts if draft.page else (),
            claims=draft.extraction.claims if draft.extraction else (),
            mentions=draft.extraction.mentions if draft.extraction else (),
            failures=tuple(draft.failures),
        )
