"""The stage: events, their claims and reports to a track record for each speaker."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sayso.lexicon.folding import plain
from sayso.lexicon.tracking import load_reliability, load_subjects
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.report import Report
from sayso.model.terms import SpeakerKind
from sayso.model.track import Rating, Saying, Track
from sayso.track.heard import Told, body_of
from sayso.track.reliability import reliability
from sayso.track.sayings import Known, sayings
from sayso.track.subject import Subjects
from sayso.track.tally import by_interest, by_person, by_subject, tally


def tracks(  # noqa: PLR0913 what was told, and what it is read by
    events: Iterable[Event],
    claims: Iterable[Claim],
    reports: Iterable[Report],
    *,
    actors: Actors,
    ratings: Sequence[Rating] = (),
    person: Callable[[str], str] = str,
    last: str | None = None,
) -> list[Track]:
    """The track record of each speaker who asserts an event, those who said most first ahead.

    A speaker is the body spoken for. Outlets in their own voice, unnamed speakers and whoever only relays another are
    none: they may lean on anybody. Order does not matter, and a copy of a text changes no count. `ratings` are the
    letters that analysts decided on; `person` gives the one name of a person whom reports spell in several ways. `last`
    is the last day on which anything was reported, where these reports are a part of more.
    """
    told = Told.of(claims, reports, last=last)
    known = Known(told, Subjects(load_subjects(), actors), actors, person)
    found: dict[str, list[Saying]] = defaultdict(list)
    for event in sorted({event.id: event for event in events}.values(), key=lambda event: event.id):
        for body, saying in sayings(event, known):
            found[body].append(saying)
    rated = {_folded(rating.speaker): rating for rating in ratings}
    rule, spoken = load_reliability(), _speakers(told)
    made = [
        Track(
            speaker=body,
            name=_name(body, spoken, actors),
            kind=_kind(body, spoken, actors),
            tally=tally(own),
            by_interest=by_interest(own),
            by_subject=by_subject(own),
            persons=by_person(own),
            reliability=reliability(own, rated.get(_folded(body)), rule),
            sayings=tuple(sorted(own, key=lambda saying: (saying.said or "9999", saying.event_id))),
        )
        for body, own in found.items()
    ]
    return sorted(made, key=lambda track: (-track.tally.first, -track.tally.told, track.name, track.speaker))


def _folded(body: str) -> str:
    """A body's id; where that is made of a name, of the name however it is written."""
    return f"name:{plain(body.removeprefix('name:'))}" if body.startswith("name:") else body


def _speakers(told: Told) -> Mapping[str, tuple[str, SpeakerKind]]:
    """Of each body what it is called and of what kind it is, as the least of its claims by id has it."""
    found: dict[str, tuple[str, SpeakerKind]] = {}
    for claim in sorted(told.claims.values(), key=lambda claim: claim.id):
        for speaker in (claim.speaker, *claim.co_speakers):
            body = body_of(speaker) if speaker else None
            if speaker and body:
                found.setdefault(body, (speaker.name or speaker.text or body, speaker.kind))
    return found


def _name(body: str, spoken: Mapping[str, tuple[str, SpeakerKind]], actors: Actors) -> str:
    known = actors.get(body)
    return known.name if known else spoken[body][0] if body in spoken else body.removeprefix("name:")


def _kind(body: str, spoken: Mapping[str, tuple[str, SpeakerKind]], actors: Actors) -> SpeakerKind | None:
    known = actors.get(body)
    return known.kind if known else spoken[body][1] if body in spoken else None
