"""Names into actors: a nationality with its force noun, an actor with what follows it, and what only looks like one."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from msgspec import Struct

from sayso.lexicon.actors import ActorEntry, Noun
from sayso.model.knowledge import Actor
from sayso.resolve.actors.cast import Cast
from sayso.resolve.actors.matcher import Match
from sayso.resolve.actors.neighbours import Neighbours, Step, before_events, without_modifiers
from sayso.resolve.actors.states import State
from sayso.resolve.actors.theatre import Scene, bearer

ARMED_GROUPS = ("forces", "police", "rebels")
STATE_GROUPS = ("forces", "police", "government", "media")
JOINTS = (" and ", " or ", " and/or ", ", ")


class Candidate(Struct, frozen=True, gc=False):
    """Folded characters that may be an actor; no actor where the words only look like one ("police station")."""

    start: int
    end: int
    actor: Actor | None
    rank: int  # of candidates over the same words the lowest stands

    @property
    def order(self) -> tuple[int, int, int]:
        """The longest first, then the surest reading."""
        return self.start - self.end, self.rank, self.start


START, ORDER = attrgetter("start"), attrgetter("order")
BLOCK, OWN_NAME, EXTENDED, NATION, GENERAL, SHORTER = range(6)


class Phrases:
    """The names of one text put together into phrases."""

    def __init__(self, near: Neighbours, cast: Cast, scene: Scene) -> None:
        self._near, self._cast, self._scene = near, cast, scene
        self._text = near.folded.text

    def chosen(self) -> list[Candidate]:
        """The longest phrases that do not overlap, in order of position."""
        found = [candidate for match in self._near.matches for candidate in self._candidates(match)]
        taken: list[Candidate] = []  # in order of position
        for candidate in sorted(found, key=ORDER):
            at = bisect_left(taken, candidate.end, key=START)
            if at == 0 or taken[at - 1].end <= candidate.start:
                taken.insert(at, candidate)
        return [candidate for candidate in taken if candidate.actor]

    def _candidates(self, match: Match) -> Iterable[Candidate]:
        bearers = match.bearers
        entry = bearer(bearers.actors, self._scene.theatres)
        if entry and not self._lacks_event(match):
            end = self._own_end(match, entry)
            rank = OWN_NAME if end == match.end else EXTENDED
            yield Candidate(match.start, end, self._cast.of_entry(entry), rank)
        if bearers.noun:
            yield from self._general(match, bearers.noun)
        if bearers.state:
            yield from self._national(match, bearers.state)
        if bearers.nationals:
            yield Candidate(match.start, match.end, self._cast.nationals(bearers.nationals), NATION)

    def _own_end(self, match: Match, entry: ActorEntry) -> int:
        """Where "IS militants" ends: the actor with the forces that are said to be its own."""
        steps = self._near.steps(match.end)
        fitting = 0
        while fitting < len(steps) and _fits(steps[fitting].noun, entry):
            fitting += 1
        kept = without_modifiers(steps[:fitting])
        return kept[-1].end if kept and not self._near.is_before_thing(kept[-1]) else match.end

    def _lacks_event(self, match: Match) -> bool:
        """Whether it is "US-led" without the strikes that would make it the coalition's."""
        if not self._text.endswith(" led", match.start, match.end):
            return False
        steps = self._near.steps(match.end)
        return not steps or steps[0].noun.group != "strike"

    def _general(self, match: Match, noun: Noun) -> Iterable[Candidate]:
        if noun.group == "block":
            yield Candidate(match.start, match.end, None, BLOCK)
        longest = self._near.nouns[match.start].bearers.noun
        if noun.id is None or longest is None or longest.id is None:
            return  # "military operation", "police station": no "military", no "police"
        steps = before_events([self._near.step(match, noun), *self._near.steps(match.end)])
        end = without_modifiers(steps)[-1].end
        nation = self._near.nation_after(end) if noun.group in STATE_GROUPS else None
        if nation and nation.bearers.state:
            yield Candidate(match.start, nation.end, self._cast.of_state(nation.bearers.state, noun), NATION)
        elif self._near.is_before_thing(steps[-1]):
            yield Candidate(match.start, end, None, GENERAL)
        else:
            yield Candidate(match.start, end, self._at_home(noun), GENERAL if end == match.end else SHORTER)

    def _at_home(self, noun: Noun) -> Actor:
        """Who "the army" is: the state's whose war it is, where only one may be meant; else anybody's."""
        state = self._scene.army if noun.group == "forces" else self._scene.home
        return self._cast.of_state(state, noun) if state is not None and noun.is_state else self._cast.general(noun)

    def _national(self, match: Match, state: State) -> Iterable[Candidate]:
        every = self._near.steps(match.end)
        steps = before_events(every)
        if len(steps) == len(every):
            steps = without_modifiers(steps)
        if steps:
            is_thing = self._near.is_before_thing(steps[-1])
            actor = None if is_thing else self._cast.of_phrase(state, [step.noun for step in steps])
            yield Candidate(match.start, steps[-1].end, actor, NATION)
            return
        force = every[0].noun if every and every[0].noun.group == "strike" else None
        force = force or (self._shared_force(match, state) if not every else None)
        if force:
            yield Candidate(match.start, match.end, self._cast.of_state(state, force), NATION)

    def _shared_force(self, match: Match, state: State) -> Noun | None:
        """The force that several share: "Russian and Syrian warplanes", "Afghan and coalition forces"."""
        joint = next((words for words in JOINTS if self._text.startswith(words, match.end)), None)
        written = self._near.folded.original[match.first : match.last]
        if joint is None or written not in state.adjectives:
            return None
        start = match.end + len(joint)
        beside = self._near.nations.get(start)
        if beside and beside.bearers.state:
            steps = self._near.steps(beside.end)
            return _force_of(steps) if steps else self._shared_force(beside, beside.bearers.state)
        return self._force_named(start)

    def _force_named(self, start: int) -> Noun | None:
        """The force noun that an actor's own name ends in: "coalition forces"."""
        own = self._near.own_names.get(start)
        if own is None or bearer(own.bearers.actors, self._scene.theatres) is None:
            return None
        last = self._text.rfind(" ", start, own.end) + 1
        noun = self._near.nouns[last].bearers.noun if last > start and last in self._near.nouns else None
        return noun if noun and noun.group == "forces" else None


def _fits(noun: Noun, entry: ActorEntry) -> bool:
    """Whether a noun after an actor's name is still the actor: "IS militants", "Rudaw television", not "UN doctors"."""
    if noun.group in ("suffix", "modifier"):
        return True
    if noun.group in (*ARMED_GROUPS, "government"):
        return entry.is_armed or entry.kind in ("official", "organisation")
    return noun.group in ("people", "media") and noun.kind == entry.kind


def _force_of(steps: Sequence[Step]) -> Noun | None:
    """The force that a phrase ends in or, before an event, the event ("Russian and Syrian air strikes")."""
    kept = without_modifiers(steps)
    noun = kept[-1].noun if kept else None
    return noun if noun and noun.group in ("forces", "strike", "police", "government") else None
