"""Records in the few words that an assistant needs, each with its id, and a report's words marked as quoted."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from sayso.model.claim import ActorMention, Claim, Speaker
from sayso.model.control import Spell, State
from sayso.model.date import DateBounds
from sayso.model.dossier import Dossier, Statement
from sayso.model.event import Event
from sayso.model.explanation import Explanation
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.serve.mcp.words import quoted

Shape = dict[str, Any]
SHORT = 120  # characters of a name
QUOTES = 40  # in one answer


def claim_shape(claim: Claim, reports: Mapping[str, Report], event_ids: Mapping[str, str]) -> Shape:
    """A claim: who says it, in which words, and what is said to have happened."""
    report = reports.get(claim.report_id)
    event = claim.event
    return {
        "claim_id": claim.id,
        "report_id": claim.report_id,
        "event_id": event_ids.get(claim.id),
        "outlet": quoted(report.outlet, SHORT) if report else None,
        "published": report.published if report else None,
        "speaker": _speaker(claim.speaker),
        "words": quoted(claim.content.exact),
        "factuality": claim.factuality,
        "modality": claim.modality,
        "interest": claim.interest,
        "says": {
            "type": event.type,
            "stage": event.stage,
            "actors": [_actor(one) for one in event.actors],
            "recipients": [_actor(one) for one in event.recipients],
            "place": place_shape(event.place),
            "date": day_words(event.date),
        }
        if event
        else None,
    }


def quotes_shape(claims: Iterable[Claim], reports: Iterable[Report]) -> list[Shape]:
    """The exact words of claims, each with who said them where and when."""
    known = {report.id: report for report in reports}
    return [_quote(claim, known.get(claim.report_id)) for claim in islice(claims, QUOTES)]


def event_shape(event: Event) -> Shape:
    """An event: what its claims agree about, what they do not, and what it is worth."""
    return {
        "event_id": event.id,
        "type": event.type,
        "grade": event.grade,
        "grade_because": quoted(event.grade_because, 1_000),
        "origins": event.origins,
        "actors": [_actor(one) for one in event.actors],
        "recipients": [_actor(one) for one in event.recipients],
        "place": place_shape(event.place),
        "date": day_words(event.date),
        "disputes": [
            {
                "about": dispute.about,
                "positions": [
                    {"value": quoted(own.value, SHORT), "claim_ids": own.claim_ids[:20]}
                    for own in dispute.positions[:10]
                ],
            }
            for dispute in event.disputes
        ],
        "claim_ids": event.claim_ids[:50],
    }


def state_shape(state: State) -> Shape:
    """Who holds a place or facility on a day."""
    return {
        "place": place_shape(state.place),
        "facility": quoted(state.facility, SHORT),
        "on": state.on,
        "status": state.status,
        "holder": quoted(state.holder, SHORT),
        "parties": [quoted(one, SHORT) for one in state.parties],
        "besieged_by": [quoted(one, SHORT) for one in state.besieged_by],
        "assessed": state.assessed,
        "basis": state.basis,
        "since": day_words(state.since),
        "last_affirmed": state.last_affirmed,
        "age_days": state.age_days,
        "claim_ids": state.claim_ids[:50],
        "disputed_by": state.disputed_by[:50],
        "rivals": [spell_shape(rival) for rival in state.rivals[:5]],
    }


def spell_shape(spell: Spell) -> Shape:
    """An unbroken spell of one holding."""
    return {
        "spell_id": spell.id,
        "place": place_shape(spell.place),
        "facility": quoted(spell.facility, SHORT),
        "layer": spell.layer,
        "status": spell.status,
        "holder": quoted(spell.holder, SHORT),
        "parties": [quoted(one, SHORT) for one in spell.parties],
        "assessed": spell.assessed,
        "basis": spell.basis,
        "start": day_words(spell.start),
        "end": day_words(spell.end),
        "last_affirmed": spell.last_affirmed,
        "claim_ids": spell.claim_ids[:50],
        "disputed_by": spell.disputed_by[:50],
    }


def dossier_shape(dossier: Dossier) -> Shape:
    """A facility's dossier: each aspect with who asserts and who denies it."""
    aspects = ("functioning", "damage", "cause", "military_use", "status_assertion", "warning", "marked")
    return {
        "facility_id": dossier.id,
        "type": dossier.type,
        "name": quoted(dossier.name, SHORT),
        "place": place_shape(dossier.place),
        "said": {aspect: [_statement(one) for one in getattr(dossier, aspect)[:10]] for aspect in aspects},
        "differ": dossier.differ,
        "elements": [{"name": one.name, "told": one.told, "claim_ids": one.claim_ids[:20]} for one in dossier.elements],
        "event_ids": [one.event_id for one in dossier.events[:50]],
        "claim_ids": dossier.claim_ids[:100],
        "first_said": dossier.first_said,
        "last_said": dossier.last_said,
    }


def explanation_shape(found: Explanation) -> Shape:
    """Reasons, sentence by sentence, each with the words it rests on."""
    return {
        "id": found.id,
        "about": found.about,
        "title": quoted(found.title, 300),
        "sentences": [
            {
                "section": one.section,
                "text": quoted(one.text),
                "claim_ids": one.claim_ids[:20],
                "quotes": [
                    {
                        "claim_id": quote.claim_id,
                        "report_id": quote.report_id,
                        "said": quote.said,
                        "words": quoted(quote.exact),
                        "sentence": quoted(quote.sentence),
                    }
                    for quote in one.quotes[:5]
                ],
            }
            for one in found.sentences
        ],
    }


def place_shape(place: Place | None) -> Shape | None:
    """A place: by its id where the gazetteer knows it, by the report's words where it does not."""
    if place is None:
        return None
    return {
        "id": place.gazetteer_id or place.pcode,
        "name": quoted(place.name or place.text, SHORT),
        "in": [quoted(one, SHORT) for one in place.admin],
        "facility": quoted(place.facility, SHORT),
    }


def day_words(date: DateBounds | None) -> str | None:
    """A date as EDTF."""
    return date.edtf if date else None


def _quote(claim: Claim, report: Report | None) -> Shape:
    return {
        "claim_id": claim.id,
        "report_id": claim.report_id,
        "outlet": quoted(report.outlet, SHORT) if report else None,
        "published": report.published if report else None,
        "speaker": _speaker(claim.speaker),
        "words": quoted(claim.content.exact),
    }


def _speaker(speaker: Speaker | None) -> Shape | None:
    if speaker is None:
        return None
    return {
        "name": quoted(speaker.name or speaker.text, SHORT),
        "actor_id": speaker.actor_id or speaker.affiliation_id,
        "kind": speaker.kind,
        "named": speaker.named,
    }


def _actor(mention: ActorMention) -> Shape:
    return {"id": mention.actor_id, "name": quoted(mention.name or mention.text, SHORT)}


def _statement(found: Statement) -> Shape:
    return {
        "value": quoted(found.value, SHORT),
        "by": [quoted(one, SHORT) for one in found.by],
        "asserted_by": [quoted(one.name or one.outlet, SHORT) for one in found.asserted_by[:20]],
        "denied_by": [quoted(one.name or one.outlet, SHORT) for one in found.denied_by[:20]],
        "claim_ids": found.claim_ids[:20],
    }
