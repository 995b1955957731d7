"""The entities of a document, each once: articles, actors, persons, places, events, and the claims that link them."""

from collections.abc import Iterator

import msgspec
import pycountry

from sayso.export.codebooks.parties import country_of, state_behind
from sayso.export.exported import Contents, Exported, LeftOut
from sayso.export.follow_the_money.entity import (
    HIDDEN,
    Entity,
    actor_key,
    address_key,
    entity,
    event_key,
    is_person,
    report_key,
    speaker_key,
)
from sayso.lexicon.words import words
from sayso.model.claim import ActorMention, Claim, Speaker
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.place import Place
from sayso.model.report import Report

NO_EVENT = "tells of no event in the export, and FollowTheMoney has no claims by themselves"


def entity_lines(contents: Contents) -> Exported:
    """A line an entity, sorted by id; the same document gives the same ids."""
    found: dict[str, Entity] = {}
    for one in _entities(contents.document, contents.actors):
        known = found.setdefault(one["id"], one)
        if known["schema"] == "Organization":
            found[one["id"]] = {**known, "schema": one["schema"]}
    told = {own for event in contents.document.events for own in event.claim_ids}
    apart = tuple(sorted(claim.id for claim in contents.document.claims if claim.id not in told))
    left = (LeftOut(reason="no_event", because=NO_EVENT, ids=apart),) if apart else ()
    lines = [msgspec.json.encode(found[key]) + b"\n" for key in sorted(found)]
    return Exported(content=b"".join(lines), rows=len(lines), left_out=left)


def _entities(document: Document, actors: Actors) -> Iterator[Entity]:
    claims = {claim.id: claim for claim in document.claims}
    reports = {report.id: report for report in document.reports}
    yield from map(_article, document.reports)
    for event in document.events:
        yield _event(event)
        yield from (_actor(one, actors) for one in (*event.actors, *event.recipients) if _is_shown(one))
        if event.place is not None:
            yield _address(event.place)
        for claim in (claims[own] for own in event.claim_ids if own in claims):
            yield _claim(claim, event, reports.get(claim.report_id))
    for claim in document.claims:
        yield from _speakers(claim, actors)


def _article(report: Report) -> Entity:
    language = pycountry.languages.get(alpha_2=report.language) if report.language else None
    return entity(
        report_key(report.id),
        "Article",
        {
            "title": [report.title],
            "publisher": [report.outlet],
            "author": [report.byline],
            "publishedAt": [report.published],
            "modifiedAt": [report.modified],
            "sourceUrl": [report.url],
            "language": [language.alpha_3 if language else None],
            "bodyText": [report.text],
        },
    )


def _event(event: Event) -> Entity:
    known, date, country = words(), event.date, country_of(event.place)
    what = known.event_type[event.type]
    where = event.place.name if event.place else None
    involved = [actor_key(one) for one in (*event.actors, *event.recipients) if _is_shown(one)]
    return entity(
        event_key(event.id),
        "Event",
        {
            "name": [f"{what}, {where}" if where else what],
            "startDate": [date.start_min if date else None],
            "endDate": [date.end_max if date else None],
            "country": [country.alpha_2.lower() if country else None],
            "location": [_full(event.place) if event.place else None],
            "addressEntity": [address_key(event.place) if event.place else None],
            "involved": dict.fromkeys(involved),
            "keywords": [event.type],
            "summary": [f"{known.grade[event.grade]}: {event.grade_because}"],
            "notes": [f"In dispute: {known.about[one.about].lower()}" for one in event.disputes],
        },
    )


def _actor(actor: ActorMention, actors: Actors) -> Entity:
    known = actors.get(actor.actor_id) if actor.actor_id else None
    state = state_behind(actor.actor_id, actors)
    schema = "PublicBody" if known is not None and known.kind == "official" else "Organization"
    country = (known.country if known else None) or state
    return entity(
        actor_key(actor),
        schema,
        {"name": [actor.name or actor.text], "country": [country.lower() if country else None]},
    )


def _is_shown(actor: ActorMention) -> bool:
    return HIDDEN not in (actor.name or actor.text)


def _speakers(claim: Claim, actors: Actors) -> Iterator[Entity]:
    """Who says it, and the mention of them in the article."""
    for speaker in (claim.speaker, *claim.co_speakers):
        key = speaker_key(speaker) if speaker else None
        if speaker is None or key is None:
            continue
        made = _speaker(speaker, key, actors)
        yield made
        yield entity(
            f"sayso-mention-{claim.report_id}-{key.rpartition('-')[2]}",
            "Mention",
            {
                "document": [report_key(claim.report_id)],
                "name": [speaker.name],
                "resolved": [key],
                "detectedSchema": [made["schema"]],
            },
        )


def _speaker(speaker: Speaker, key: str, actors: Actors) -> Entity:
    if is_person(speaker):
        return entity(key, "Person", {"name": [speaker.name], "position": [speaker.role]})
    named = ActorMention(text=speaker.name or "", actor_id=speaker.actor_id, name=speaker.name, selector=None)
    return _actor(named, actors)


def _address(place: Place) -> Entity:
    country = country_of(place)
    return entity(
        address_key(place),
        "Address",
        {
            "full": [_full(place)],
            "city": [place.name],
            "state": place.admin[1:2],
            "country": [country.alpha_2.lower() if country else None],
            "latitude": [place.lat],
            "longitude": [place.lon],
        },
    )


def _full(place: Place) -> str:
    parts = (place.facility, place.name or place.text, *reversed(place.admin))
    return ", ".join(dict.fromkeys(part for part in parts if part)) or "unknown"


def _claim(claim: Claim, event: Event, report: Report | None) -> Entity:
    """What links an article to an event: who says what of it there, and whether that is a denial."""
    who = (claim.speaker.name or claim.speaker.text) if claim.speaker else None
    role = "denies" if claim.factuality.endswith("-") else "asserts"
    return entity(
        f"sayso-claim-{claim.id}",
        "Documentation",
        {
            "document": [report_key(claim.report_id)],
            "entity": [event_key(event.id)],
            "role": [f"{who or (report.outlet if report else None) or 'the report'} {role}"],
            "date": [report.published[:10] if report and report.published else None],
            "summary": [claim.content.exact],
        },
    )
