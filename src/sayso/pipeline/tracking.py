"""A document to the track records of its speakers."""

from collections.abc import Sequence

from sayso.errors import UnknownName
from sayso.lexicon.folding import plain
from sayso.model.document import Document
from sayso.model.track import Rating, Track, TrackList
from sayso.pipeline.knowledge import known_actors
from sayso.resolve.actors.registry import ActorRegistry
from sayso.track import tracks


def track_list(
    document: Document, *, ratings: Sequence[Rating] = (), speakers: Sequence[str] = (), as_known_on: str | None = None
) -> TrackList:
    """The track record of every speaker, or of those who are asked for by id or name, with their parts.

    `as_known_on` is the day up to which the document was drawn. Raises `UnknownName`.
    """
    registry = known_actors()
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


def _named(found: Sequence[Track], name: str, registry: ActorRegistry) -> set[str]:
    actor = registry.lookup(name) or registry.nation(name)
    parts = registry.parts(actor.id) if actor else ()
    keys = {track.speaker for track in found if track.speaker in parts or plain(track.name) == plain(name)}
    if not keys:
        raise UnknownName(name, [track.name for track in found])
    return keys
