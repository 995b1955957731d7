"""The registry: plain text in, actors with offsets out; and who is on whose side."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace

import msgspec

from sayso.lexicon.actors import ActorData, ActorEntry, Noun, Person, load_actor_data
from sayso.model.knowledge import Actor, ActorHit
from sayso.resolve.actors.cast import Cast
from sayso.resolve.actors.matcher import Matcher
from sayso.resolve.actors.names import (
    Name,
    actor_names,
    cue_names,
    national_names,
    noun_names,
    person_names,
    state_names,
)
from sayso.resolve.actors.neighbours import Neighbours
from sayso.resolve.actors.phrases import Phrases
from sayso.resolve.actors.sides import Sided, Sides
from sayso.resolve.actors.states import State, states
from sayso.resolve.actors.theatre import Scene, Scenery, bearer

SHORT = 60  # characters of a name; texts are not kept
REMEMBERED = 65_536


class ActorRegistry(Sided):
    """Knows the actors of `data/actors/` and every state (the Protocol `Actors`).

    `find` reads the theatre of war off the text it is given. Where a text is read bit by bit, ask for a view first:
    `registry.in_theatre(report.text).find(sentence)`.
    """

    def __init__(self, data: ActorData) -> None:
        self.data = data
        self._entries = {entry.id: entry for entry in data.actors}
        self._states = states(data.nations, data.words.states)
        self._cast = Cast(self._entries, self._states, data.words)
        self._sides = Sides(self._entries)
        self._scenery = Scenery(data.theatres, self._states)
        self._matcher = Matcher(_names(data, self._states), data.words.english_words)
        self._nations = {self._matcher.folder.name(word): state for word, state in _nation_words(self._states)}
        self.scene: Scene | None = None  # None: told from each text
        self._found: dict[str, tuple[ActorHit, ...]] = {}

    def find(self, text: str) -> Sequence[ActorHit]:
        """Every actor named in a text, the longest words where names overlap, in order of position.

        A bare country or nationality is no hit, as it is mostly a place: see `nation`. What a few words name is kept,
        since report after report asks for the same.
        """
        if len(text) > SHORT or self.scene is not None:
            return self._hits(text)
        if text not in self._found:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[text] = tuple(self._hits(text))
        return list(self._found[text])

    def _hits(self, text: str) -> list[ActorHit]:
        folded = self._matcher.folder.text(text)
        matches = self._matcher.matches(folded)
        scene = self.scene or self._scenery.of(matches)
        chosen = Phrases(Neighbours(folded, matches, self.data.words), self._cast, scene).chosen()
        placed = [(folded.span(c.start, c.end), c.actor) for c in chosen if c.actor]
        return [ActorHit(start=start, end=end, actor=actor) for (start, end), actor in placed]

    def lookup(self, name: str) -> Actor | None:
        """The actor of exactly this id or name; a country's name gives its state."""
        found = self.get(name)
        if found:
            return found
        named = self._matcher.named(name)
        entry = bearer([name for name in named if name.role == "actor"], self.scene.theatres if self.scene else ())
        if entry:
            return self._cast.of_entry(entry)
        for bearing in named:
            if isinstance(bearing.refers, State) and name.strip() not in bearing.refers.adjectives:
                return self._cast.get(bearing.refers.id)
        general = [bearing.refers for bearing in named if isinstance(bearing.refers, Noun)]
        return self._cast.general(general[0]) if general and general[0].id else None

    def get(self, actor_id: str) -> Actor | None:
        """The actor of this id."""
        return self._cast.get(actor_id)

    def home(self, text: str) -> Actor | None:
        """The state whose minister a text calls "the minister", by the war that it is about; none in a war of two."""
        scene = self.scene or self._scenery.of(self._matcher.matches(self._matcher.folder.text(text)))
        return self._cast.get(scene.home.id) if scene.home is not None else None

    def nation(self, name: str) -> Actor | None:
        """The state of a country, nationality or capital ("Russia", "Moscow"), for who knows that it acts."""
        state = self._nations.get(self._matcher.folder.name(name))
        return self._cast.get(state.id) if state else None

    def person(self, name: str, day: str | None = None) -> Person | None:
        """The leader or spokesman of this name; of several offices the one held on the day."""
        people = [named.refers for named in self._matcher.named(name) if isinstance(named.refers, Person)]
        in_office = [p for p in people if day and (p.since or "") <= day <= (p.until or "9999")]
        return next(iter(in_office or people), None)

    def in_theatre(self, text: str) -> "ActorRegistry":
        """The same registry, reading every text as part of this one: for sentences of a report."""
        view = copy(self)
        view.scene = self._scenery.of(self._matcher.matches(self._matcher.folder.text(text)))
        return view


def load_registry() -> ActorRegistry:
    """The registry of the actors that sayso comes with."""
    return ActorRegistry(load_actor_data())


def merge(registry: ActorRegistry, actors: Iterable[ActorEntry], people: Iterable[Person] = ()) -> ActorRegistry:
    """A registry with more actors and people; an id that it knows gains the new names and ties and keeps the rest."""
    entries = {entry.id: entry for entry in registry.data.actors}
    for actor in actors:
        known = entries.get(actor.id)
        entries[actor.id] = _joined(known, actor) if known else actor
    more = tuple(dict.fromkeys((*registry.data.people, *people)))
    return ActorRegistry(replace(registry.data, actors=tuple(entries.values()), people=more))


_JOINED = ("aliases", "transliterations", "acronyms", "arabic", "descriptions", "theatres")
_TIES = ("parents", "patrons", "allies", "enemies")


def _joined(known: ActorEntry, more: ActorEntry) -> ActorEntry:
    lists = {key: tuple(dict.fromkeys((*getattr(known, key), *getattr(more, key)))) for key in (*_JOINED, *_TIES)}
    if more.name != known.name:
        lists["aliases"] = tuple(dict.fromkeys((*lists["aliases"], more.name)))
    return msgspec.structs.replace(known, **lists)


def _names(data: ActorData, known_states: Sequence[State]) -> Iterator[Name]:
    homes: dict[str, tuple[str, ...]] = {}
    for theatre in data.theatres:
        for code in theatre.countries:
            homes[code] = (*homes.get(code, ()), theatre.id)
    state_ids = {state.id for state in known_states}
    for entry in data.actors:
        yield from actor_names(entry, data.words.spellings, is_state=entry.id in state_ids)
    for state in known_states:
        yield from state_names(state, homes)
        yield from national_names(state)
    for noun in data.words.nouns:
        yield from noun_names(noun)
    for person in data.people:
        yield from person_names(person)
    for theatre in data.theatres:
        yield from cue_names(theatre)


def _nation_words(known_states: Iterable[State]) -> Iterator[tuple[str, State]]:
    for state in known_states:
        for word in (*state.capitals, *state.nationals, *state.adjectives, *state.names):
            yield word, state
