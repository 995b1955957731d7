"""Captures into pages: one report each, with its layout, or why there is none."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

import msgspec

from sayso.errors import Unreadable
from sayso.lexicon.reading import Reading, Where
from sayso.model.failure import Failure
from sayso.model.report import Capture, Page, Report, own_origin, report_id
from sayso.read.content import kind
from sayso.read.language import Languages
from sayso.read.layout import Layout, layout
from sayso.read.lines import lines
from sayso.read.notices import notices
from sayso.read.opened import Opened
from sayso.read.opening import opened
from sayso.read.parts import Paragraph, clean_text, page_paragraphs, parts_as_is
from sayso.read.published import published
from sayso.read.signs import Signs


class PageReader:
    """Reads captures by the rules of `data/read/`; made once, since rules and a language model are loaded."""

    def __init__(self) -> None:
        self._signs = Signs(Reading())
        self._languages = Languages()

    def pages(self, captures: Iterable[Capture], *, as_is: bool = False) -> Iterator[Page | Failure]:
        """A page for each capture that holds text, in the order of arrival.

        A text in another language than English gives a failure and a page without parts: the report is kept, and
        nothing of it is read for claims. The same bytes a second time add nothing, and a failure says so.
        """
        seen: dict[str, str] = {}
        for capture in captures:
            try:
                page = self.page(capture, as_is=as_is)
            except Unreadable as error:
                yield _failure(
                    error.origin, None, "NotText" if "not text" in error.problem else "Unreadable", str(error)
                )
                continue
            if page.report.id in seen:
                yield same_again(capture.origin, page.report.id, first=seen[page.report.id])
                continue
            seen[page.report.id] = capture.origin
            if page.report.language not in {"en", None}:
                message = f"{capture.origin}: in {page.report.language!r}, and sayso reads English only"
                yield _failure(capture.origin, page.report.id, "NotEnglish", message)
            yield page

    def page(self, capture: Capture, *, as_is: bool) -> Page:
        """The page of one capture; raises `Unreadable` where it holds no text.

        With `as_is` the text is a text file's characters, code point for code point, and the parts are stretches of
        it; else, and always for web pages and PDFs, it is clean text, with furniture and the byline gone.
        """
        held, found_kind = opened(capture, as_is=as_is), kind(capture.content)
        if found_kind == "html":
            self._refuse_wall(held, capture.origin)
        laid_out = layout(list(lines(held.text)), self._signs, title=capture.given.title or held.title)
        found = list(page_paragraphs(laid_out, self._signs))
        stays = as_is and found_kind == "text"
        text, parts = (held.text, tuple(parts_as_is(found))) if stays else clean_text(found)
        language = self._languages.language(text)
        day = capture.given.published or held.published or self._published(laid_out, found) or held.last_resort
        wire = self._wire(laid_out, found) or self._signs.agency(held.byline) or self._signs.agency(held.outlet)
        report = _report(capture, held, laid_out, text=text, language=language)
        noted = tuple(notices(text, parts, report.title, self._signs))
        report = msgspec.structs.replace(report, published=day, wire=wire, notices=noted)
        return Page(report=report, parts=parts if language in {"en", None} else ())

    def _refuse_wall(self, held: Opened, origin: str) -> None:
        """Refuse a page of furniture only: a consent wall, a menu, a login."""
        anywhere: frozenset[Where] = frozenset({"anywhere", "head"})
        if not any(
            line.text != held.title and self._signs.line(line.text, anywhere) is None for line in lines(held.text)
        ):
            raise Unreadable(
                origin, "no article on the page, only what surrounds one; save the article's words as text"
            )

    def _published(self, laid_out: Layout, found: list[Paragraph]) -> str | None:
        datelines = [paragraph.dateline for paragraph in found if paragraph.dateline]
        return published(laid_out, datelines, self._signs)

    def _wire(self, laid_out: Layout, found: list[Paragraph]) -> str | None:
        """The agency that a dateline, a credit line, a byline or the last words in brackets name."""
        datelines = [paragraph.dateline.wire for paragraph in found if paragraph.dateline]
        last = [self._signs.credit(paragraph.lines[-1].text) for paragraph in found[-1:]]
        named = [*datelines, *(sign.wire for sign in laid_out.signs), *last]
        return next((wire for wire in named if wire), None)


def pages(captures: Iterable[Capture], *, as_is: bool = False) -> Iterator[Page | Failure]:
    """A page for each capture that holds text, or why there is none; see `PageReader.pages`."""
    return PageReader().pages(captures, as_is=as_is)


def same_again(origin: str, report: str, *, first: str) -> Failure:
    """The failure of a capture whose report has already come from another; `first` is the other's origin."""
    return _failure(origin, report, "SameAgain", f"{origin}: the same bytes as {first}, which counts once")


def _report(capture: Capture, held: Opened, laid_out: Layout, *, text: str, language: str | None) -> Report:
    """The report with all but its day, its agency and its notices; what is given beforehand goes before the page."""
    given, signs = capture.given, laid_out.signs
    own_id = report_id(capture.sha256, text)
    return Report(
        id=own_id,
        capture_sha256=capture.sha256,
        text_sha256=sha256(text.encode("utf-8")).hexdigest(),
        path=capture.origin,
        title=given.title or laid_out.words("title"),
        standfirst=laid_out.words("standfirst"),
        outlet=given.outlet or held.outlet or next((sign.outlet for sign in signs if sign.outlet), None),
        byline=held.byline or next((sign.writer for sign in signs if sign.writer), None),
        url=given.url or held.url,
        language=language,
        published=None,
        modified=held.modified or next((sign.modified for sign in signs if sign.modified), None),
        text=text,
        wire=None,
        origin_id=own_origin(own_id),
    )


def _failure(origin: str, report: str | None, error: str, message: str) -> Failure:
    return Failure(stage="read", origin=origin, report_id=report, error=error, message=message)
