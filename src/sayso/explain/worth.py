"""What an event is worth and why: its origins, its grades, and what would change them."""

from collections.abc import Iterator, Sequence

from sayso.explain.shelf import Shelf
from sayso.lexicon.wording import counted, enumerated
from sayso.model.claim import Claim
from sayso.model.event import Event, Origin
from sayso.model.explanation import Sentence

NO_MATTER = "A denial would be kept as a dispute and would not change the grade."


def origins(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """How many origins it has, whose voices make each, and which voices do not count."""
    own = [origin for origin in event.origin_list if origin.counted]
    ids = [claim for origin in own for voice in origin.voices for claim in voice.claim_ids]
    heard = shelf.known(ids or event.claim_ids)
    number = counted(event.origins, "independent origin") if event.origins else "no independent origin"
    yield shelf.sentence("origins", f"It has {number}.", heard, quoted=())
    for at, origin in enumerate(own, start=1):
        yield _origin(f"Origin {at}", origin, shelf)
    for origin in event.origin_list:
        if not origin.counted:
            yield _origin("Not counted", origin, shelf)


def grade(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """Its grade with the reason, what would raise or lower it, and the grades that others use."""
    claims = shelf.known(event.claim_ids)
    named = [claim for claim in claims if claim.id in event.grade_because] or claims
    word = shelf.words.grade[event.grade].lower()
    yield shelf.sentence("grade", f"It is graded “{word}”. {ended(event.grade_because)}", named, quoted=())
    for change in _changes(event):
        yield shelf.sentence("grade", change, named, quoted=())
    if event.credibility_because:
        digit = f"Its credibility is {event.credibility} in the NATO Admiralty code"
        yield shelf.sentence("grade", f"{digit}. {ended(event.credibility_because)}", named, quoted=())
    if event.harm_grade:
        harm = f"As harm to civilians it is graded “{event.harm_grade}”, as Airwars grades"
        yield shelf.sentence("grade", f"{harm}. {ended(event.harm_because or '')}".rstrip(), named, quoted=())


def ended(reason: str) -> str:
    """A reason as a sentence: a capital ahead and a stop behind."""
    reason = reason.strip()
    return f"{reason[:1].upper()}{reason[1:]}{'' if reason[-1:] in '.!?' else '.'}" if reason else ""


def _origin(head: str, origin: Origin, shelf: Shelf) -> Sentence:
    because = ended(origin.because or enumerated(voice.name for voice in origin.voices))
    return shelf.sentence("origins", f"{head}: {because}", _claims(origin, shelf), quoted=())


def _claims(origin: Origin, shelf: Shelf) -> list[Claim]:
    return shelf.known(own for voice in origin.voices for own in voice.claim_ids)


def _changes(event: Event) -> Iterator[str]:
    own = [origin for origin in event.origin_list if origin.counted]
    free = [origin for origin in own if origin.interest == "neutral"]
    if event.grade == "corroborated":
        yield from _of_corroborated(own, free)
    elif event.grade == "conceded":
        yield "A further independent origin would corroborate it, if one of them is known to have no interest."
        yield f"It would be worth less if those whom it hurts took their word back. {NO_MATTER}"
    elif event.grade == "single_origin":
        yield f"An origin that does not lean on {_leads(own)} would corroborate it, if one of them has no interest."
        yield "It would be worth less if whoever gains nothing by it took the word back, or were found to gain by it."
        yield NO_MATTER
    else:
        yield from _of_claimed(event)


def _of_corroborated(own: Sequence[Origin], free: Sequence[Origin]) -> Iterator[str]:
    if len(own) == 2:
        yield f"It would be worth less if {_leads(own)} were found to lean on one another, or one took its word back."
    elif len(own) > 2:
        yield f"It stands as long as two of its {len(own)} origins do and one of these has no interest."
    if len(free) == 1 and len(own) > 1:
        only = f"{_leads(free)}, the only origin known to have no interest"
        yield f"It would be worth less if {only}, were found to have one."
    yield NO_MATTER


def _of_claimed(event: Event) -> Iterator[str]:
    if event.grade == "denied":
        yield "It would be worth more if somebody who gains nothing by it said so."
    else:
        yield "Somebody who gains nothing by it and leans on nobody heard here would raise the grade by saying so."
        yield "A denial would make it “denied”."
    yield "If the side that it hurts said so, it would be “conceded”."


def _leads(own: Sequence[Origin]) -> str:
    return enumerated(origin.voices[0].name for origin in own if origin.voices)
