"""When two tellings that contradict one another still tell of one thing: opposed sides, and not two events.

What is asked for each is an agreement that two events would hardly show, so that a second strike on the same town
stays a second strike.
"""

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.features import Findings
from sayso.corroborate.window import ordinal
from sayso.lexicon.causes import cause_of
from sayso.model.geography import distance_km
from sayso.origin.telling import is_one_text

SURE = frozenset({"CT+", "CT-"})
MILITARY = frozenset({"base", "checkpoint", "headquarters", "airbase", "depot"})
TELLING_TOLL = 5
LARGE_TOLL = 20
NEAR_KM = 25.0
FAR_KM = 120.0
ANSWER_DAYS = 3
SOON = 600  # characters
FROM_AFAR = frozenset({"airstrike", "shelling", "explosion"})


def opposed(one: Assertion, other: Assertion, found: Findings) -> set[str]:
    """The features of which a disagreement is a dispute about one event."""
    if one.family.id == "control":
        if is_given_up_later(one, other) or is_given_up_later(other, one):
            return {"actors", "date"}
        return {"actors"} if is_held_against(one, other) or is_held_against(other, one) else set()
    if one.family.id != "harm":
        return set()
    excused = {"type"} if is_one_means(one, other) else set()
    return excused if is_one_text(one, other) else excused | _told_apart(one, other, found)


def _told_apart(one: Assertion, other: Assertion, found: Findings) -> set[str]:
    """What two texts may contradict one another in; one body in one text tells two things apart."""
    excused: set[str] = set()
    if another_cause(one, other, found):
        excused |= {"type", "actors", "recipients"}
    if _agree(found, "place", "date"):
        excused |= {"type", "actors"} if is_one_target(one, other) else set()
        excused |= {"facility"} if _is_justified(one, other, found) else set()
    if _agree(found, "toll", "date", "type") and _is_told_nearby(one, other):
        excused |= {"place"}
    if _agree(found, "toll", "place", "type") and _toll(one, other) >= TELLING_TOLL and _days_apart(one, other) <= 1:
        excused |= {"date"}
    return excused


def is_held_against(taking: Assertion, holding: Assertion) -> bool:
    """Whether one side is said to have taken what the other, in answer, is said to hold still."""
    if taking.event.type != "capture" or taking.is_doubting:
        return False
    if not (holding.is_going_on or _is_answer_in_text(taking, holding)):
        return False
    if not (takers(taking) and holding.doers and takers(taking).isdisjoint(holding.doers)):
        return False
    taken, told, held = ordinal(taking.said), taking.window, ordinal(holding.said)
    if taken is None or told is None or held is None:
        return False
    return (told.first if told.is_dated else taken) <= held <= taken + ANSWER_DAYS


def is_given_up_later(holding: Assertion, leaving: Assertion) -> bool:
    """Whether one side says that it holds on to a place, and within days that it has left it."""
    if leaving.event.type != "withdrawal" or not holding.is_going_on or not holding.doers & leaving.doers:
        return False
    held, left = ordinal(holding.said), ordinal(leaving.said)
    return held is not None and left is not None and held <= left <= held + ANSWER_DAYS


def takers(taking: Assertion) -> frozenset[str]:
    """Who is said to have taken a place; where none is named, the side that says with an interest that it fell."""
    speaker = taking.claim.speaker
    if taking.doers or taking.event.type != "capture" or speaker is None or taking.claim.interest == "neutral":
        return taking.doers
    return frozenset(filter(None, (speaker.actor_id, speaker.affiliation_id))) - taking.done_to


def answered_in_text(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether one text tells of a taking, and goes on with the word of the side that says it holds the place."""
    if not (is_one_text(one, other) and (is_held_against(one, other) or is_held_against(other, one))):
        return False
    is_one_site = is_one_target(one, other) and found["facility"].verdict != "disagree"
    return found["place"].verdict != "disagree" and (is_one_site or found["place"].verdict == "agree")


def _is_answer_in_text(taking: Assertion, holding: Assertion) -> bool:
    """Whether another speaker than the one who tells of a taking says soon behind him that the own side holds it."""
    gap = holding.claim.content.start - taking.claim.content.end
    is_own_word = holding.claim.interest == "self_serving" and holding.event.outcome == "full_control"
    is_behind = holding.report.id == taking.report.id and 0 <= gap <= SOON
    return is_behind and is_own_word and not taking.claim.background and _speaker(taking) != _speaker(holding)


def _speaker(told: Assertion) -> str | None:
    speaker = told.claim.speaker
    return speaker.actor_id or speaker.text if speaker else None


def denies_there(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether one denies for the place what the other tells of it, and nothing but the time may tell them apart.

    What is denied of a hospital is not what is told of its town.
    """
    is_half_named = (one.site.facility is None) != (other.site.facility is None)
    if is_half_named and not _agree(found, "date"):
        return False
    if one.is_negative == other.is_negative or one.claim.factuality not in SURE or other.claim.factuality not in SURE:
        return False
    return _agree(found, "place") and not any(
        found[name].verdict == "disagree" for name in ("type", "date", "facility")
    )


def denies_another(denial: Assertion, told: Assertion) -> bool:
    """Whether a denial cannot be of what the other tells: that happened only later, or the denier did it.

    A side that says that a place has not fallen speaks of another's taking, and not of its own.
    """
    if not denial.is_negative or told.is_negative:
        return False
    said = ordinal(denial.said)
    is_later = said is not None and told.window is not None and told.window.is_dated and told.window.first > said
    is_of_taking = denial.event.type == told.event.type == "capture" and not denial.doers
    return is_later or (is_of_taking and _speaks_for_doer(denial, told.doers))


def another_cause(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether one tells of another cause, such as a misfire or what was stored there, at the same place and time."""
    if one.family.id != "harm" or not _agree(found, "place", "date"):
        return False
    return (cause_of(one.claim.content.exact) is None) != (cause_of(other.claim.content.exact) is None)


def is_one_means(one: Assertion, other: Assertion) -> bool:
    """Whether one weapon is told as two kinds of strike: a missile is fired, and hits from the air."""
    return (
        one.event.weapon is not None
        and one.event.weapon == other.event.weapon
        and {
            one.event.type,
            other.event.type,
        }
        <= FROM_AFAR
    )


def is_one_target(one: Assertion, other: Assertion) -> bool:
    """Whether both name a target of one type, of which none has a name of its own: a market, a school, a bus."""
    here, there = one.site.facility, other.site.facility
    return here is not None and there is not None and (here.type, here.own_name) == (there.type, there.own_name)


def _is_justified(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether the side that struck names a military target where others name a civilian one."""
    if any(found[name].verdict == "disagree" for name in ("type", "actors")):
        return False
    military = [told for told in (one, other) if told.site.facility and told.site.facility.type in MILITARY]
    return len(military) == 1 and _speaks_for_doer(military[0], one.doers | other.doers)


def _speaks_for_doer(told: Assertion, doers: frozenset[str]) -> bool:
    speaker = told.claim.speaker
    return speaker is not None and bool({speaker.actor_id, speaker.affiliation_id} & doers)


def _is_told_nearby(one: Assertion, other: Assertion) -> bool:
    """Whether two places lie so near that a number as high as this would hardly be told of both."""
    here, there = one.site.place, other.site.place
    distance = distance_km(here, there) if here and there else None
    if distance is None:
        return False
    toll = _toll(one, other)
    return (toll >= TELLING_TOLL and distance <= NEAR_KM) or (toll >= LARGE_TOLL and distance <= FAR_KM)


def _toll(one: Assertion, other: Assertion) -> int:
    """The highest number that both tell."""
    here, there = ({toll.min for toll in told.claim.toll if toll.min} for told in (one, other))
    return max(here & there, default=0)


def _days_apart(one: Assertion, other: Assertion) -> int:
    return one.window.gap(other.window) if one.window and other.window else 0


def _agree(found: Findings, *names: str) -> bool:
    return all(found[name].verdict == "agree" for name in names)
