"""The public copy of a document and of single records: the same records, with what is private or exact left out."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any, TypeVar

from msgspec import convert, to_builtins
from msgspec.structs import replace

from sayso.export.public.cleaner import Cleaner
from sayso.export.public.dossiers import public_dossier
from sayso.export.public.facilities import is_sheltering, withheld_names
from sayso.export.public.kept import kept
from sayso.export.public.known import Known, Shown
from sayso.export.public.persons import private_names
from sayso.export.public.relations import ways_there
from sayso.export.public.words import Hidden, parts_of
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.document import Document
from sayso.model.dossier import Dossier
from sayso.model.event import Event
from sayso.model.failure import Failure
from sayso.model.found import Answer, ClaimDecision
from sayso.model.record import Record
from sayso.model.report import Report

R = TypeVar("R", bound=Record)
D = TypeVar("D", bound=Document)
NOBODY = "an analyst"
AS_IT_IS = Shown()


class Redaction:
    """Makes records public. It is made from the records of a document, so that it knows what must not be read in any.

    Texts keep their length: what is withheld is blanked by blocks, and every selector is cut anew from the blanked
    text, so that `text[start:end] == exact` still holds. Nothing here looks at what is exported.
    """

    def __init__(self, document: Document, known: Known, *, shown: Shown = AS_IT_IS) -> None:
        self.shown = shown
        self._reports = {report.id: report for report in document.reports}
        self._kept = kept(document)
        private = {} if shown.names else private_names(document.claims, known.persons)
        self._names = {own: {one for one in names if not self._kept.has(one)} for own, names in private.items()}
        self._everywhere = {one for own in self._names.values() for one in own if len(one) > 1}
        hidden = set() if shown.positions else withheld_names(document.claims, known)
        self._facilities = {name for name in hidden if not (len(name) == 1 and name[0] in self._kept.words)}
        self._ways = {} if shown.positions else ways_there(document.claims, known.gone)
        self._guarded = {one.id for one in document.claims if is_sheltering(one) and one.id not in known.gone}
        self._gone = known.gone
        self._report_of = {claim.id: claim.report_id for claim in document.claims}
        self._texts: dict[str, str] = {}
        self._hiding: dict[frozenset[str], Hidden] = {}

    def document(self, document: D) -> D:
        """The whole document; what an analyst decided stays, without who it was."""
        changed: dict[str, Any] = {
            "reports": tuple(map(self.report, document.reports)),
            "claims": tuple(map(self.claim, document.claims)),
            "events": tuple(map(self.event, document.events)),
            "control": tuple(map(self.spell, document.control)),
            "failures": tuple(map(_failure, document.failures)),
            "mentions": None,
        }
        if isinstance(document, Answer):
            changed["decisions"] = tuple(map(self.decision, document.decisions))
        return replace(document, **changed)

    def report(self, report: Report) -> Report:
        """A report with its text blanked, and no address that spells what is withheld or leads into a machine."""
        text = self._text(report)
        hiding = self._hidden([report.id])
        clean: Report = self._cleaned(replace(report, text=""), [report.id])
        is_web = "://" in report.path
        path = report.path if is_web else report.path.replace("\\", "/").rpartition("/")[2]
        return replace(
            clean,
            text=text,
            text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            url=None if report.url and hiding.is_in(report.url) else report.url,
            path="withheld" if hiding.is_in(path) else path,
        )

    def claim(self, claim: Claim) -> Claim:
        """A claim; its words are those of the blanked text."""
        return self._cleaned(claim, [claim.report_id], is_gone=claim.id in self._gone)

    def event(self, event: Event) -> Event:
        """An event, with the reasons of its grade and its disputes."""
        return self._cleaned(event, self._reports_of(event.claim_ids), is_gone=self._is_gone(event.claim_ids))

    def spell(self, spell: Spell) -> Spell:
        """A spell of control."""
        ids = (*spell.claim_ids, *spell.disputed_by)
        clean = self._cleaned(spell, self._reports_of(ids), is_gone=self._is_gone(ids))
        return replace(clean, facility=clean.place.facility) if clean.place.facility != spell.place.facility else clean

    def dossier(self, dossier: Dossier) -> Dossier:
        """A dossier, with the words of its reports left out of what it says."""
        made = public_dossier(dossier, shown=self.shown)
        return self._cleaned(made, dossier.report_ids, is_gone=not dossier.withheld)

    def decision(self, decision: ClaimDecision) -> ClaimDecision:
        """A decision without who took it; the reason is blanked as a text is."""
        clean = self._cleaned(decision, self._reports_of([decision.claim_id]))
        return clean if self.shown.names else replace(clean, who=NOBODY)

    def _cleaned(self, record: R, report_ids: Iterable[str], *, is_gone: bool = False) -> R:
        ids = [own for own in report_ids if own in self._reports]
        texts = [(self._reports[own].text, self._text(self._reports[own])) for own in ids]
        shows_place = is_gone or self.shown.positions
        cleaner = Cleaner(self._hidden(ids), texts, shows_place=shows_place)
        clean: R = convert(cleaner.clean(to_builtins(record)), type(record))
        return clean

    def _text(self, report: Report) -> str:
        if report.id not in self._texts:
            self._texts[report.id] = self._hidden([report.id]).blank(report.text)
        return self._texts[report.id]

    def _hidden(self, report_ids: Iterable[str]) -> Hidden:
        """What is hidden in these reports; the whole of a name that is private anywhere is hidden everywhere."""
        key = frozenset(report_ids)
        if key not in self._hiding:
            own = {name for one in key for name in self._names.get(one, ())}
            ways = {way for one in key for way in self._ways.get(one, ())}
            names = self._everywhere | self._facilities | ways
            self._hiding[key] = Hidden(names, parts_of(own, self._kept.words), hides_points=not self.shown.positions)
        return self._hiding[key]

    def _reports_of(self, claim_ids: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self._report_of[own] for own in claim_ids if own in self._report_of))

    def _is_gone(self, claim_ids: Iterable[str]) -> bool:
        """Whether all that is said of a facility in these claims is of one that all call destroyed."""
        ids = set(claim_ids)
        return bool(ids & self._gone) and not ids & self._guarded


def _failure(failure: Failure) -> Failure:
    """A failure without what it was given, which may be a path of a machine or a name."""
    return replace(failure, origin="withheld", message=failure.error)
