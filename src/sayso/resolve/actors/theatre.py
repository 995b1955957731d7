"""Which wars a text is about, so that "the coalition" and "government forces" can be told apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.lexicon.actors import ActorEntry, Theatre
from sayso.resolve.actors.matcher import Match
from sayso.resolve.actors.names import Name
from sayso.resolve.actors.states import State


def theatres_in(matches: Iterable[Match], order: Sequence[str]) -> tuple[str, ...]:
    """The theatres that a text speaks of, most spoken of first; one named half as often as the first still counts."""
    counts: Counter[str] = Counter()
    for match in matches:
        counts.update(match.bearers.theatres)
    most = max(counts.values(), default=0)
    ranked = sorted(counts, key=lambda theatre: (-counts[theatre], order.index(theatre)))
    return tuple(theatre for theatre in ranked if counts[theatre] * 2 >= most)


@dataclass(frozen=True, slots=True)
class Scene:
    """The theatres that a text speaks of, the state whose "the government" is, and the one whose "the army" is."""

    theatres: tuple[str, ...] = ()
    home: State | None = None
    army: State | None = None


class Scenery:
    """Tells the scene of a text from the names in it."""

    def __init__(self, theatres: Sequence[Theatre], states: Iterable[State]) -> None:
        self._theatres = {theatre.id: theatre for theatre in theatres}
        self._order = list(self._theatres)
        self._by_code = {state.code: state for state in states}

    def of(self, matches: Sequence[Match]) -> Scene:
        """The scene of a text, given what was matched in it."""
        theatres = theatres_in(matches, self._order)
        known = [self._theatres[theatre] for theatre in theatres]
        home = home_of(matches, [theatre.home for theatre in known])
        army = home_of(matches, [theatre.home or theatre.armies for theatre in known])
        return Scene(theatres, self._by_code.get(home or ""), self._by_code.get(army or ""))


def home_of(matches: Iterable[Match], told: Iterable[Sequence[str]]) -> str | None:
    """The code of the state that a text of some theatres, each with its own states, may leave unnamed.

    The only one of the theatre spoken of most, or of several the only one that is named; none in a text of two wars.
    (An armed group of two countries points to both, a country that is named to one.)
    """
    named = {match.bearers.state.code for match in matches if match.bearers.state}
    homes = [states for states in told if states]
    if any(not named.isdisjoint(states) for states in homes[1:]):
        return None
    if not homes or (len(homes) > 1 and named.isdisjoint(homes[0])):
        return None
    found = homes[0] if len(homes[0]) == 1 else [code for code in homes[0] if code in named]
    return found[0] if len(found) == 1 else None


def bearer(actors: Sequence[Name], theatres: Sequence[str]) -> ActorEntry | None:
    """The actor that a name stands for in a text of these theatres, if it stands for one.

    First who is at home there, then who is at home everywhere, then who alone bears the name; of several far away
    the first, unless the text is known to be about some other war.
    """
    if not actors:
        return None
    for theatre in theatres:
        for name in actors:
            if theatre in name.theatres:
                return _entry(name)
    proper = [name for name in actors if not name.is_local]
    everywhere = [name for name in proper if not name.theatres]
    if everywhere:
        return _entry(everywhere[0])
    is_clear = bool(proper) and (len({_entry(name).id for name in proper}) == 1 or not theatres)
    return _entry(proper[0]) if is_clear else None


def _entry(name: Name) -> ActorEntry:
    if not isinstance(name.refers, ActorEntry):
        raise TypeError(f"{name.text!r} does not name an actor")
    return name.refers
