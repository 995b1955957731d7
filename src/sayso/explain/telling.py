"""What is held to have happened, by whom it is told, and by whom otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.explain.shelf import Shelf, subject
from sayso.lexicon.wording import actors_words, counted, date_words, day_words, place_words
from sayso.model.claim import ActorMention, Claim
from sayso.model.event import Event
from sayso.model.explanation import Sentence
from sayso.model.terms import Factuality, Interest

GAIN: Mapping[Interest, str] = {
    "self_serving": "; that favours the speaker's own side",
    "against_interest": "; that hurts the speaker's own side",
    "neutral": "",
    "unknown": "",
}
STANCES: Mapping[Factuality, str] = {
    "CT+": "told it otherwise, or in part only,",
    "CT-": "denied it",
    "PR+": "held it likely, and no more,",
    "PR-": "held it unlikely",
    "PS+": "held it possible, and no more,",
    "PS-": "held it possible that it was not so",
    "CTu": "left it open",
    "Uu": "left it open",
}


def told(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """What its claims agree about, value by value, each with the claims that give it."""
    claims = shelf.known(event.claim_ids)
    reports = counted(len({claim.report_id for claim in claims}), "report")
    kind = shelf.words.event_type[event.type]
    speak = f"{counted(len(claims), 'claim')} in {reports} {'speaks' if len(claims) == 1 else 'speak'}"
    yield shelf.sentence("told", f"{speak} of one event of the type “{kind}”.", claims, quoted=())
    if event.running:
        yield shelf.sentence("told", "It is a running total over more than one event.", claims, quoted=())
    yield _place(event, claims, shelf)
    yield _date(event, claims, shelf)
    yield from _actors(event, claims, shelf)
    yield shelf.sentence("told", f"It was reported {_reported(event)}.", claims, quoted=())


def voices(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """Everybody who asserts it, with the first and the last of their words."""
    heard = [voice for origin in event.origin_list for voice in origin.voices]
    told = [(claims, voice) for voice in heard if (claims := shelf.known(voice.claim_ids))]
    for claims, voice in sorted(told, key=lambda one: (shelf.said(one[0][0]) or "9999", one[1].name)):
        said = f"said so {shelf.when(claims)}{shelf.several(claims)}{GAIN[voice.interest]}"
        yield shelf.sentence("voices", f"{subject(shelf.voice(voice, claims))} {said}.", claims)


def against(event: Event, shelf: Shelf) -> Iterator[Sentence]:
    """Everybody who speaks of it and does not assert it: who denies it, leaves it open, or tells it otherwise."""
    asserting = {own for origin in event.origin_list for voice in origin.voices for own in voice.claim_ids}
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in shelf.known(event.claim_ids):
        if claim.id not in asserting:
            groups[shelf.speaker(claim), _stance(claim)].append(claim)
    for (name, stance), claims in groups.items():
        text = f"{subject(name)} {stance} {shelf.when(claims)}{shelf.several(claims)}."
        yield shelf.sentence("against", text, claims)


def _stance(claim: Claim) -> str:
    return "denied having done it" if claim.blame == "denied" else STANCES[claim.factuality]


def _place(event: Event, claims: Sequence[Claim], shelf: Shelf) -> Sentence:
    place = place_words(event.place)
    if event.place is None or not place:
        return shelf.sentence("told", _lacking(event, "where", "Where it happened"), claims, quoted=())
    named = event.place.name
    own = [c for c in claims if c.event and c.event.place and c.event.place.name == named] or claims
    return shelf.sentence("told", f"Its place: {place}.", own, quoted=())


def _date(event: Event, claims: Sequence[Claim], shelf: Shelf) -> Sentence:
    date = date_words(event.date)
    if not date:
        return shelf.sentence("told", _lacking(event, "when", "When it happened"), claims, quoted=())
    own = [claim for claim in claims if claim.event and claim.event.date and claim.event.date.is_stated]
    given = "" if own else "; no claim states it, and it follows from when the event was told as news"
    return shelf.sentence("told", f"Its date: {date}{given}.", own or claims, quoted=())


def _actors(event: Event, claims: Sequence[Claim], shelf: Shelf) -> Iterator[Sentence]:
    doers, done_to = actors_words(event.actors), actors_words(event.recipients)
    if doers:
        own = [claim for claim in claims if claim.event and _shares(claim.event.actors, event.actors)]
        yield shelf.sentence("told", f"Who did it: {doers}.", own or claims, quoted=())
    else:
        yield shelf.sentence("told", _lacking(event, "who", "Who did it"), claims, quoted=())
    if done_to:
        own = [claim for claim in claims if claim.event and _shares(claim.event.recipients, event.recipients)]
        yield shelf.sentence("told", f"Whom it was done to: {done_to}.", own or claims, quoted=())


def _shares(some: Sequence[ActorMention], others: Sequence[ActorMention]) -> bool:
    named = {other.actor_id or other.text for other in others}
    return any((one.actor_id or one.text) in named for one in some)


def _lacking(event: Event, about: str, subject: str) -> str:
    """Why a value is left out: claims differ in it, or none gives it for certain."""
    is_open = any(dispute.about == about for dispute in event.disputes)
    return f"{subject} is in dispute." if is_open else f"{subject} is not known."


def _reported(event: Event) -> str:
    first, last = day_words(event.first_said), day_words(event.last_said)
    if first is None:
        return "on days that are not known"
    return f"on {first}" if first == last else f"first on {first} and last on {last}"
