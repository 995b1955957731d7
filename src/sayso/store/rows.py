"""Records as rows: pure functions, so that every row can be made again from its record and compared."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

import msgspec

from sayso.lexicon.folding import plain
from sayso.model.claim import ActorMention, Claim, Speaker
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.store.days import UNKNOWN, ordinal
from sayso.store.places import place_id

Row = dict[str, Any]
SERIAL_BITS = 32
SERIALS = (1 << SERIAL_BITS) - 1
ENCODER = msgspec.json.Encoder()


def encoded(record: object) -> bytes:
    """A record's JSON, as it is kept; the same record always gives the same bytes."""
    return ENCODER.encode(record)


def digest_of(body: bytes) -> bytes:
    """Sixteen bytes that tell whether a body was changed (BLAKE2b)."""
    return blake2b(body, digest_size=16).digest()


def said_day(report: Report, taken_at: str) -> int:
    """The ordinal of the day by which the report had been said: published, else changed, else taken."""
    known = (ordinal(day) for day in (report.published, report.modified, taken_at))
    return next((day for day in known if day), UNKNOWN)


def claim_key(day: int, serial: int) -> int:
    """The key of a claim: what was said later has a higher one."""
    return day << SERIAL_BITS | serial


def serial_of(key: int) -> int:
    """The serial number in the key of a claim."""
    return key & SERIALS


# Rows that are made by the million are plain tuples, their values in the order of the columns: what has only numbers
# and words in it the collector of garbage soon passes over, which would else go through all of them again and again.
ClaimRow = tuple[int, str, int, int, str | None, str | None, int | None, int | None]
BodyRow = tuple[int, bytes, bytes]


def claim_row(claim: Claim, *, key: int, reading_key: int, number: int) -> ClaimRow:
    """The row of `claims`."""
    event, place = claim.event, place_of(claim)
    start, end = days_of(event.date if event else None)
    own = place_id(place) if place else None
    return key, claim.id, reading_key, number, event.type if event else None, own, start, end


def body_row(claim: Claim, *, serial: int) -> BodyRow:
    """The row of `claim_bodies`."""
    body = encoded(claim)
    return serial, body, digest_of(body)


def place_of(claim: Claim) -> Place | None:
    """Where a claim says that it happened, or where its facility lies, so far as the place has a name."""
    if claim.event and claim.event.place and claim.event.place.name:
        return claim.event.place
    place = claim.facility.place if claim.facility else None
    return place if place and place.name else None


def days_of(date: DateBounds | None) -> tuple[int | None, int | None]:
    """The first and the last day that a date may touch."""
    if date is None:
        return None, None
    return ordinal(date.start_min or date.start_max), ordinal(date.end_max or date.end_min)


def claim_actors(claim: Claim) -> Iterable[tuple[str, str]]:
    """Whom a claim has to do with, as pairs of actor and role, each once."""
    speakers = (claim.speaker, *claim.co_speakers) if claim.speaker else claim.co_speakers
    found = [(speaker_key(speaker), "speaker") for speaker in speakers]
    if event := claim.event:
        found += [(mention_key(mention), "actor") for mention in event.actors]
        found += [(mention_key(mention), "recipient") for mention in event.recipients]
    return {(actor, role): None for actor, role in found if actor}


def speaker_key(speaker: Speaker) -> str | None:
    """What a speaker is found by: whom it speaks for, else its name, folded."""
    name = speaker.name or (speaker.text if speaker.named else None)
    return speaker.actor_id or speaker.affiliation_id or (f"name:{plain(name)}" if name else None)


def mention_key(mention: ActorMention) -> str | None:
    """What an actor of an event is found by: its id, else its name, folded."""
    return mention.actor_id or (f"name:{plain(mention.name)}" if mention.name else None)
