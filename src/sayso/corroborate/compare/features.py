"""The list of features by which two claims are compared: the whole method at one glance."""

from collections.abc import Mapping

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.finding import Feature, Finding
from sayso.corroborate.compare.toll import compare_toll
from sayso.corroborate.compare.what import compare_type, compare_weapon
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
)


def findings(one: Assertion, other: Assertion, actors: Actors) -> Mapping[str, Finding]:
    """What each feature finds of a pair of claims."""
    return {feature.name: feature.compare(one, other, actors) for feature in FEATURES}
