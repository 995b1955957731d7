"""What is said against a saying: by somebody else, or later by the speaker itself."""

from collections.abc import Iterator, Sequence

from sayso.model.claim import Claim
from sayso.model.date import days_between
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.terms import DisputeAbout
from sayso.model.track import Amendment, Answer
from sayso.track.heard import Told, Word, body_of, known


def denials(event: Event, own: Sequence[Word], told: Told, actors: Actors) -> Iterator[Answer]:
    """The first denial of each other body, on the day of the saying or later.

    Who denies having done it denies the saying only where that laid it to his side.
    """
    seen: set[tuple[str, DisputeAbout]] = set()
    for claim in _denying(event, told):
        body = body_of(claim.speaker) if claim.speaker else None
        about: DisputeAbout = "who" if claim.blame == "denied" else "whether"
        key = body or told.text(claim), about
        days = _days(own, told.said(claim))
        if body == own[0].body or key in seen or (days is not None and days < 0):
            continue
        if about == "who" and not _is_blamed(body, own, actors):
            continue
        seen.add(key)
        yield Answer(
            speaker=body,
            name=_name(claim, told, actors),
            claim_id=claim.id,
            said=told.said(claim),
            days=days,
            interest=claim.interest,
            about=about,
        )


def amendments(event: Event, own: Sequence[Word], told: Told) -> Iterator[Amendment]:
    """What the speaker itself took back: the first of its words against its own on each subject, said after them."""
    ids = {word.claim.id for word in own}
    seen: set[DisputeAbout] = set()
    for correction in event.corrections:
        if ids & set(correction.before.claim_ids):
            seen.add(correction.about)
            after = correction.after
            yield Amendment(
                about=correction.about, claim_ids=after.claim_ids, said=after.said, days=_days(own, after.said)
            )
    for claim in _denying(event, told):
        about: DisputeAbout = "who" if claim.blame == "denied" else "whether"
        days = _days(own, told.said(claim))
        is_own = claim.speaker is not None and body_of(claim.speaker) == own[0].body
        if is_own and days and days > 0 and about not in seen:
            seen.add(about)
            yield Amendment(about=about, claim_ids=(claim.id,), said=told.said(claim), days=days)


def _denying(event: Event, told: Told) -> list[Claim]:
    """The claims that something was not so, for certain, the first said ahead."""
    found = [claim for claim in known(event.claim_ids, told) if claim.blame == "denied" or claim.factuality == "CT-"]
    return sorted(found, key=lambda claim: (told.said(claim) or "9999", claim.id))


def _days(own: Sequence[Word], said: str | None) -> int | None:
    return days_between(own[0].said, said) if own[0].said and said else None


def _is_blamed(body: str | None, own: Sequence[Word], actors: Actors) -> bool:
    """Whether a saying lays it to the side of a body."""
    doers = [actor.actor_id for word in own if word.claim.event for actor in word.claim.event.actors if actor.actor_id]
    return body is not None and any(actors.is_same_side(body, doer, own[0].said) for doer in doers)


def _name(claim: Claim, told: Told, actors: Actors) -> str:
    if claim.speaker is None:
        report = told.reports.get(claim.report_id)
        return (report.outlet or report.path) if report else claim.report_id
    body = actors.get(claim.speaker.actor_id) if claim.speaker.actor_id else None
    is_known = body is not None and not body.is_generic
    return body.name if body and is_known else claim.speaker.text or claim.speaker.name or "somebody not named"
