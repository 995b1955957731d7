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
    """The theatres that a text speaks of, and the state whose army it calls "the army"."""

    theatres: tuple[str, ...] = ()
    home: State | None = None


class Scenery:
    """Tells the scene of a text from the names in it."""

    def __init__(self, theatres: Sequence[Theatre], states: Iterable[State]) -> None:
        self._theatres = {theatre.id: theatre for theatre in theatres}
        self._order = list(self._theatres)
        self._by_code = {state.code: state for state in states}

    def of(self, matches: Sequence[Match]) -> Scene:
        """The scene of a text, given what was matched in it."""
        theatres = theatres_in(matches, self._order)
        code = home_of(matches, [self._theatres[theatre] for theatre in theatres])
        return Scene(theatres, self._by_code.get(code) if code else None)


def home_of(matches: Iterable[Match], theatres: Sequence[Theatre]) -> str | None:
    """The code of the state whose army a text of these theatres may call "the army".

    The only one that the theatre is home to, or of several the only one that is named; none in a text of two wars.
    """
    homes = [theatre.home for theatre in theatres if theatre.home]
    if len(homes) != 1:
        return None
    named = {match.bearers.state.code for match in matches if match.bearers.state}
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
