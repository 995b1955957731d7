"""What was found as a table: CSV in UTF-8 with a head (RFC 4180), safe to open in a spreadsheet."""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence

from sayso.cli.picture.decisions import decision_words
from sayso.cli.picture.index import Index
from sayso.model.claim import Claim
from sayso.model.control import Spell, State
from sayso.model.date import DateBounds
from sayso.model.event import Event
from sayso.model.found import ActorList, Answer, Held, PlaceList
from sayso.model.place import Place
from sayso.model.report import Report

Cells = Mapping[str, object]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_table(head: Sequence[str], rows: Iterator[Cells]) -> None:
    """Print the rows. Words that a spreadsheet would take for a formula get an apostrophe before them."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([guarded(row[name]) for name in head] for row in rows)


def guarded(cell: object) -> object:
    """A cell that no spreadsheet runs; numbers stay numbers."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell


CLAIMS = (
    "id", "said", "outlet", "url", "speaker", "speaker_id", "words", "factuality", "modality", "interest", "type",
    "actors", "recipients", "place", "place_id", "lat", "lon", "geo_precision", "start", "end", "event_id", "grade",
    "report_id", "start_offset", "end_offset", "decisions",
)  # fmt: skip
EVENTS = (
    "id", "type", "actors", "recipients", "place", "place_id", "lat", "lon", "geo_precision", "start", "end",
    "time_precision", "grade", "origins", "claims", "disputes", "first_said", "last_said", "because", "decisions",
)  # fmt: skip
SPELLS = (
    "id", "place", "place_id", "lat", "lon", "facility", "layer", "status", "holder", "parties", "besieged_by",
    "assessed", "basis", "start", "end", "last_affirmed", "claims", "disputed_by",
)  # fmt: skip
STATES = (
    "place", "place_id", "lat", "lon", "facility", "on", "status", "holder", "parties", "share_min", "share_max",
    "besieged_by", "presence", "assessed", "inferred", "basis", "since_min", "since_max", "last_affirmed", "age_days",
    "claims", "disputed_by", "rivals",
)  # fmt: skip
REPORTS = ("id", "published", "outlet", "title", "byline", "wire", "language", "url", "path", "origin_id")
ACTORS = ("id", "name", "said", "did", "suffered", "first_named", "last_named")
PLACES = ("id", "place", "admin", "pcode", "lat", "lon", "claims", "first_told", "last_told")


def claim_cells(answer: Answer) -> Iterator[Cells]:
    """A row a claim."""
    reports = {report.id: report for report in answer.reports}
    events = {claim: event for event in answer.events for claim in event.claim_ids}
    decided = decided_cells(answer)
    for claim in answer.claims:
        row = _claim(claim, reports.get(claim.report_id), events.get(claim.id))
        yield {**row, "decisions": "; ".join(decided.get(claim.id, ()))}


def _claim(claim: Claim, report: Report | None, event: Event | None) -> Cells:
    told, speaker = claim.event, claim.speaker
    return {
        "id": claim.id,
        "said": report.published if report else None,
        "outlet": report.outlet if report else None,
        "url": report.url if report else None,
        "speaker": (speaker.name or speaker.text) if speaker else None,
        "speaker_id": speaker.actor_id if speaker else None,
        "words": claim.content.exact,
        "factuality": claim.factuality,
        "modality": claim.modality,
        "interest": claim.interest,
        "type": told.type if told else None,
        "actors": "; ".join(actor.name or actor.text for actor in told.actors) if told else None,
        "recipients": "; ".join(actor.name or actor.text for actor in told.recipients) if told else None,
        **_where(told.place if told else None),
        **_when(told.date if told else None),
        "event_id": event.id if event else None,
        "grade": event.grade if event else None,
        "report_id": claim.report_id,
        "start_offset": claim.content.start,
        "end_offset": claim.content.end,
    }


def event_cells(answer: Answer) -> Iterator[Cells]:
    """A row an event."""
    decided = decided_cells(answer)
    for event in answer.events:
        yield {
            "id": event.id,
            "type": event.type,
            "actors": "; ".join(actor.name or actor.text for actor in event.actors),
            "recipients": "; ".join(actor.name or actor.text for actor in event.recipients),
            **_where(event.place),
            **_when(event.date),
            "time_precision": event.date.time_precision if event.date else None,
            "grade": event.grade,
            "origins": event.origins,
            "claims": len(event.claim_ids),
            "disputes": "; ".join(dispute.about for dispute in event.disputes),
            "first_said": event.first_said,
            "last_said": event.last_said,
            "because": event.grade_because,
            "decisions": "; ".join(dict.fromkeys(words for own in event.claim_ids for words in decided.get(own, ()))),
        }


def decided_cells(answer: Answer) -> Mapping[str, Sequence[str]]:
    """What analysts decided of each claim, in words."""
    index = Index(answer)
    return {claim.id: list(decision_words(claim, index.decided(claim))) for claim in answer.claims}


def spell_cells(answer: Answer) -> Iterator[Cells]:
    """A row a spell."""
    yield from map(_spell, answer.control)


def _spell(spell: Spell) -> Cells:
    return {
        "id": spell.id,
        **_where(spell.place),
        "facility": spell.facility,
        "layer": spell.layer,
        "status": spell.status,
        "holder": spell.holder,
        "parties": "; ".join(spell.parties),
        "besieged_by": "; ".join(spell.besieged_by),
        "assessed": "yes" if spell.assessed else "no",
        "basis": "; ".join(spell.basis),
        "start": (spell.start.start_min or spell.start.start_max) if spell.start else None,
        "end": (spell.end.start_max or spell.end.start_min) if spell.end else None,
        "last_affirmed": spell.last_affirmed,
        "claims": len(spell.claim_ids),
        "disputed_by": len(spell.disputed_by),
    }


def state_cells(answer: Held) -> Iterator[Cells]:
    """A row a place or facility."""
    yield from map(_state, answer.states)


def _state(state: State) -> Cells:
    return {
        **_where(state.place),
        "facility": state.facility,
        "on": state.on,
        "status": state.status,
        "holder": state.holder,
        "parties": "; ".join(state.parties),
        "share_min": state.share.min if state.share else None,
        "share_max": state.share.max if state.share else None,
        "besieged_by": "; ".join(state.besieged_by),
        "presence": "; ".join(state.presence),
        "assessed": "yes" if state.assessed else "no",
        "inferred": "yes" if state.inferred else "no",
        "basis": "; ".join(state.basis),
        "since_min": state.since.start_min if state.since else None,
        "since_max": state.since.start_max if state.since else None,
        "last_affirmed": state.last_affirmed,
        "age_days": state.age_days,
        "claims": len(state.claim_ids),
        "disputed_by": len(state.disputed_by),
        "rivals": "; ".join(f"{rival.status} {rival.holder or ' and '.join(rival.parties)}" for rival in state.rivals),
    }


def report_cells(answer: Answer) -> Iterator[Cells]:
    """A row a report, without its text."""
    yield from ({name: getattr(report, name) for name in REPORTS} for report in answer.reports)


def actor_cells(found: ActorList) -> Iterator[Cells]:
    """A row an actor."""
    yield from ({name: getattr(actor, name) for name in ACTORS} for actor in found.actors)


def place_cells(found: PlaceList) -> Iterator[Cells]:
    """A row a place."""
    for own in found.places:
        counted = {"claims": own.claims, "first_told": own.first_told, "last_told": own.last_told}
        admin = {"admin": "; ".join(own.place.admin), "pcode": own.place.pcode}
        yield {**_where(own.place), **admin, **counted, "id": own.id}


def _where(place: Place | None) -> Cells:
    return {
        "place": (place.name or place.text) if place else None,
        "place_id": (place.gazetteer_id or place.pcode) if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "geo_precision": place.geo_precision if place else None,
    }


def _when(date: DateBounds | None) -> Cells:
    """The first and the last day that a date may touch."""
    return {
        "start": (date.start_min or date.start_max) if date else None,
        "end": (date.end_max or date.end_min) if date else None,
    }
