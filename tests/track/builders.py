"""Events with their origins, each made of claims in one line."""

from collections.abc import Sequence

from corroborate.builders import World, report
from msgspec.structs import replace

from sayso.model.claim import Claim
from sayso.model.event import Event, Origin, OriginVoice
from sayso.model.report import Report
from sayso.model.terms import EventType
from sayso.model.track import Rating, Track
from sayso.track import tracks


def origin(*claims: Claim, counted: bool = True) -> Origin:
    """An origin of these claims, a voice for each body."""
    bodies = sorted({claim.speaker.actor_id or "" if claim.speaker else "" for claim in claims})
    voices = [[c for c in claims if (c.speaker.actor_id or "" if c.speaker else "") == body] for body in bodies]
    return Origin(
        voices=tuple(
            OriginVoice(
                speaker=body or None,
                name=body or "the outlet",
                claim_ids=tuple(claim.id for claim in own),
                interest=own[0].interest,
            )
            for body, own in zip(bodies, voices, strict=True)
        ),
        counted=counted,
        interest=claims[0].interest,
        because="made so",
    )


def event(name: str, *origins: Origin, against: Sequence[Claim] = (), kind: EventType = "capture") -> Event:
    """An event of these origins, with claims against it."""
    told = [own for one in origins for voice in one.voices for own in voice.claim_ids]
    return Event(
        id=name,
        type=kind,
        actors=(),
        recipients=(),
        place=None,
        date=None,
        toll=(),
        claim_ids=(*told, *(claim.id for claim in against)),
        origins=sum(one.counted for one in origins),
        grade="claimed",
        grade_because="",
        disputes=(),
        protected_object=None,
        first_said=None,
        last_said=None,
        origin_list=origins,
    )


def reports(days: Sequence[str | None], *, origins: Sequence[str | None] = ()) -> list[Report]:
    """Reports r1, r2 … of these days."""
    texts = [*origins, *[None] * (len(days) - len(origins))]
    return [report(f"r{n}", day, origin=text) for n, (day, text) in enumerate(zip(days, texts, strict=True), start=1)]


def track(
    speaker: str,
    events: Sequence[Event],
    claims: Sequence[Claim],
    told: Sequence[Report],
    *,
    ratings: Sequence[Rating] = (),
) -> Track:
    """The track record of one speaker."""
    (found,) = [one for one in tracks(events, claims, told, actors=World(), ratings=ratings) if one.speaker == speaker]
    return found


def spoken_by(name: str, claim: Claim) -> Claim:
    """The claim, as a person's word for the same body."""
    assert claim.speaker is not None
    return replace(claim, id=f"{claim.id}.{name}", speaker=replace(claim.speaker, name=name, role="spokesman"))
