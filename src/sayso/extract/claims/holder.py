"""Who is taken to hold a place, by the words right beside its name."""

from collections.abc import Iterator

from msgspec import Struct

from sayso.extract.claims.context import Context
from sayso.lexicon.held import held_words
from sayso.model.claim import ActorMention
from sayso.model.knowledge import Actor
from sayso.model.place import Place
from sayso.model.selector import Selector, select

LONGEST = 4  # words of a holder's name


class Presupposed(Struct, frozen=True, gc=False):
    """A holder and a place, with the words from the one to the other."""

    holder: ActorMention
    place: Place
    outcome: str
    trigger: Selector
    words: Selector


def holder_before(context: Context, last: int) -> ActorMention | None:
    """The longest name up to a word that the registry knows, unless the words before it say that it is over."""
    words, sentence = context.parse.words, context.parse.words[last].sentence
    for first in range(max(0, last - LONGEST + 1), last + 1):
        if words[first].sentence != sentence:
            continue
        found = _mention(context, words[first].start, words[last].end)
        if found is not None:
            before = words[first - 1].text.lower() if first else ""
            return None if before in held_words().past else found
    return None


def holder_behind(context: Context, first: int) -> ActorMention | None:
    """The longest name from a word on that the registry knows, its article left out."""
    words = context.parse.words
    if first < len(words) and words[first].text.lower() == "the":
        first += 1
    for last in range(min(len(words), first + LONGEST) - 1, first - 1, -1):
        if words[last].sentence == words[first].sentence:
            found = _mention(context, words[first].start, words[last].end)
            if found is not None:
                return found
    return None


def _mention(context: Context, start: int, end: int) -> ActorMention | None:
    text = context.parse.text
    actor = _actor(context, text[start:end])
    if actor is None or not (actor.kind in ("party", "official") or actor.is_armed or actor.country):
        return None
    return ActorMention(text=text[start:end], actor_id=actor.id, name=actor.name, selector=select(text, start, end))


def _actor(context: Context, name: str) -> Actor | None:
    """A holder by its name, or by the singular that stands before a hyphen: "rebel"."""
    return next(_hits(context, name), None)


def _hits(context: Context, name: str) -> Iterator[Actor]:
    actors = context.knowledge.actors
    nation = actors.nation(name) if name.istitle() else None
    if nation is not None:
        yield nation
    for form in (name, f"{name}s", f"{name} forces"):
        hits = actors.find(form)
        if hits and (hits[0].start, hits[0].end) == (0, len(form)):
            yield hits[0].actor
