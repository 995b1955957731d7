"""Whose an office of a state is that a report names without its state: "the defence minister", "the governor of X".

A war of one state leaves its minister unnamed, and a governor governs where his words or the last place put him.
"""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from sayso.extract.claims.context import Context
from sayso.extract.findings import Entity
from sayso.extract.syntax import Word
from sayso.lexicon.bodies import named_body
from sayso.lexicon.sides import side_words
from sayso.model.knowledge import Actor
from sayso.model.place import Place

NEAR = 2  # sentences
ACTING = frozenset({"nsubj", "nsubjpass", "poss", "agent"})
SEATED = frozenset({"of", "in", "for", "at"})


@runtime_checkable
class KnowsHomes(Protocol):
    """A registry that knows whose minister a text calls "the minister"."""

    def home(self, text: str) -> Actor | None:
        """The state of a text's war."""
        ...


def outlet_owner(context: Context) -> Actor | None:
    """The state or the party whose outlet a report is of."""
    outlet = context.outlet
    owner = context.knowledge.actors.get(outlet.run_by) if outlet is not None and outlet.run_by else outlet
    return owner if owner is not None and owner.kind in {"official", "party"} else None


def home_of(context: Context) -> Actor | None:
    """The state or side whose offices a report may leave without its name: the outlet's own, else that of the war."""
    actors, owner = context.knowledge.actors, outlet_owner(context)
    if owner is not None:
        return owner
    return actors.home(context.parse.text) if isinstance(actors, KnowsHomes) else None


def state_of_post(context: Context, person: Entity) -> Actor | None:
    """The state that a minister or a governor serves, by the place of the post, else by the report's war."""
    words = {word for index in _phrase(context, person) for word in _said(context, index)}
    words |= set((person.role or "").split())
    if words & (side_words().not_the_state | side_words().civil) or not words & (
        side_words().posts | side_words().local_posts
    ):
        return None
    head = context.parse.words[person.head]
    told = context.parse.text[slice(*context.parse.span(head.left, max(head.right, person.last)))]
    named = named_body(context.knowledge.actors, told)
    if named is not None:
        return named if named.kind in {"official", "party"} else None
    seat = next(_seats(context, person), None)
    if (seat is None or not seat.admin) and words & side_words().local_posts:
        seat = _last_place(context, person)
    seated = _state(context, seat) if seat is not None else None
    if seated is not None or words & side_words().abroad:
        return seated
    return home_of(context) or next(acting_before(context, person), None)


def _phrase(context: Context, person: Entity) -> Iterator[int]:
    """The words of somebody's name and office, and of what stands in apposition to them."""
    yield from range(min(person.first, context.parse.words[person.head].left), person.last + 1)
    for child in context.parse.children(context.parse.words[person.head]):
        if child.dep == "appos":
            yield from range(child.left, child.right + 1)


def _said(context: Context, index: int) -> tuple[str, str]:
    word = context.parse.words[index]
    return word.lemma.casefold(), word.text.casefold()


def _seats(context: Context, person: Entity) -> Iterator[Place]:
    """The places that the words of an office name: "Yobe governor", "governor of Belgorod region"."""
    parse = context.parse
    for index in _phrase(context, person):
        entity = context.entity(index, "place")
        if entity is not None and entity.place is not None:
            yield entity.place
    head = parse.words[person.head]
    holders = (head, parse.head(head)) if head.dep == "appos" else (head,)
    for child in (child for holder in holders for child in parse.children(holder)):
        if child.dep == "prep" and child.lemma in SEATED:
            yield from _named_below(context, child)


def _named_below(context: Context, preposition: Word) -> Iterator[Place]:
    """The place behind a preposition, also where its words count for the holder of the post."""
    parse = context.parse
    for noun in parse.children(preposition):
        entity = context.entity(noun.index, "place")
        if entity is not None and entity.place is not None:
            yield entity.place
            continue
        first = noun.left + (parse.words[noun.left].dep == "det")
        name = parse.text[slice(*parse.span(first, noun.index))]
        found = context.knowledge.places.choose(name, nearby=()) if name[:1].isupper() else None
        if found is not None:
            yield found


def _last_place(context: Context, person: Entity) -> Place | None:
    """The last place with a country that the report has named before."""
    before = [entity for entity in context.located.of_kind("place") if entity.last < person.first]
    known = (entity.place for entity in reversed(before) if entity.place is not None and entity.place.admin)
    return next(known, None)


def _state(context: Context, place: Place) -> Actor | None:
    country = place.admin[0] if place.admin else place.name
    return context.knowledge.actors.nation(country) if country else None


def acting_before(context: Context, office: Entity) -> Iterator[Actor]:
    """The states that acted or were named as owners shortly before an office, the last first."""
    last = context.parse.words[office.head].sentence
    first = context.parse.sentences[max(0, last - NEAR)].first
    acting = [word.index for word in context.parse.words[first : office.first] if word.dep in ACTING]
    yield from nations(context, reversed(acting))


def nations(context: Context, words: Iterator[int] | list[int]) -> Iterator[Actor]:
    """The states that words name."""
    for word in words:
        place = context.entity(word, "place")
        text = context.parse.text[place.start : place.end] if place else context.parse.words[word].text
        actor = context.knowledge.actors.nation(text) if text[:1].isupper() else None
        if actor is not None:
            yield actor
