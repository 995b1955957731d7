"""What the names that stand near a name say of it: which country the report is about, which parents it names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.lexicon.folding import plain
from sayso.resolve.places.index import BY_SPELLING, Hit
from sayso.resolve.places.row import PlaceRow

_WEIGHTS: Mapping[str, float] = {"country": 3.0, "admin1": 2.0, "area": 2.0}  # a country named says more than a town
_UNITS = ("country", "admin1", "admin2", "admin3")
_MOST_READINGS = 5


@dataclass(frozen=True, slots=True)
class Context:
    """The share of each country in the votes of the names nearby, and the names of units among them, folded."""

    shares: Mapping[str, float] = field(default_factory=dict)
    units: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing nearby names a place."""
        return not self.shares

    def share(self, row: PlaceRow) -> float:
        """How much of the evidence is for the country of a place, 0 to 1."""
        return self.shares.get(row.country or "", 0.0)

    def names_unit_of(self, row: PlaceRow) -> bool:
        """Whether a unit below the country that the place lies in is named nearby."""
        if not self.units:
            return False
        own = row.name if row.kind in _UNITS else None
        return any(plain(unit) in self.units for unit in row.admin[1:] if unit != own)

    def names_country_of(self, row: PlaceRow) -> bool:
        """Whether the country that the place lies in is named nearby."""
        return row.kind != "country" and any(plain(unit) in self.units for unit in row.admin[:1])


def votes_of(readings: Sequence[tuple[float, Hit]]) -> Iterable[tuple[str, float]]:
    """The countries that a name speaks for, given with its readings and how likely they are, likeliest first.

    A name of several places gives a part of its vote to the country of each, ten times more to one that is one
    point likelier.
    """
    readings = readings[:_MOST_READINGS]
    if not readings:
        return
    best = readings[0][0]
    chances = [10 ** (score - best) for score, _ in readings]
    for chance, (_, hit) in zip(chances, readings, strict=True):
        if hit.row.country:
            yield hit.row.country, chance / sum(chances) * _WEIGHTS.get(hit.row.kind, 1.0)


def units_of(folded: str, readings: Sequence[tuple[float, Hit]]) -> Iterable[str]:
    """The units that a name may stand for, folded."""
    for _, hit in readings:
        if hit.row.kind in _UNITS and hit.exactness < BY_SPELLING:
            yield from (folded, plain(hit.row.name))
