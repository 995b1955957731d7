"""Speakers, claims and dates in words that a person can check."""

from collections.abc import Iterable

from sayso.corroborate.window import Window, iso
from sayso.model.claim import Speaker
from sayso.model.knowledge import Actors
from sayso.origin.telling import Telling

ARTICLES = ("A", "An", "The")
NAMED = 6
SHORT = 6


def speaker_name(assertion: Telling, speaker: Speaker | None, actors: Actors) -> str:
    """How a speaker is called in a reason: words of the report, with the body spoken for where they leave it out."""
    if speaker is None:
        return f"{assertion.report.outlet or 'the outlet'} in its own voice"
    is_short = speaker.text is not None and len(speaker.text.split()) <= SHORT
    own = speaker.text if is_short else speaker.name or speaker.text
    body = body_name(speaker.affiliation_id or speaker.actor_id, actors)
    if not own:
        return body or "somebody not named"
    first, _, rest = own.partition(" ")
    own = f"{first.lower()} {rest}" if rest and first in ARTICLES else own
    is_told = body is None or body.casefold() in own.casefold() or (speaker.actor_id or "\0") in own.split()
    return own if is_told else f"{own} ({body})"


def body_name(actor_id: str | None, actors: Actors) -> str | None:
    """The registry's name of an actor, else its id."""
    if actor_id is None:
        return None
    actor = actors.get(actor_id)
    return actor.name if actor else actor_id


def enumerated(names: Iterable[str]) -> str:
    """Names in a row, each once: "A", "A and B", "A, B and C"."""
    each = list(dict.fromkeys(names))
    return " and ".join(filter(None, (", ".join(each[:-1]), *each[-1:])))


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def claims_named(assertions: Iterable[Telling]) -> str:
    """The ids of claims in brackets, so that a person can look them up; of many the first few."""
    ids = sorted({assertion.id for assertion in assertions})
    more = f" and {len(ids) - NAMED} more" if len(ids) > NAMED else ""
    return f"(claim{'s' if len(ids) > 1 else ''} {', '.join(ids[:NAMED])}{more})"


def window_words(window: Window, *, is_open: bool) -> str:
    """A window as a reader would say it."""
    first, last = iso(window.first), iso(window.last)
    if is_open:
        return f"on or before {last}"
    return first if first == last else f"between {first} and {last}"
