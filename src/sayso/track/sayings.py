"""One event as each of its speakers told it: who was first, and what became of that."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.model.date import days_between
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.terms import Interest
from sayso.model.track import Answer, Saying, Turn
from sayso.track.against import amendments, denials
from sayso.track.heard import Told, Word, heard, relaying, without_copies
from sayso.track.others import Others, positions_of
from sayso.track.subject import Subjects

WEIGHTIEST: tuple[Interest, ...] = ("against_interest", "self_serving", "neutral")


@dataclass(frozen=True, slots=True)
class Known:
    """What sayings are drawn by: claims and reports, the rules for subjects, who is who, and a person's one name."""

    told: Told
    subjects: Subjects
    actors: Actors
    person: Callable[[str], str]


def sayings(event: Event, known: Known) -> Iterator[tuple[str, Saying]]:
    """The saying of each body that asserts an event in an origin that counts, with the body's id."""
    words = heard(event, known.told)
    relays, positions = relaying(event, words, known.told), positions_of(event)
    for body in sorted({word.body for word in words if word.body and word.body not in relays}):
        if not _is_general(body, known.actors):
            own = [word for word in words if word.body == body]
            yield body, _saying(event, own, Others(own, words, positions), known)


def _saying(event: Event, own: Sequence[Word], others: Others, known: Known) -> Saying:
    body, said, told = own[0].body or "", own[0].said, known.told
    turn = _turn(own, others)
    plain = without_copies(own, told)
    claims = [word.claim for word in plain]
    return Saying(
        event_id=event.id,
        event_type=event.type,
        subject=known.subjects.of(claims, body, said),
        interest=_interest(own),
        turn=turn,
        said=said,
        watched_days=days_between(said, told.last) if said and told.last else None,
        claim_ids=tuple(dict.fromkeys(claim.id for claim in claims)),
        persons=_persons(plain, known),
        taken_up_by=tuple(_answers(own, others.agreeing(), others, known.actors))
        if turn in ("first", "alongside")
        else (),
        contradicted_by=tuple(_answers(own, others.contradicting(), others, known.actors)),
        denied_by=tuple(denials(event, plain, told, known.actors)),
        corrections=tuple(amendments(event, plain, told)),
    )


def _is_general(body: str, actors: Actors) -> bool:
    """Whether an id stands for a general word ("rebels"), which is nobody's record."""
    known = actors.get(body)
    return known is not None and known.is_generic


def _turn(own: Sequence[Word], others: Others) -> Turn:
    """Whether a body was first: after another mouth of its own side it is an echo, on the same day it is not."""
    said, independent = own[0].said, others.agreeing()
    if said is None:
        return "unknown" if independent else "first"
    if any(word.said and word.said < said for word in others.of_one_mind):
        return "later"
    if any(word.said is None for word in independent):
        return "unknown"
    return "alongside" if any(word.said == said for word in independent) else "first"


def _answers(own: Sequence[Word], words: Sequence[Word], others: Others, actors: Actors) -> Iterator[Answer]:
    """The first voice of each origin of these words, in the order in which they were heard."""
    seen: set[int] = set()
    for word in words:
        if word.origin not in seen:
            seen.add(word.origin)
            body = actors.get(word.body) if word.body else None
            yield Answer(
                speaker=word.body,
                name=body.name if body else word.name,
                claim_id=word.claim.id,
                said=word.said,
                days=days_between(own[0].said, word.said) if own[0].said and word.said else None,
                interest=word.interest,
                differs_on=others.differences(word),
            )


def _interest(own: Sequence[Word]) -> Interest:
    """Of several the weightiest: who says once what hurts the own side has said it."""
    found = {word.interest for word in own}
    return next((interest for interest in WEIGHTIEST if interest in found), "unknown")


def _persons(own: Sequence[Word], known: Known) -> tuple[str, ...]:
    """The persons who said it on the first day, by one name each."""
    first, body = own[0].said, own[0].body
    whole = known.actors.get(body) if body else None
    speakers = [s for word in own if word.said == first for s in (word.claim.speaker, *word.claim.co_speakers) if s]
    names = {s.name for s in speakers if s.named and s.name and s.actor_id == body and whole and s.name != whole.name}
    return tuple(sorted({known.person(name) for name in names}))
