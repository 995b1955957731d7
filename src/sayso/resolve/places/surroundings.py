"""What all the names of a report say of where it plays, reckoned once, and what they say without one of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from sayso.resolve.places.context import Context, units_of, votes_of
from sayso.resolve.places.index import Hit

Ranked = Sequence[tuple[float, Hit]]
Rank = Callable[[str, Context], Ranked]
NOTHING = Context()


class Named(Struct, frozen=True, gc=False):
    """A name near others: folded as it is written and as it is known."""

    name: str
    folded: str
    known: str


class _Say(Struct, frozen=True, gc=False):
    """What one name says: the countries it votes for, and the units it names."""

    votes: Mapping[str, float]
    units: frozenset[str]


class Surroundings:
    """The names of a report as evidence for one another.

    Asked twice: once each name is read by the country that they all point to, fewer point elsewhere. Reckoned for all
    names together and then without the one that is asked about, so that a report of many names costs as much a name
    as one of few.
    """

    def __init__(self, names: Iterable[Named], rank: Rank) -> None:
        self._names = tuple(names)
        first = [_said(each, rank(each.name, NOTHING)) for each in self._names]
        alone = _Sum(first).context(())
        self._said = [_said(each, rank(each.name, alone)) for each in self._names]
        self._sum = _Sum(self._said)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self._names):
            for word in {each.folded, each.known}:
                self._by_word[word].append(number)

    def without(self, word: str) -> Context:
        """What the names say but for one, folded, whatever kind word stands with it."""
        return self._sum.context([self._said[number] for number in self._by_word.get(word, ())])


class _Sum:
    """The votes and units of several names, from which those of a few can be taken away."""

    def __init__(self, said: Sequence[_Say]) -> None:
        self._votes: defaultdict[str, float] = defaultdict(float)
        self._voters = Counter(country for one in said for country in one.votes)
        self._units = Counter(unit for one in said for unit in one.units)
        self._all_units = frozenset(self._units)
        for one in said:
            for country, vote in one.votes.items():
                self._votes[country] += vote

    def context(self, besides: Sequence[_Say]) -> Context:
        votes, voters = dict(self._votes), dict(self._voters)
        lost = Counter(unit for one in besides for unit in one.units)
        gone = {unit for unit, count in lost.items() if self._units[unit] == count}
        for one in besides:
            for country, vote in one.votes.items():
                votes[country] -= vote
                voters[country] -= 1
        left = {country: votes[country] for country, count in voters.items() if count}
        total = sum(left.values())
        shares = {country: vote / total for country, vote in left.items()}
        return Context(shares, self._all_units - gone if gone else self._all_units)


def _said(named: Named, ranked: Ranked) -> _Say:
    votes: defaultdict[str, float] = defaultdict(float)
    for country, vote in votes_of(ranked):
        votes[country] += vote
    return _Say(votes, frozenset(units_of(named.folded, ranked)))
