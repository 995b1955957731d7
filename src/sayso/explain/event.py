"""Why an event is in the picture as it is."""

from collections.abc import Iterable, Iterator

from sayso.explain.deciding import decisions
from sayso.explain.differing import corrections, disputes, tolls
from sayso.explain.shelf import Shelf
from sayso.explain.spell import holding_words
from sayso.explain.telling import against, told, voices
from sayso.explain.worth import grade, origins
from sayso.lexicon.wording import date_words, place_words
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.explanation import Explanation, Sentence


def explain_event(event: Event, spells: Iterable[Spell], shelf: Shelf) -> Explanation:
    """The reasons of an event: who tells what, its origins and grades, what is in dispute, what rests on it."""
    parts = (told, voices, against, origins, grade, disputes, corrections, tolls)
    sentences = [sentence for part in parts for sentence in part(event, shelf)]
    return Explanation(
        id=event.id,
        about="event",
        title=_title(event, shelf),
        sentences=(*sentences, *_resting(event, spells, shelf), *decisions(event.claim_ids, shelf)),
    )


def _title(event: Event, shelf: Shelf) -> str:
    parts = (shelf.words.event_type[event.type], place_words(event.place), date_words(event.date))
    return " · ".join(part for part in parts if part)


def _resting(event: Event, spells: Iterable[Spell], shelf: Shelf) -> Iterator[Sentence]:
    """The holdings that rest on it, by their ids."""
    for spell in spells:
        if event.id in spell.event_ids:
            own = shelf.known(claim for claim in spell.claim_ids if claim in event.claim_ids)
            text = f"A holding rests on it, {spell.id}: {holding_words(spell, shelf)}."
            yield shelf.sentence("holding", text, own or shelf.known(event.claim_ids), quoted=())
