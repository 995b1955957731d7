"""What is withheld in which reports of a document: names, facilities, and the way to them."""

from collections.abc import Iterable

from sayso.export.public.facilities import is_sheltering, withheld_names
from sayso.export.public.kept import kept
from sayso.export.public.known import Known, Shown
from sayso.export.public.persons import private_names
from sayso.export.public.relations import ways_there
from sayso.export.public.words import Hidden, parts_of
from sayso.model.document import Document
from sayso.model.report import Report


class Withheld:
    """Drawn once from a document, so that it is the same for each of its records."""

    def __init__(self, document: Document, known: Known, shown: Shown) -> None:
        self._kept = kept(document)
        private = {} if shown.names else private_names(document.claims, known.persons)
        self._names = {own: {one for one in names if not self._kept.has(one)} for own, names in private.items()}
        hidden = set() if shown.positions else withheld_names(document.claims, known)
        facilities = {name for name in hidden if not (len(name) == 1 and name[0] in self._kept.words)}
        self._ways = {} if shown.positions else ways_there(document.claims, known.gone)
        self._hides_points = not shown.positions
        self._guarded = {one.id for one in document.claims if is_sheltering(one) and one.id not in known.gone}
        self._gone = known.gone
        self._reports = {report.id: report for report in document.reports}
        self._report_of = {claim.id: claim.report_id for claim in document.claims}
        everywhere = {one for own in self._names.values() for one in own if len(one) > 1} | facilities
        self._everywhere = Hidden(everywhere, (), hides_points=self._hides_points)
        self._texts: dict[str, str] = {}
        self._hiding: dict[frozenset[str], Hidden] = {}

    def hidden(self, report_ids: Iterable[str]) -> Hidden:
        """What is hidden in these reports; the whole of a name that is private anywhere is hidden everywhere."""
        key = frozenset(report_ids)
        if key not in self._hiding:
            own = {name for one in key for name in self._names.get(one, ())}
            ways = {way for one in key for way in self._ways.get(one, ())}
            parts = parts_of(own, self._kept.words)
            self._hiding[key] = Hidden(ways, parts, hides_points=self._hides_points, beside=self._everywhere)
        return self._hiding[key]

    def text(self, report: Report) -> str:
        """The text of a report with what is hidden in it blanked."""
        if report.id not in self._texts:
            self._texts[report.id] = self.hidden([report.id]).blank(report.text)
        return self._texts[report.id]

    def texts(self, report_ids: Iterable[str]) -> list[tuple[str, str]]:
        """The texts of these reports, as read and as blanked, of those that are there."""
        found = [self._reports[own] for own in report_ids if own in self._reports]
        return [(report.text, self.text(report)) for report in found]

    def reports_of(self, claim_ids: Iterable[str]) -> list[str]:
        """The reports that claims stand in."""
        return list(dict.fromkeys(self._report_of[own] for own in claim_ids if own in self._report_of))

    def is_gone(self, claim_ids: Iterable[str]) -> bool:
        """Whether all that is said of a facility in these claims is of one that all call destroyed."""
        ids = set(claim_ids)
        return bool(ids & self._gone) and not ids & self._guarded
