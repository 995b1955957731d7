"""The list of features by which two claims are compared: the whole method at one glance."""

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.finding import Feature, Finding
from sayso.corroborate.compare.toll import compare_toll
from sayso.corroborate.compare.what import compare_scene, compare_type, compare_weapon
from sayso.corroborate.compare.when import compare_date
from sayso.corroborate.compare.where import compare_facility, compare_place
from sayso.corroborate.compare.who import compare_actors, compare_recipients
from sayso.model.knowledge import Actors

FEATURES: tuple[Feature, ...] = (
    Feature("type", compare_type, 2),
    Feature("facility", compare_facility, 4),
    Feature("place", compare_place, 3),
    Feature("date", compare_date, 3),
    Feature("actors", compare_actors, 2),
    Feature("recipients", compare_recipients, 1),
    Feature("toll", compare_toll, 4),
    Feature("weapon", compare_weapon, 1),
    Feature("scene", compare_scene, 2),
)


COMPARED = {feature.name: feature.compare for feature in FEATURES}


class Findings(dict[str, Finding]):
    """What each feature finds of a pair of claims, found out only when it is asked for: most pairs are told by one."""

    __slots__ = ("_actors", "_one", "_other")

    def __init__(self, one: Assertion, other: Assertion, actors: Actors) -> None:
        super().__init__()
        self._one, self._other, self._actors = one, other, actors

    def __missing__(self, name: str) -> Finding:
        """The finding of one feature."""
        found = self[name] = COMPARED[name](self._one, self._other, self._actors)
        return found

    def agree(self, name: str) -> bool:
        """Whether a feature agrees."""
        return self[name].verdict == "agree"

    def disagree(self, name: str) -> bool:
        """Whether a feature disagrees."""
        return self[name].verdict == "disagree"

    @property
    def strength(self) -> int:
        """How much agrees."""
        return sum(feature.weight for feature in FEATURES if self[feature.name].verdict == "agree")
