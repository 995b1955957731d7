"""Who leans on whom among the bodies that are heard on an event, and by what that is known."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import combinations

from sayso.lexicon.bodies import is_own_publisher
from sayso.lexicon.corroboration import load_families
from sayso.lexicon.interest import load_interests
from sayso.lexicon.voices import voice_words
from sayso.model.knowledge import Actors, Tie, is_general, is_one_side, outlet_body
from sayso.origin.telling import Telling
from sayso.origin.voice import Voice

Pair = tuple[str, str]


class Body:
    """All that is heard from one body: `key` as in its voices."""

    def __init__(self, key: str, voices: Sequence[Voice], actors: Actors) -> None:
        self.key = key
        self.voices = sorted(voices, key=lambda voice: voice.order)
        self.is_known = not key.startswith("name:") and not is_general(key, actors)

    @property
    def order(self) -> tuple[bool, tuple[str, str, str]]:
        """Where it stands among those of which one is taken: without an interest, then the first heard."""
        return not self.is_disinterested, self.voices[0].order

    @property
    def is_disinterested(self) -> bool:
        """Whether it is known to have no interest."""
        return any(voice.interest == "neutral" for voice in self.voices)

    @cached_property
    def kinds(self) -> frozenset[str | None]:
        """The kinds of speaker that it is heard as."""
        return frozenset(voice.kind for voice in self.voices)

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Its words, so many in a row."""
        return frozenset().union(*(runs(voice.assertion) for voice in self.voices))

    @property
    def is_of_some_side(self) -> bool:
        """Whether it is a party or an official, of a side that is told or not."""
        return bool(self.kinds & {"party", "official", "media"})


class Leanings:
    """What ties the bodies of one event to one another, each tie with words for it.

    `relayed` tells of a body whose words it passes on ("X, citing Y"), through several reports where need be.
    `between` is any other tie: then neither counts beside the other.
    """

    def __init__(self, bodies: Mapping[str, Body], told: Sequence[Telling], actors: Actors) -> None:
        self._bodies, self._actors = bodies, actors
        self._day = min((one.said for one in told if one.said), default=None)
        self._together, self._opposed = _doings(told)
        self._states = _states(told, actors)
        self._relays = _closed(_relays(told, bodies, actors))
        self._why = {frozenset(pair): why for pair in combinations(sorted(bodies), 2) if (why := self._tie(*pair))}

    def between(self, one: str, other: str) -> str | None:
        """Why two bodies are not known to be independent; `None` where nothing ties them."""
        return self._why.get(frozenset((one, other)))

    def relayed(self, key: str) -> list[str]:
        """The bodies heard whose words one passes on; of two who cite each other neither does.

        Nor does anybody pass on the word of an enemy to whom he concedes.
        """
        found = self._relays.get(key, frozenset()) & self._bodies.keys() - {key}
        own = (inner for inner in found if key not in self._relays.get(inner, ()))
        return sorted(inner for inner in own if not self._concedes_to(key, inner))

    def relays_of(self, name: str) -> frozenset[str]:
        """Everybody whom a body or a medium is heard to pass on."""
        return self._relays.get(name, frozenset())

    def _tie(self, one: str, other: str) -> str | None:
        is_citing = other in self._relays.get(one, ()) or one in self._relays.get(other, ())
        if is_citing and not (self._concedes_to(one, other) or self._concedes_to(other, one)):
            return "one is heard citing the other"
        mine, yours = self._bodies[one], self._bodies[other]
        if mine.is_known and yours.is_known:
            return self._side(one, other)
        if mine.is_of_some_side and yours.is_of_some_side and not self._are_opposed(one, other):
            return "nothing tells the sides of the two apart"
        if is_part_of_name(one, other):
            return "the two names may be one"
        return None if mine.runs.isdisjoint(yours.runs) else "both say the same words"

    def _concedes_to(self, one: str, other: str) -> bool:
        """Whether a body owns up itself to what an enemy says, whom it quotes beside: it has that from nobody."""
        is_conceding = any(voice.interest == "against_interest" for voice in self._bodies[one].voices)
        return is_conceding and self._are_opposed(one, other)

    def _side(self, one: str, other: str) -> str | None:
        if is_one_side(one, other, self._actors, day=self._day):
            ties = self._actors.ties(one, other, self._day) or self._actors.ties(other, one, self._day)
            return self._tied(ties) or "they stand on one side"
        is_joint = frozenset((one, other)) in self._together
        return "they are told to have done it together" if is_joint and not self._are_opposed(one, other) else None

    def _tied(self, ties: Sequence[Tie]) -> str:
        names = [self.name(name) for tie in ties for name in (tie.of, tie.to)]
        on = f" on {self._day}" if self._day else ""
        if len(ties) == 2:
            return f"{names[0]} and {names[2]} are both part of {names[1]}{on}"
        return " ".join(f"{names[0]} {WORDS[tie.link]} {names[1]}{on}" for tie in ties)

    def name(self, actor_id: str) -> str:
        """What a body is called: by the registry, or by the words for it."""
        actor = self._actors.get(actor_id)
        return actor.name if actor else self._words(actor_id)

    def _words(self, key: str) -> str:
        body = self._bodies.get(key)
        speaker = body.voices[0].speaker if body else None
        return (speaker and (speaker.name or speaker.text)) or key.removeprefix("name:")

    def _are_opposed(self, one: str, other: str) -> bool:
        is_against = self._actors.is_enemy(one, other, self._day) or self._actors.is_enemy(other, one, self._day)
        return is_against or frozenset((one, other)) in self._opposed or self._is_state_and_foe(one, other)

    def _is_state_and_foe(self, one: str, other: str) -> bool:
        """Whether one is of the country where it happened, and the other what states call their enemies: "rebels"."""
        pairs = (pair for pair in ((one, other), (other, one)) if pair[1] in foes_of_states())
        return any(is_one_side(own, state, self._actors, day=self._day) for own, _ in pairs for state in self._states)


WORDS = {"part": "is a part of", "patron": "is backed by", "ally": "is allied with"}


@cache
def foes_of_states() -> frozenset[str]:
    """The general bodies that fight the state of a country."""
    return load_interests().foes_of_states


def _states(told: Sequence[Telling], actors: Actors) -> frozenset[str]:
    """The states of the countries where it is told to have happened."""
    lands = {one.event.place.admin[0] for one in told if one.event.place and one.event.place.admin}
    return frozenset(state.id for land in lands if (state := actors.nation(land)) is not None)


def _doings(told: Sequence[Telling]) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """Who is told to have done it together, and who to one another."""
    together, opposed = set[frozenset[str]](), set[frozenset[str]]()
    mutual = load_families().mutual.types
    for one in told:
        doers = {name for mention in one.event.actors for name in _called(mention.actor_id, mention.name)}
        others = {name for mention in one.event.recipients for name in _called(mention.actor_id, mention.name)}
        opposed |= {frozenset((doer, other)) for doer in doers for other in others if doer != other}
        pairs = {frozenset(pair) for pair in combinations(sorted(doers), 2)}
        if one.event.type in mutual:
            opposed |= pairs
        elif not one.event.actors_any_of:
            together |= pairs
    return together, opposed


def _called(actor_id: str | None, name: str | None) -> Iterator[str]:
    if actor_id:
        yield actor_id
    elif name:
        yield f"name:{name.casefold()}"


def _relays(told: Sequence[Telling], bodies: Collection[str], actors: Actors) -> Mapping[str, set[str]]:
    """Whom each body or medium is heard to pass on. A monitor's own note that quotes a side still speaks for itself.

    That somebody's channel tells what its enemy concedes does not make the enemy's word its own.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for assertion in told:
        chain = assertion.claim.speaker_chain
        names = [name if name in bodies else _named(name, assertion, actors) for name in chain]
        for at, outer in enumerate(names):
            outlet = outlet_body(actors, assertion.report.outlet) if at == 0 else None
            is_body = is_own_publisher(assertion.report.outlet) or (outlet is not None and outlet.kind != "media")
            is_own_note = at == 0 and is_body and chain[0] == assertion.report.outlet
            if not (is_own_note or assertion.claim.interest == "against_interest"):
                found[outer] |= {inner for inner in names[at + 1 :] if inner != outer}
    return found


def _named(name: str, assertion: Telling, actors: Actors) -> str:
    """A name of a chain as the key of a body."""
    known = actors.get(name) or (outlet_body(actors, name) if name == assertion.report.outlet else None)
    return known.id if known else f"name:{name.casefold()}"


def _closed(relays: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    """Through all steps: who cites one that cites a third passes on the third."""
    found: dict[str, frozenset[str]] = {}
    for outer in relays:
        reached, waiting = set[str](), [outer]
        while waiting:
            new = relays.get(waiting.pop(), set()) - reached
            reached |= new
            waiting.extend(new)
        found[outer] = frozenset(reached - {outer})
    return found


def is_part_of_name(one: str, other: str) -> bool:
    """Whether one name's words are all in the other: "Omar Hadi" and "Colonel Omar Hadi"."""
    some, others = set(one.removeprefix("name:").split()), set(other.removeprefix("name:").split())
    return some <= others or others <= some


def are_one_utterance(one: Telling, other: Telling) -> bool:
    """Whether two claims of two reports share so many words in a row that they are one utterance."""
    return one.report.id != other.report.id and not runs(one).isdisjoint(runs(other))


def runs(one: Telling) -> frozenset[tuple[str, ...]]:
    """Every so many words in a row of a claim; of a quotation fewer will do."""
    known, words = voice_words(), one.words.split()
    sizes = (known.quoted_words, known.told_words) if one.claim.mode == "direct" else (known.told_words,)
    return frozenset(tuple(words[at : at + size]) for size in sizes for at in range(len(words) - size + 1))
