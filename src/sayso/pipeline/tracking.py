"""A document to the track records of its speakers, and a case to the record of one."""

from collections.abc import Sequence

from sqlalchemy import Connection

from sayso import __version__
from sayso.decide import ratings
from sayso.errors import UnknownName
from sayso.lexicon.folding import plain
from sayso.model.document import Document
from sayso.model.found import Answer, Query
from sayso.model.track import Rating, Track, TrackList
from sayso.pipeline.knowledge import load_actors
from sayso.pipeline.whole import reports_in
from sayso.resolve.actors.registry import ActorRegistry
from sayso.store.decisions import all_decisions
from sayso.store.effects import all_effects
from sayso.store.find.actors import UNKNOWN
from sayso.store.find.claims import claims_of, every_claim
from sayso.store.find.decided import decided_of
from sayso.store.find.events import events_of
from sayso.store.find.reports import last_said
from sayso.track import tracks


def track_list(
    document: Document, *, ratings: Sequence[Rating] = (), speakers: Sequence[str] = (), as_known_on: str | None = None
) -> TrackList:
    """The track record of every speaker, or of those who are asked for by id or name, with their parts.

    `as_known_on` is the day up to which the document was drawn. Raises `UnknownName`.
    """
    registry = load_actors()
    found = tracks(
        document.events,
        document.claims,
        document.reports,
        actors=registry,
        ratings=ratings,
        person=lambda name: known.name if (known := registry.person(name)) else name,
    )
    if speakers:
        asked = {key for name in speakers for key in _named(found, name, registry)}
        found = [track for track in found if track.speaker in asked]
    days = sorted(report.published[:10] for report in document.reports if report.published)
    return TrackList(
        sayso=document.sayso,
        as_known_on=as_known_on,
        reports=len(document.reports),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        tracks=tuple(found),
    )


def track_part(connection: Connection, speaker: str) -> tuple[Track | None, Answer]:
    """The track record of one speaker of a case, whom an id names, with the events and claims that it rests on.

    No more of the case is read than the events that the speaker tells of. No record where it asserts none.
    """
    registry = load_actors()
    own = every_claim(connection, Query(speakers=(speaker,)))
    events = list(events_of(connection, [claim.id for claim in own]))
    claims = list(claims_of(connection, sorted({claim for event in events for claim in event.claim_ids})))
    reports = reports_in(connection, sorted({claim.report_id for claim in (*claims, *own)}))
    found = tracks(
        events,
        claims,
        reports,
        actors=registry,
        ratings=list(ratings(all_decisions(connection), all_effects(connection))),
        person=lambda name: known.name if (known := registry.person(name)) else name,
        last=last_said(connection),
    )
    told = {claim.id: claim for claim in (*claims, *own)}
    part = Answer(
        sayso=__version__,
        reports=tuple(reports),
        claims=tuple(told.values()),
        events=tuple(events),
        control=(),
        failures=(),
        decisions=tuple(decided_of(connection, sorted(told))),
    )
    return next((track for track in found if _key(track.speaker) == speaker), None), part


def _key(speaker: str) -> str:
    """What the claims of a speaker are found by: its id, or its name folded."""
    return f"{UNKNOWN}{plain(speaker.removeprefix(UNKNOWN))}" if speaker.startswith(UNKNOWN) else speaker


def _named(found: Sequence[Track], name: str, registry: ActorRegistry) -> set[str]:
    actor = registry.lookup(name) or registry.nation(name)
    parts = registry.parts(actor.id) if actor else ()
    keys = {track.speaker for track in found if track.speaker in parts or plain(track.name) == plain(name)}
    if not keys:
        raise UnknownName(name, [track.name for track in found])
    return keys
