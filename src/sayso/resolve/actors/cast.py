"""The actors themselves, as other stages see them: made once each from entries, states and general nouns."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.lexicon.actors import ActorEntry, Noun, WordLists
from sayso.model.knowledge import Actor
from sayso.model.terms import SpeakerKind
from sayso.resolve.actors.states import State

NATIONALS = "generic:nationals"
OWN_PEOPLE = ("rebels", "people")


class Cast:
    """Makes the actor of an entry, a state or a noun."""

    def __init__(self, entries: Mapping[str, ActorEntry], states: Iterable[State], words: WordLists) -> None:
        self._actors = {entry.id: _of_entry(entry) for entry in entries.values()}
        for state in states:
            self._actors.setdefault(state.id, _of_state(state))
        for noun in words.nouns:
            if noun.id:
                self._actors.setdefault(noun.id, _of_noun(noun))
        self._actors[NATIONALS] = Actor(id=NATIONALS, name="nationals", kind="witness", is_generic=True)

    def get(self, actor_id: str) -> Actor | None:
        """The actor of an id."""
        return self._actors.get(actor_id)

    def of_entry(self, entry: ActorEntry) -> Actor:
        """The actor of an entry."""
        return self._actors[entry.id]

    def general(self, noun: Noun, state: State | None = None) -> Actor:
        """The general actor of a noun ("rebels"), with the country that the words name."""
        return _of_noun(noun, state.country if state else None)

    def nationals(self, state: State) -> Actor:
        """The people of a country, as nobody's army ("Iraqis")."""
        return Actor(id=NATIONALS, name=state.nationals[0], kind="witness", is_generic=True, country=state.country)

    def of_state(self, state: State, noun: Noun) -> Actor:
        """A state as a noun shows it: its forces are a party, its ministry an official."""
        is_force = noun.group in ("forces", "strike")
        actor_id = state.forces_id if is_force or noun.group == "police" else state.id
        known = self._actors.get(actor_id)
        kind: SpeakerKind = "party" if is_force else noun.kind
        name = known.name if known else state.name
        is_armed = is_force or noun.group == "police"
        return Actor(id=actor_id, name=name, kind=kind, is_armed=is_armed, country=state.country)

    def of_phrase(self, state: State, nouns: Sequence[Noun]) -> Actor | None:
        """The actor of a nationality and its nouns: "Russian military officials", "Syrian rebels"."""
        telling = [noun for noun in nouns if noun.group not in ("modifier", "suffix")]
        if not telling:
            return None
        if telling[0].group in OWN_PEOPLE:
            return self.general(telling[0], state)
        own = [noun for noun in telling if noun.group not in OWN_PEOPLE]
        return self.of_state(state, own[-1])


def _of_entry(entry: ActorEntry) -> Actor:
    return Actor(
        id=entry.id,
        name=entry.name,
        kind=entry.kind,
        is_generic=entry.is_generic,
        is_armed=entry.is_armed,
        country=entry.country,
        run_by=entry.parents[0].id if entry.parents else None,
    )


def _of_state(state: State) -> Actor:
    return Actor(id=state.id, name=state.name, kind="official", is_armed=True, country=state.country)


def _of_noun(noun: Noun, country: str | None = None) -> Actor:
    return Actor(
        id=noun.id or "",
        name=noun.name or noun.words[0],
        kind=noun.kind,
        is_generic=True,
        is_armed=noun.is_armed,
        country=country,
    )
