"""One event as each of its speakers told it: who was first, and what became of that."""

from collections.abc import Iterator, Sequence

from sayso.model.date import days_between
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.terms import Interest
from sayso.model.track import Answer, Saying, Turn
from sayso.track.against import amendments, denials
from sayso.track.heard import Told, Word, heard, without_copies
from sayso.track.subject import Subjects

WEIGHTIEST: tuple[Interest, ...] = ("against_interest", "self_serving", "neutral")


def sayings(event: Event, told: Told, subjects: Subjects, actors: Actors) -> Iterator[tuple[str, Saying]]:
    """The saying of each body that asserts an event in an origin that counts, with the body's id."""
    words = heard(event, told)
    for body in sorted({word.body for word in words if word.body}):
        own = [word for word in words if word.body == body]
        yield body, _saying(event, own, words, told, (subjects, actors))


def _saying(
    event: Event, own: Sequence[Word], words: Sequence[Word], told: Told, known: tuple[Subjects, Actors]
) -> Saying:
    subjects, actors = known
    body, said = own[0].body or "", own[0].said
    turn = _turn(own, words)
    plain = without_copies(own, told)
    claims = [word.claim for word in plain]
    return Saying(
        event_id=event.id,
        event_type=event.type,
        subject=subjects.of(claims, body, said),
        interest=_interest(own),
        turn=turn,
        said=said,
        watched_days=days_between(said, told.last) if said and told.last else None,
        claim_ids=tuple(dict.fromkeys(claim.id for claim in claims)),
        persons=_persons(plain, actors),
        taken_up_by=tuple(_echoes(own, words)) if turn in ("first", "alongside") else (),
        denied_by=tuple(denials(event, plain, told, actors)),
        corrections=tuple(amendments(event, plain, told)),
    )


def _turn(own: Sequence[Word], words: Sequence[Word]) -> Turn:
    """Whether a body was first: after another mouth of its own side it is an echo, on the same day it is not."""
    said = own[0].said
    others = [word for word in words if word.body != own[0].body]
    independent = _independent(own, words)
    if said is None:
        return "unknown" if others else "first"
    if any(word.said and word.said < said for word in others):
        return "later"
    if any(word.said is None for word in independent):
        return "unknown"
    return "alongside" if any(word.said == said for word in independent) else "first"


def _independent(own: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    origins = {word.origin for word in own}
    return [word for word in words if word.origin not in origins]


def _echoes(own: Sequence[Word], words: Sequence[Word]) -> Iterator[Answer]:
    """The first voice of each other origin, in the order in which they were heard."""
    seen: set[int] = set()
    for word in _independent(own, words):
        if word.origin not in seen:
            seen.add(word.origin)
            days = days_between(own[0].said, word.said) if own[0].said and word.said else None
            yield Answer(
                speaker=word.body,
                name=word.name,
                claim_id=word.claim.id,
                said=word.said,
                days=days,
                interest=word.interest,
            )


def _interest(own: Sequence[Word]) -> Interest:
    """Of several the weightiest: who says once what hurts the own side has said it."""
    found = {word.interest for word in own}
    return next((interest for interest in WEIGHTIEST if interest in found), "unknown")


def _persons(own: Sequence[Word], actors: Actors) -> tuple[str, ...]:
    """The persons who said it on the first day, by the names that the reports give them."""
    first = own[0].said
    names: dict[str, None] = {}
    for word in own:
        for speaker in (word.claim.speaker, *word.claim.co_speakers):
            body = actors.get(word.body) if word.body else None
            is_person = speaker and speaker.named and speaker.name and body and speaker.name != body.name
            if speaker and is_person and word.said == first and speaker.actor_id == word.body:
                names.setdefault(speaker.name or "", None)
    return tuple(sorted(names))
