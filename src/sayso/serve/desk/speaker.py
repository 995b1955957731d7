"""The page of a speaker: its track record, counts first, each with the sayings behind it."""

from typing import Any

from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.response import Template
from sqlalchemy import Connection

from sayso.errors import UnknownId
from sayso.explain import Shelf
from sayso.lexicon.words import words
from sayso.model.record import Record
from sayso.model.track import Saying, Tally, Track
from sayso.pipeline.settle import drawn_of, is_settled
from sayso.pipeline.standing import newest_number, standing_on_speaker
from sayso.pipeline.tracking import track_part
from sayso.serve.case import ServedCase
from sayso.serve.desk.addresses import id_in
from sayso.serve.desk.analyst import analyst
from sayso.serve.desk.claim_view import ClaimView, claim_views
from sayso.serve.desk.decide_view import decision_views
from sayso.serve.desk.furniture import actor_name
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.redaction import check_known, visible

MOST = 100  # sayings and claims that one page lists


class SayingView(Record, frozen=True, kw_only=True):
    """One saying, and the first of its claims."""

    saying: Saying
    told: tuple[ClaimView, ...]


@get("/speakers/{key:path}", media_type=MediaType.HTML, sync_to_thread=True)
def speaker(request: Request[Any, Any, Any], served: NamedDependency[ServedCase]) -> Template:
    """One speaker by its id; the letter of reliability can be given here."""
    speaker_id = id_in(request)
    check_known(served, speaker_id)
    with served.reading() as connection:
        state = drawn_of(connection), newest_number(connection)
        track, part = served.memo.get(f"speaker {speaker_id}", state, lambda: track_part(connection, speaker_id))
        if not part.claims:
            raise UnknownId(f"nobody with the id {speaker_id!r} says anything in the case")
        seen = visible(connection, part, served)
        track = visible(connection, track, served) if track else None
        shelf = shelf_of(connection, seen)
        context = {
            "speaker_id": speaker_id,
            "name": track.name if track else actor_name(speaker_id),
            "track": track,
            "tallies": _tallies(track, is_public=served.settings.public) if track else (),
            "sayings": _sayings(track, shelf) if track and not served.settings.public else (),
            **_rating(request, served, connection, speaker_id),
        }
    return Template("speaker.html", context=context)


def _rating(
    request: Request[Any, Any, Any], served: ServedCase, connection: Connection, speaker_id: str
) -> dict[str, object]:
    """What the form takes by which an analyst gives a letter."""
    return {
        "who": analyst(request, served),
        "decisions": decision_views(standing_on_speaker(connection, speaker_id)),
        "seen": newest_number(connection),
        "is_settled": is_settled(connection),
    }


def _tallies(track: Track, *, is_public: bool) -> list[tuple[str, Tally]]:
    """All sayings counted, and those of each interest, subject and, not in public, person."""
    known = words()
    return [
        ("All", track.tally),
        *((known.interest[one.interest] or f"interest {one.interest}", one.tally) for one in track.by_interest),
        *((f"on {known.subject[one.subject]}", one.tally) for one in track.by_subject),
        *((one.name, one.tally) for one in track.persons if not is_public),
    ]


def _sayings(track: Track, shelf: Shelf) -> list[SayingView]:
    newest = list(reversed(track.sayings))[:MOST]
    return [SayingView(saying=one, told=_told(one, shelf)) for one in newest]


def _told(saying: Saying, shelf: Shelf) -> tuple[ClaimView, ...]:
    claims = shelf.known(saying.claim_ids)[:1]
    return claim_views(claims, shelf, asserting=saying.claim_ids, numbers={claim.id: 1 for claim in claims})
