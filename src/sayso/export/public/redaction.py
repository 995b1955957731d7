"""The public copy of a document and of single records: the same records, with what is private or exact left out."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any, TypeVar

from msgspec import convert, to_builtins
from msgspec.structs import replace

from sayso.export.public.cleaner import Cleaner
from sayso.export.public.dossiers import public_dossier
from sayso.export.public.known import Known, Shown
from sayso.export.public.withheld import Withheld
from sayso.model.claim import Claim
from sayso.model.control import Spell, State
from sayso.model.document import Document
from sayso.model.dossier import Dossier
from sayso.model.event import Event
from sayso.model.failure import Failure
from sayso.model.found import Answer, ClaimDecision, Held
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.report import Report

R = TypeVar("R", bound=Record)
D = TypeVar("D", bound=Document)
NOBODY = "an analyst"
WITHHELD = "withheld"
AS_IT_IS = Shown()


class Redaction:
    """Makes records public. It is made from the records of a document, so that it knows what must not be read in any.

    Texts keep their length: what is withheld is blanked by blocks, and every selector is cut anew from the blanked
    text, so that `text[start:end] == exact` still holds. Nothing here looks at what is exported.
    """

    def __init__(self, document: Document, known: Known, *, shown: Shown = AS_IT_IS) -> None:
        self.shown = shown
        self._withheld = Withheld(document, known, shown)

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
        if isinstance(document, Held):
            changed["states"] = tuple(map(self.state, document.states))
        return replace(document, **changed)

    def report(self, report: Report) -> Report:
        """A report with its text blanked, and no address that spells what is withheld or leads into a machine."""
        text, hidden = self._withheld.text(report), self._withheld.hidden([report.id])
        path = report.path if "://" in report.path else report.path.replace("\\", "/").rpartition("/")[2]
        return replace(
            self._cleaned(replace(report, text=""), [report.id]),
            text=text,
            text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            url=None if report.url and hidden.is_in(report.url) else report.url,
            path=WITHHELD if hidden.is_in(path) else path,
        )

    def claim(self, claim: Claim) -> Claim:
        """A claim; its words are those of the blanked text."""
        return self._cleaned(claim, [claim.report_id], is_gone=self._withheld.is_gone([claim.id]))

    def event(self, event: Event) -> Event:
        """An event, with the reasons of its grade and its disputes."""
        reports = self._withheld.reports_of(event.claim_ids)
        return self._cleaned(event, reports, is_gone=self._withheld.is_gone(event.claim_ids))

    def spell(self, spell: Spell) -> Spell:
        """A spell of control."""
        ids = (*spell.claim_ids, *spell.disputed_by)
        clean = self._cleaned(spell, self._withheld.reports_of(ids), is_gone=self._withheld.is_gone(ids))
        return replace(clean, facility=clean.place.facility) if clean.place.facility != spell.place.facility else clean

    def state(self, state: State) -> State:
        """Who holds a place on a day."""
        rivals = (own for one in state.rivals for own in (*one.claim_ids, *one.disputed_by))
        ids = (*state.claim_ids, *state.disputed_by, *rivals)
        clean = self._cleaned(state, self._withheld.reports_of(ids), is_gone=self._withheld.is_gone(ids))
        is_blurred = clean.place is not None and clean.place != state.place
        return replace(clean, facility=clean.place.facility) if is_blurred and clean.place else clean

    def dossier(self, dossier: Dossier) -> Dossier:
        """A dossier, with the words of its reports left out of what it says."""
        made = public_dossier(dossier, shown=self.shown)
        return self._cleaned(made, dossier.report_ids, is_gone=not dossier.withheld)

    def decision(self, decision: ClaimDecision) -> ClaimDecision:
        """A decision without who took it; the reason is blanked as a text is."""
        clean = self._cleaned(decision, self._withheld.reports_of([decision.claim_id]))
        return clean if self.shown.names else replace(clean, who=NOBODY)

    def place(self, place: Place) -> Place | None:
        """A place by itself as it may be seen; `None` where its own name tells where people shelter."""
        clean = self._cleaned(place, ())
        return clean if (clean.name, clean.admin) == (place.name, place.admin) else None

    def _cleaned(self, record: R, report_ids: Iterable[str], *, is_gone: bool = False) -> R:
        ids = list(report_ids)
        shows_place = is_gone or self.shown.positions
        cleaner = Cleaner(self._withheld.hidden(ids), self._withheld.texts(ids), shows_place=shows_place)
        clean: R = convert(cleaner.clean(to_builtins(record)), type(record))
        return clean


def _failure(failure: Failure) -> Failure:
    """A failure without what it was given, which may be a path of a machine or a name."""
    return replace(failure, origin=WITHHELD, message=failure.error)
