"""Claims as rows."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.export.columns.column import Column
from sayso.export.columns.common import date_columns, ids, names, place_columns
from sayso.export.columns.events import day
from sayso.export.exported import Contents
from sayso.model.claim import Claim, ClaimEvent, FacilityState, Speaker
from sayso.model.event import Event
from sayso.model.report import Report


class ClaimRow(NamedTuple):
    """A claim, the report that it stands in, and the event that it speaks of."""

    claim: Claim
    report: Report | None
    event: Event | None

    @property
    def told(self) -> ClaimEvent | None:
        """What it says happened."""
        return self.claim.event

    @property
    def speaker(self) -> Speaker | None:
        """Who says it."""
        return self.claim.speaker

    @property
    def facility(self) -> FacilityState | None:
        """What it says of a facility."""
        return self.claim.facility


def claim_rows(contents: Contents) -> Iterator[ClaimRow]:
    """A row a claim."""
    document = contents.document
    reports = {report.id: report for report in document.reports}
    events = {claim: event for event in document.events for claim in event.claim_ids}
    for claim in document.claims:
        yield ClaimRow(claim, reports.get(claim.report_id), events.get(claim.id))


TOLD: tuple[Column[ClaimEvent], ...] = (
    Column("type", "text", "what kind of event it tells of", lambda told: told.type),
    Column("stage", "text", "how far it had got", lambda told: told.stage),
    Column("actors", "list", "who did it, by name", lambda told: names(told.actors)),
    Column("actor_ids", "list", "who did it, by id", lambda told: ids(told.actors)),
    Column("actors_any_of", "yes_no", "whether it is left open which of them", lambda told: told.actors_any_of),
    Column("recipients", "list", "to whom it was done, by name", lambda told: names(told.recipients)),
    Column("recipient_ids", "list", "to whom it was done, by id", lambda told: ids(told.recipients)),
    *place_columns(lambda told: told.place),
    *date_columns(lambda told: told.date),
    Column("weapon", "text", "class of weapon", lambda told: told.weapon),
    Column("outcome", "text", "what came of it", lambda told: told.outcome),
)
SPEAKER: tuple[Column[Speaker], ...] = (
    Column("speaker", "text", "who says it; empty for the outlet's own voice", lambda who: who.name or who.text),
    Column("speaker_id", "text", "the body that the speaker speaks for", lambda who: who.actor_id),
    Column("speaker_kind", "text", "what kind of speaker", lambda who: who.kind),
    Column("speaker_role", "text", "in which role", lambda who: who.role),
)
REPORT: tuple[Column[Report], ...] = (
    Column("said", "day", "the day on which the report was published", lambda report: day(report.published)),
    Column("outlet", "text", "who published the report", lambda report: report.outlet),
    Column("url", "text", "the address of the report", lambda report: report.url),
    Column("origin_id", "text", "equal for reports that are copies of one text", lambda report: report.origin_id),
)
STATE: tuple[Column[FacilityState], ...] = (
    Column("facility_type", "text", "the type of facility it speaks of", lambda state: state.type),
    Column("functioning", "text", "whether that works, as said", lambda state: state.functioning),
    Column("damage", "text", "its damage, as said", lambda state: state.damage),
    Column("military_use", "text", "its military use, as said", lambda state: state.military_use),
    Column("status_assertion", "text", "its status in law, as asserted", lambda state: state.status_assertion),
)
CLAIMS: tuple[Column[ClaimRow], ...] = (
    Column("id", "text", "the claim's id", lambda row: row.claim.id),
    Column("report_id", "text", "the report that it stands in", lambda row: row.claim.report_id),
    *(column.at(lambda row: row.report) for column in REPORT),
    *(column.at(lambda row: row.speaker) for column in SPEAKER),
    Column("words", "text", "the words that carry it", lambda row: row.claim.content.exact),
    Column(
        "start_offset", "integer", "where the words begin in the report's text", lambda row: row.claim.content.start
    ),
    Column("end_offset", "integer", "where they end", lambda row: row.claim.content.end),
    Column("cue", "text", "the words that attribute it", lambda row: row.claim.cue.exact if row.claim.cue else None),
    Column("mode", "text", "quoted, paraphrased or told", lambda row: row.claim.mode),
    Column("factuality", "text", "how sure the speaker is (FactBank)", lambda row: row.claim.factuality),
    Column("modality", "text", "whether it is asserted, planned, feared …", lambda row: row.claim.modality),
    Column("interest", "text", "whether it favours the side that says it", lambda row: row.claim.interest),
    Column("blame", "text", "whether it says who did it", lambda row: row.claim.blame),
    Column("background", "yes_no", "whether the report retells it as old", lambda row: row.claim.background),
    *(column.at(lambda row: row.told) for column in TOLD),
    *(column.at(lambda row: row.facility) for column in STATE),
    Column("tolls", "list", "counts, in the words of the report", lambda row: [toll.text for toll in row.claim.toll]),
    Column("event_id", "text", "the event that it speaks of", lambda row: row.event.id if row.event else None),
    Column("grade", "text", "what that event is worth", lambda row: row.event.grade if row.event else None),
)
