"""A document as a person writes it down: claims, events and spells as small tables of words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from sayso.export import plain_form
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.date import DateBounds
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.mention import Mention
from sayso.model.report import Report

Table = dict[str, Any]
OUTLET = "outlet"


def view(document: Document) -> dict[str, list[Table]]:
    """All that a golden test may speak of, by kind of record."""
    files = {report.id: Path(report.path).name for report in document.reports}
    said = {claim.id: claim for claim in document.claims}
    return {
        "reports": [report_table(report) for report in document.reports],
        "claims": [{"report": files[claim.report_id], **claim_table(claim)} for claim in document.claims],
        "events": [event_table(event, said) for event in document.events],
        "control": [spell_table(spell, said) for spell in document.control],
        "mentions": [mention_table(mention) for mention in document.mentions or ()],
    }


def report_table(report: Report) -> Table:
    fields = ("title", "standfirst", "outlet", "byline", "published", "language", "wire", "text")
    return {"file": Path(report.path).name} | {name: getattr(report, name) for name in fields}


def claim_table(claim: Claim) -> Table:
    return {
        **plain_form.claim_table(claim),
        "speaker": plain_form.speaker_table(claim.speaker) if claim.speaker else OUTLET,
    }


def event_table(event: Event, said: Mapping[str, Claim]) -> Table:
    return {
        "type": event.type,
        "claims": sorted(said[claim].content.exact for claim in event.claim_ids),
        "actors": [plain_form.actor_words(actor) for actor in event.actors],
        "recipients": [plain_form.actor_words(actor) for actor in event.recipients],
        **plain_form.place_table(event.place),
        "date": _date(event.date),
        "toll": [plain_form.toll_words(toll) for toll in event.toll],
        "origins": event.origins,
        "grade": event.grade,
        "disputes": {d.about: sorted(position.value for position in d.positions) for d in event.disputes},
        "protected_object": event.protected_object,
        "first_said": event.first_said,
        "last_said": event.last_said,
    }


def spell_table(spell: Spell, said: Mapping[str, Claim]) -> Table:
    return {
        "place": spell.place.name,
        "facility": spell.facility,
        "layer": spell.layer,
        "holder": spell.holder,
        "parties": sorted(spell.parties),
        "status": spell.status,
        "share": [spell.share.min, spell.share.max] if spell.share else None,
        "besieged_by": list(spell.besieged_by),
        "basis": sorted(spell.basis),
        "assessed": spell.assessed,
        "inferred": spell.inferred,
        "start": _date(spell.start),
        "end": _date(spell.end),
        "last_affirmed": spell.last_affirmed,
        "claims": sorted(said[claim].content.exact for claim in spell.claim_ids),
        "disputed_by": sorted(said[claim].content.exact for claim in spell.disputed_by),
    }


def mention_table(mention: Mention) -> Table:
    plain = to_builtins(mention)
    value = plain["value"]
    return {"kind": plain["kind"], "text": mention.selector.exact, "value": _name(value)}


def _name(value: Any) -> Any:
    return value.get("name") or value.get("value") or value.get("text") if isinstance(value, dict) else value


def _date(date: DateBounds | None) -> str | None:
    return date.edtf if date else None
