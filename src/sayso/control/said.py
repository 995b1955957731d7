"""A claim as telling origins apart asks for it, and on whose behalf its words are said."""

from dataclasses import dataclass

from sayso.control.parties import SIDES
from sayso.lexicon.corroboration import plain_words
from sayso.lexicon.holding import load_general_holders
from sayso.model.claim import Claim, ClaimEvent, Speaker
from sayso.model.knowledge import Actors
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.origin.answering import outlet_answering


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """A claim of an event with its report, in the form of `sayso.origin.telling.Telling`."""

    id: str
    claim: Claim
    event: ClaimEvent
    report: Report
    origin_id: str
    said: str | None
    words: str
    land: str | None


def said_of(claim: Claim, event: ClaimEvent, report: Report) -> Said:
    """A claim that stands in a report."""
    place = event.place
    return Said(
        id=claim.id,
        claim=claim,
        event=event,
        report=report,
        origin_id=report.origin_id,
        said=report.published[:10] if report.published else None,
        words=" ".join(plain_words(claim.content.exact)),
        land=place.admin[0] if place and place.admin else None,
    )


def side_told_by(of: Said, actors: Actors, *, place: Place) -> str | None:
    """The side for which a claim speaks, if it is one: its speaker's, or of an outlet's own voice the outlet's."""
    speaker = of.claim.speaker
    if speaker is not None:
        return spoken_for(speaker, actors, place=place) if speaker.kind in SIDES else None
    body = outlet_answering(of, actors)
    owner = actors.get(body.run_by) if body is not None and body.run_by else body
    return owner.id if owner is not None and owner.kind in SIDES else None


def body_of(of: Said, actors: Actors, *, place: Place) -> str | None:
    """The body that a claim's speaker speaks for; of an outlet's own voice that of the outlet, if it is one."""
    if of.claim.speaker is not None:
        return spoken_for(of.claim.speaker, actors, place=place)
    outlet = outlet_answering(of, actors)
    return side_told_by(of, actors, place=place) or (outlet.id if outlet is not None else None)


def spoken_for(speaker: Speaker, actors: Actors, *, place: Place) -> str | None:
    """The body that a speaker speaks for; of "the army" and of who holds an office, that of the country."""
    body = speaker.actor_id or speaker.affiliation_id
    known = actors.get(body) if body else None
    is_open = body is None or (known is not None and known.is_generic)
    if is_open and speaker.kind in SIDES and place.admin:
        told = f"{speaker.text or ''} {speaker.role or ''}"
        nation = actors.nation(place.admin[0]) if load_general_holders().is_office(told) else None
        if nation is not None:
            return nation.id
    return state_of(body, actors, place) or body


def state_of(body: str | None, actors: Actors, place: Place) -> str | None:
    """The state of the country, where a general word such as "the army" stands for it."""
    if body not in load_general_holders().state or not place.admin:
        return None
    nation = actors.nation(place.admin[0])
    return nation.id if nation else None
