"""What a newer reader changed in a case, against the kept answers of the older one."""

from collections.abc import Sequence

from sayso.model.case import Decision, Reading
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.record import Record
from sayso.model.report import Page
from sayso.pipeline.difference import GradeChange, ReadingChange, grade_changes, partners, reading_change
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.picture import picture
from sayso.read import origins, reuses
from sayso.store.casebook import Casebook
from sayso.store.decisions import all_decisions
from sayso.store.readings import answers


class CaseChange(Record, frozen=True, kw_only=True):
    """What changed in all: by reading, and in the picture; `unread` captures have no older answer to compare with."""

    readings: tuple[ReadingChange, ...]
    grades: tuple[GradeChange, ...]
    events_gained: tuple[Event, ...]
    events_lost: tuple[Event, ...]
    compared: int
    unread: int


def diff(casebook: Casebook, *, reader: str | None = None) -> CaseChange:
    """Compare what stands in a case with the newest older answers, or with those of one `reader`.

    A reader is named by its version, or by how that begins. Only readings that changed are listed. Both
    pictures are drawn with the decisions of today, of the captures that both readers have read.
    """
    with casebook.reading() as connection:
        both = [(old, new) for new, old in answers(connection, reader=reader)]
        decided = all_decisions(connection)
    compared = [(old, new) for old, new in both if old is not None]
    changes = [reading_change(old, new) for old, new in compared]
    pairs = {two.id: one.id for old, new in compared for one, two in partners(old.claims, new.claims)}
    actors = load_knowledge().actors
    before = _events([old for old, _ in compared], decided, actors)
    after = _events([new for _, new in compared], decided, actors)
    grades, gained, lost = grade_changes(before, after, pairs)
    return CaseChange(
        readings=tuple(change for change in changes if change.is_change),
        grades=tuple(grades),
        events_gained=tuple(gained),
        events_lost=tuple(lost),
        compared=len(compared),
        unread=len(both) - len(compared),
    )


def _events(readings: Sequence[Reading], decided: Sequence[Decision], actors: Actors) -> Sequence[Event]:
    found = [Page(report=one.report, parts=one.parts) for one in readings if one.report]
    repeated = reuses(found)
    reports = [page.report for page in origins(found, repeated)]
    claims: list[Claim] = [claim for one in readings for claim in one.claims]
    return picture(claims, reports, actors=actors, reuses=repeated, decisions=decided, is_part=True).events
