"""Public copies of what a case holds: what they must know of the whole case, whatever part of it is shown."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso import __version__
from sayso.export.public import Known, Redaction, Shown
from sayso.lexicon.dossier import load_kinds
from sayso.model.document import Document
from sayso.model.dossier import Dossier, DossierList
from sayso.model.found import Answer, Query
from sayso.model.knowledge import Knowledge
from sayso.model.mention import FacilityNamed, Mention, PersonNamed
from sayso.pipeline.dossiers import document_dossiers, dossiers_answer
from sayso.pipeline.settle import current_claims
from sayso.pipeline.whole import reports_in
from sayso.store.bulk import LOOKED_UP
from sayso.store.tables import READINGS, REPORTS

EVERY = 1_000_000_000  # a page that holds all


def redaction(
    connection: Connection,
    document: Document,
    *,
    knowledge: Knowledge,
    shown: Shown | None = None,
    every: Sequence[Dossier] | None = None,
) -> Redaction:
    """What makes a part of a case public, by the persons and facilities that its reports name.

    Whether a facility is destroyed is asked of the whole case as it is today: a part may hold the one voice that says
    so and none of those that say otherwise. `every` has the dossiers of the case, for whoever has drawn them already.
    """
    mentions = list(_mentions(connection, [report.id for report in document.reports]))
    if every is None:
        every = dossiers_answer(connection, Query(limit=EVERY), (), knowledge=knowledge).dossiers
    return Redaction(document, _known(mentions, every), shown=shown or Shown())


def case_redaction(connection: Connection, *, knowledge: Knowledge, every: Sequence[Dossier]) -> Redaction:
    """What makes any part of a case public, drawn once from all of it: a name that is private anywhere is private."""
    document = Document(
        sayso=__version__,
        reports=tuple(reports_in(connection)),
        claims=tuple(current_claims(connection)),
        events=(),
        control=(),
        failures=(),
    )
    return redaction(connection, document, knowledge=knowledge, every=every)


def document_redaction(document: Document, *, knowledge: Knowledge, shown: Shown | None = None) -> Redaction:
    """What makes the document of one run public; it must have been read with its mentions."""
    made = document_dossiers(document, None, (), knowledge=knowledge, page=(EVERY, None)).dossiers
    return Redaction(document, _known(document.mentions or (), made), shown=shown or Shown())


def public_list(connection: Connection, found: DossierList, *, knowledge: Knowledge) -> DossierList:
    """Dossiers of a case as the public may have them."""
    part = Answer(
        sayso=found.sayso, reports=found.reports, claims=found.claims, events=(), control=(), failures=found.failures
    )
    return without_words(found, redaction(connection, part, knowledge=knowledge))


def without_words(found: DossierList, public: Redaction) -> DossierList:
    """A list of public dossiers by themselves: their claims and reports are only named, by id."""
    dossiers = tuple(map(public.dossier, found.dossiers))
    return DossierList(sayso=found.sayso, dossiers=dossiers, reports=(), claims=(), next=found.next)


def _known(mentions: Sequence[Mention], dossiers: Sequence[Dossier]) -> Known:
    kept = [one for one in dossiers if one.type in load_kinds().sheltering]
    gone = {own for one in kept if not one.withheld for own in one.claim_ids}
    standing = {own for one in kept if one.withheld for own in one.claim_ids}
    return Known(
        persons=tuple(one for one in mentions if isinstance(one, PersonNamed)),
        facilities=tuple(one for one in mentions if isinstance(one, FacilityNamed)),
        gone=frozenset(gone - standing),
    )


def _mentions(connection: Connection, report_ids: Sequence[str]) -> Iterator[Mention]:
    """The mentions in these reports."""
    decoder = msgspec.json.Decoder(tuple[Mention, ...])
    for start in range(0, len(report_ids), LOOKED_UP):
        printed = select(REPORTS.c.reading_key).where(REPORTS.c.id.in_(report_ids[start : start + LOOKED_UP]))
        for body in connection.scalars(select(READINGS.c.mentions).where(READINGS.c.key.in_(printed))):
            yield from decoder.decode(body)
