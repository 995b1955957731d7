"""How many independent origins assert an event: speakers and texts that do not lean on one another.

The rules, each because what is not known to be independent is not:

1. Only claims without a hedge count (`CT+`); a denial, "may have" and "said to show" are no origin.
2. A speaker counts as the body spoken for, once, in however many reports and copies the words are retold. So does the
   own voice of an outlet that is such a body: a ministry's page, a monitor's note, a party's channel.
3. In "X, citing Y" the innermost speaker counts, and a body that is heard passing on another's words on the event
   leans on it, through however many reports: it is no origin beside it. A body that passes on nameless words ("the
   monitor, citing activists") answers for them itself.
4. Speakers of one side at the date (a part, a parent, an ally, a patron) lean on one another; so do bodies told to have
   done it together, a general body ("the rebels") or an official of no known side with every side that it is not told
   to fight, and a name that the registry does not know with whoever says the same words.
5. The origins are the most speakers of whom no two lean on one another, so that hearing one more never makes fewer.
   Whoever is left stands with the origin that he leans on.
6. Anonymous and general speakers, hearsay, and media and outlets in their own voice may lean on anybody who is in
   view: they are no origin beside a known speaker, and one origin together where there is none. A state's agency is
   such a medium where its state has no part in the matter; a medium's own people on the spot are an origin.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.model.knowledge import Actors
from sayso.origin.answering import country
from sayso.origin.circle import Circle, circles
from sayso.origin.voice import voices


def origins(group: Sequence[Assertion], actors: Actors) -> list[Circle]:
    """The origins that assert an event, those that were heard first ahead; then the voices that make none."""
    told = _placed(_asserting(group))
    return circles(told, [voice for assertion in told for voice in voices(assertion, actors)], actors)


def _placed(told: Sequence[Assertion]) -> list[Assertion]:
    """The claims, those that leave it unsaid with the country that the others tell, if that is one."""
    lands = {land for one in told if (land := country(one)) is not None}
    [land] = lands if len(lands) == 1 else {None}
    return [one if country(one) is not None else replace(one, land=land) for one in told]


def _asserting(group: Sequence[Assertion]) -> list[Assertion]:
    """The claims that assert an event: a holding in part doubts a taking, and asserts itself where none is told."""
    in_part = all(assertion.is_doubting for assertion in group)
    return [a for a in group if a.is_asserting or (in_part and a.claim.factuality == "CT+")]
