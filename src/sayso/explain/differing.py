"""What the claims of an event do not agree about: disputes, corrections, and every speaker's count."""

from collections.abc import Iterator

from sayso.explain.shelf import Shelf, subject
from sayso.lexicon.wording import count_words, counted, day_words, enumerated, victims_words
from sayso.model.event import Correction, Dispute, Event, Position, SpeakerToll
from sayso.model.explanation import Sentence


def disputes(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """Each dispute, position by position, and who takes no side in it."""
    for dispute in event.disputes:
        claims = shelf.known(own for position in dispute.positions for own in position.claim_ids)
        about = shelf.words.about[dispute.about]
        positions = counted(len(dispute.positions), "position")
        yield shelf.sentence("disputes", f"In dispute: {about.lower()}; {positions}.", claims, quoted=())
        for position in dispute.positions:
            yield _position(position, shelf)
        yield from _silent(dispute, shelf)


def corrections(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """What speakers took back or changed, with their word before and after."""
    for correction in event.corrections:
        yield _correction(correction, shelf)


def tolls(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """The range that stands of each count, and what each speaker counts."""
    for span in event.toll_range:
        whom = victims_words(span.of, span.effect, shelf.words, is_one=span.min == span.max == 1)
        counts = [toll for toll in event.tolls if not (toll.replaced or toll.running)]
        own = [t for t in counts if (t.effect, t.of, t.group) == (span.effect, span.of, span.group)]
        claims = shelf.known(claim for toll in own for claim in toll.claim_ids) or shelf.known(event.claim_ids)
        tail = ", and the counts shut each other out" if span.disputed else ""
        group = f" ({span.group})" if span.group else ""
        text = f"What stands of the counts: {count_words(span.min, span.max)} {whom}{group}{tail}."
        yield shelf.sentence("tolls", text, claims, quoted=())
    for toll in event.tolls:
        claims = shelf.known(toll.claim_ids)
        yield shelf.sentence("tolls", _toll(toll, shelf, is_apart=toll.running and not event.running), claims)


def _position(position: Position, shelf: Shelf) -> Sentence:
    claims = shelf.known(position.claim_ids)
    names = position.speakers or tuple(dict.fromkeys(shelf.speaker(claim) for claim in claims))
    who = enumerated(shelf.name(name) for name in names)
    return shelf.sentence("disputes", f"“{position.value}”: said by {who} {shelf.when(claims)}.", claims)


def _silent(dispute: Dispute, shelf: Shelf) -> Iterator[Sentence]:
    claims = shelf.known(dispute.silent)
    if claims:
        number = counted(len(claims), "claim takes", "claims take")
        text = f"{number} no side in it, by {enumerated(map(shelf.speaker, claims))}; silence is no denial."
        yield shelf.sentence("disputes", text, claims, quoted=())


def _correction(correction: Correction, shelf: Shelf) -> Sentence:
    before, after = correction.before, correction.after
    on, later = day_words(before.said), day_words(after.said)
    about = shelf.words.about[correction.about].lower()
    text = (
        f"{shelf.name(correction.speaker)} replaced its own word on {about}: “{before.value}”{_on(on)} became "
        f"“{after.value}”{_on(later)}; the earlier word counts no more."
    )
    claims = shelf.known((*before.claim_ids, *after.claim_ids))
    return shelf.sentence(
        "corrections", text, claims, quoted=shelf.known((*before.claim_ids[:1], *after.claim_ids[:1]))
    )


def _toll(toll: SpeakerToll, shelf: Shelf, *, is_apart: bool) -> str:
    count = count_words(toll.min, toll.max, toll.vague)
    whom = victims_words(toll.of, toll.effect, shelf.words, is_one=toll.min == toll.max == 1)
    group = f" ({toll.group})" if toll.group else ""
    days = shelf.when(shelf.known(toll.claim_ids))
    as_of = f", as of {day_words(toll.as_of)}" if toll.as_of else ""
    notes = [
        "replaced by its own later count" if toll.replaced else "",
        "a running total of more than this event, and no part of its toll" if is_apart else "",
    ]
    return "; ".join(filter(None, (f"{subject(toll.name)} counts {count} {whom}{group}{as_of}, {days}", *notes))) + "."


def _on(day: str | None) -> str:
    return f" (said on {day})" if day else ""
