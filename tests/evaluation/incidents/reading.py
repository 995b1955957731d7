"""The reports of all incidents of a part, read as one case: what looks alike across incidents may be confused."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from msgspec import Struct

from evaluation.incidents.gold import Incident
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.failure import Failure
from sayso.model.knowledge import Actors
from sayso.model.report import Capture, Given, Page
from sayso.pipeline import Reader
from sayso.pipeline.picture import Picture, picture
from sayso.read import origins, pages, reuses


class Read(Struct, frozen=True):
    """What came out of a part: the pages, the claims of each report by its name, and the picture of all."""

    pages: tuple[Page, ...]
    claims: dict[str, tuple[Claim, ...]]
    events: tuple[Event, ...]
    actors: Actors
    pictures: dict[str | None, Picture]

    def known_on(self, day: str | None) -> Picture:
        """The picture as it was known at the end of a day; without a day, that of all reports."""
        if day not in self.pictures:
            told = [page for page in self.pages if (page.report.published or "")[:10] <= (day or "9999")]
            self.pictures[day] = _picture(told, self.claims, self.actors)
        return self.pictures[day]


def read(reader: Reader, found: Iterable[Incident]) -> Read:
    """Read the reports of all these incidents at once."""
    there = [capture for incident in found for capture in captures(incident)]
    laid_out = [page for page in pages(there, as_is=True) if isinstance(page, Page)]
    results = zip(laid_out, reader.results(laid_out), strict=True)
    claims = {page.report.path: () if isinstance(made, Failure) else tuple(made.claims) for page, made in results}
    whole = _picture(laid_out, claims, reader.actors)
    return Read(tuple(laid_out), claims, whole.events, reader.actors, {None: whole})


def captures(incident: Incident) -> Iterator[Capture]:
    """The reports of an incident, as if fetched from files."""
    for number, (report, text) in enumerate(zip(incident.gold.report, incident.texts, strict=True), start=1):
        content = text.encode()
        title = text.partition("\n")[0]
        given = Given(published=report.published, outlet=report.outlet, title=title)
        digest = sha256(content).hexdigest()
        yield Capture(content=content, sha256=digest, origin=incident.path(number), given=given)


def _picture(told: list[Page], claims: dict[str, tuple[Claim, ...]], actors: Actors) -> Picture:
    repeated = reuses(told)
    reports = [page.report for page in origins(told, repeated)]
    said = [claim for report in reports for claim in claims[report.path]]
    return picture(said, reports, actors=actors, reuses=repeated)
