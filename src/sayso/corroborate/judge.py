"""Whether two claims speak of one event: rules over the features, each with its reason."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sayso.corroborate.assertion import Assertion, is_one_text
from sayso.corroborate.compare.features import FEATURES, Findings
from sayso.corroborate.compare.when import is_held_before_news
from sayso.corroborate.compare.toll import large_toll
from sayso.corroborate.opposed import ANSWER_DAYS, another_cause, answered_in_text, denies_there, opposed
from sayso.corroborate.window import ordinal
from sayso.lexicon.corroboration import Families
from sayso.model.knowledge import Actors

Verdict = Literal["same", "different", "open"]
EXCUSABLE = ("type", "date", "actors", "recipients")
STATED = ("facility", "place", "date", "actors", "recipients", "toll", "scene")
TELLING_WORDS = 4
ENEMY = frozenset({"enemy", "the enemy", "adversary", "the adversary"})
GOES_ON, STORY = 500, 800  # characters: a few sentences
ALL_AGREE = sum(feature.weight for feature in FEATURES)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a pair is judged to be, how much agrees where it is one event, and what each feature found.

    `different` keeps the two out of one event even where a third claim would link them; `open` does neither.
    """

    verdict: Verdict
    strength: int
    findings: Findings


class Judge:
    """Judges pairs; what is retold as old ("in 2014") is never one with news.

    `families` say how far apart two dates of one destruction may lie, and which words tell one more of a kind.
    """

    def __init__(self, actors: Actors, families: Families) -> None:
        self._actors = actors
        self._destruction_slack = families.destruction.slack_days
        self._apart = families.apart.words

    def judge(self, one: Assertion, other: Assertion) -> Judgement:
        """The judgement of a pair, the same whichever comes first."""
        return self._decide(one, other) if one.id <= other.id else self._decide(other, one)

    def _decide(self, one: Assertion, other: Assertion) -> Judgement:
        found = Findings(one, other, self._actors)
        if one.family.id != other.family.id or one.claim.background != other.claim.background:
            return Judgement("different", 0, found)
        if is_one_utterance(one, other):
            return Judgement("same", found.strength + ALL_AGREE, found)
        if self._is_different(one, other, found):
            return Judgement("open" if _only_denies(one, other, found) else "different", 0, found)
        if any(rule(one, other, found) for rule in RULES) or self._is_one_story(one, other, found):
            return Judgement("same", found.strength, found)
        return Judgement("open", 0, found)

    def _is_different(self, one: Assertion, other: Assertion, found: Findings) -> bool:
        sites = {name for name in ("place", "facility") if found.disagree(name)}
        if sites and not sites <= opposed(one, other, found):
            return True
        if found.disagree("toll") and is_one_list(one, other):
            return True
        against = next((name for name in EXCUSABLE if found.disagree(name)), None)
        if against is None:
            return False
        excused = self._excused(one, other, found)
        return against not in excused or any(found.disagree(name) and name not in excused for name in EXCUSABLE)

    def _is_one_story(self, one: Assertion, other: Assertion, found: Findings) -> bool:
        """Whether one text tells the same twice, nothing telling the two apart: a bomb, and then what the blast did.

        What one more speaker says is the same only where something stated agrees, or where it names no place of its
        own and so goes on about the one that was named; a denial goes on likewise.
        """
        if not is_one_text(one, other) or _are_two_places(one, other):
            return False
        before, later = sorted((one, other), key=lambda told: (told.claim.content.start, told.id))
        goes_on = _is_placed(before) and not _is_placed(later) and _starts(later) - _starts(before) <= GOES_ON
        if not (one.family.is_one_story or goes_on):
            return False
        if one.is_negative != other.is_negative and not (goes_on and later.is_negative):
            return False
        if any(
            not self._apart.isdisjoint(told.words.split()) for told in (one, other) if _starts(told) == _starts(later)
        ):
            return False
        is_one_voice = one.claim.speaker is None or other.claim.speaker is None or is_one_list(one, other)
        is_near = _starts(later) - _starts(before) <= STORY
        return (is_one_voice and is_near) or goes_on or any(found.agree(name) for name in STATED)

    def _excused(self, one: Assertion, other: Assertion, found: Findings) -> set[str]:
        """Disagreements that are a dispute about one event and do not make two."""
        is_one_thing = is_one_kind_of_facility(one, other) or found.agree("scene")
        excused = {"type", "actors"} if one.family.id == "harm" and is_one_thing and found.agree("date") else set()
        if not found.agree("place"):
            return excused | opposed(one, other, found)
        gap = one.window.gap(other.window) if one.window and other.window else 0
        slack = 0 if one.is_repelled or other.is_repelled else _slack(one, other)
        is_again = is_held_before_news(one, other) or is_held_before_news(other, one)
        if gap <= slack and not found.disagree("actors") and not is_again:
            excused.add("date")
        if is_counter_claim(one, other):
            excused.add("actors")
        if is_one_destruction(one, other, found) and gap <= self._destruction_slack:
            excused |= {"type", "actors", "recipients", "date"}
        is_told_alike = found.agree("date") and (found.agree("facility") or found.agree("toll"))
        if one.family.id == "harm" and (is_told_alike or is_one_thing):
            excused |= {"type", "actors"}
        return excused | opposed(one, other, found)


def same_place_and_time(one: Assertion, other: Assertion, found: Findings) -> bool:
    """The same place or facility at the same stated time.

    Where one names a facility and the other only the town, the type, the doers or the numbers must agree as well.
    """
    if not (found.agree("place") and found.agree("date")):
        return False
    is_half_named = (one.site.facility is None) != (other.site.facility is None)
    return not is_half_named or any(found.agree(name) for name in ("type", "actors", "toll", "scene"))


def once_only(one: Assertion, other: Assertion, found: Findings) -> bool:
    """The same place and nothing against it, for what happens to a place only once: a taking, a destruction.

    Where one takes the part of a place that another leaves, or the whole of it, that is one taking.
    """
    is_once = one.family.is_once_only and not _are_held_by_any(one, other) and not _is_long_repelled(one, other)
    is_there = found.agree("place") or (found["place"].verdict == "compatible" and _takes_what_is_left(one, other, found))
    return (is_there and is_once) or (found.agree("place") and is_one_destruction(one, other, found))


def fitting_time(_: Assertion, __: Assertion, found: Findings) -> bool:
    """The same place, times that may be one, and the same facility, scene, doers or numbers."""
    return found.agree("place") and any(found.agree(name) for name in ("facility", "scene", "actors", "toll"))


def same_kind_of_facility(one: Assertion, other: Assertion, found: Findings) -> bool:
    """A facility of one type in one place, be it one of many, at times that may be one: the same, or on one day."""
    if not is_one_kind_of_facility(one, other) or one.site.is_region or other.site.is_region:
        return False
    return found.agree("place") and (found.agree("type") or found.agree("date"))


def facility_of_a_day(one: Assertion, other: Assertion, found: Findings) -> bool:
    """A facility of one name or one scene on the same stated day, where one of the two tells the region or no place."""
    is_unplaced = any(told.site.key is None or told.site.is_region for told in (one, other))
    is_one_thing = is_one_kind_of_facility(one, other) or found.agree("scene")
    return is_unplaced and is_one_thing and found.agree("date")


def same_numbers(_: Assertion, __: Assertion, found: Findings) -> bool:
    """The same numbers at the same stated time, in places that may be one."""
    return found.agree("toll", "date")


def retold_loosely(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Many killed at one place, told again with a date as loose as "at the end of March", in like numbers."""
    first, second = large_toll(one), large_toll(other)
    if first is None or second is None or max(first, second) > 2 * min(first, second):
        return False
    is_loose = any(told.window and told.window.is_dated and not told.window.is_narrow for told in (one, other))
    is_overlapping = bool(one.window and other.window and not one.window.gap(other.window))
    return is_loose and is_overlapping and found.agree("place")


def told_as_news(one: Assertion, other: Assertion, found: Findings) -> bool:
    """One kind of harm at one exact place, told by two texts, of which one gives no day, as news of the same day.

    Two numbers are of one thing only where one counts fighters and the other does not: so two sides tell of one strike.
    """
    if one.family.id != "harm" or is_one_text(one, other) or not found.agree("place", "type"):
        return False
    if one.event.type in one.family.unspecific or one.is_negative != other.is_negative:
        return False
    if not set(one.days) & set(other.days):
        return False
    return not found.disagree("toll") or _counts_fighters(one) != _counts_fighters(other)


def _counts_fighters(told: Assertion) -> bool:
    return {toll.of for toll in told.claim.toll} == {"combatant"}


def same_report(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Within one text, two of doers, sufferers, numbers and time agree and nothing is against it: headline and lead."""
    named = ("actors", "recipients", "toll", "date", "facility")
    return is_one_text(one, other) and found.agree("type") and sum(found.agree(name) for name in named) >= 2


RULES: tuple[Callable[[Assertion, Assertion, Findings], bool], ...] = (
    same_place_and_time,
    once_only,
    fitting_time,
    same_kind_of_facility,
    facility_of_a_day,
    same_numbers,
    retold_loosely,
    told_as_news,
    same_report,
    denies_there,
    another_cause,
    answered_in_text,
)


def _is_placed(told: Assertion) -> bool:
    is_exact = told.site.key is not None and not told.site.is_region
    return is_exact or told.site.facility is not None


def _slack(one: Assertion, other: Assertion) -> int:
    """How many days may lie between two dates of one thing: one side leaves when the other takes, or the day before."""
    is_one_type = "withdrawal" not in {one.event.type, other.event.type} or one.event.type == other.event.type
    return one.family.slack_days if is_one_type else min(one.family.slack_days, 1)


def _are_held_by_any(one: Assertion, other: Assertion) -> bool:
    """Whether both tell only of a holding, and one that "the enemy" holds it, who may be anybody's."""
    are_holdings = one.event.type == other.event.type == "control_status"
    return are_holdings and any(name in ENEMY for name in one.loose ^ other.loose)


def _takes_what_is_left(one: Assertion, other: Assertion, found: Findings) -> bool:
    types = {one.event.type, other.event.type}
    is_named = one.site.key is not None and one.site.key == other.site.key
    return types == {"capture", "withdrawal"} and is_named and found.agree("actors")


def _is_long_repelled(one: Assertion, other: Assertion) -> bool:
    """Whether an attack was thrown back longer before than a taking, of which no day is given, will have been told."""
    if one.is_repelled == other.is_repelled:
        return False
    thrown, taken = (one, other) if one.is_repelled else (other, one)
    said = ordinal(taken.said)
    is_undated = taken.window is None or not taken.window.is_dated
    return is_undated and thrown.window is not None and said is not None and said - thrown.window.last > ANSWER_DAYS


def _starts(told: Assertion) -> int:
    return told.claim.content.start


def _are_two_places(one: Assertion, other: Assertion) -> bool:
    """Whether both name a place, and neither place is the other or lies in it."""
    here, there = one.site, other.site
    if here.key is None or there.key is None or here.key == there.key:
        return False
    is_unknown = not (here.areas and there.areas) and (here.is_region or there.is_region)
    return not (is_unknown or here.names & (there.names | there.areas) or there.names & here.areas)


def is_counter_claim(one: Assertion, other: Assertion) -> bool:
    """Whether one tells of a taking, and the side that held the place says within a day that it does hold it."""
    if {one.event.type, other.event.type} != {"capture", "control_status"} or not (one.said and other.said):
        return False
    holding = one if one.event.type == "control_status" else other
    is_own_word = holding.claim.interest == "self_serving" and holding.event.outcome == "full_control"
    return is_own_word and abs((ordinal(one.said) or 0) - (ordinal(other.said) or 0)) <= 1


def is_one_kind_of_facility(one: Assertion, other: Assertion) -> bool:
    """Whether both name a facility, of one type and by the same name or none."""
    here, there = one.site.facility, other.site.facility
    return here is not None and there is not None and (here.type, here.own_name) == (there.type, there.own_name)


def is_one_list(one: Assertion, other: Assertion) -> bool:
    """Whether one speaker tells both in one text, so that two numbers count two things."""
    first, second = one.claim.speaker, other.claim.speaker
    is_one_speaker = (first and (first.actor_id or first.text)) == (second and (second.actor_id or second.text))
    return is_one_text(one, other) and is_one_speaker


def is_one_utterance(one: Assertion, other: Assertion) -> bool:
    """Whether two claims are the same words in two copies of one text, whatever day each copy's "Tuesday" became."""
    is_copy = one.report.id != other.report.id and one.origin_id == other.origin_id
    is_long = one.words.count(" ") + 1 >= TELLING_WORDS
    return is_copy and is_long and one.words == other.words and one.event.type == other.event.type


def _only_denies(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether one of two claims on one site denies something else than the other tells.

    "No plane bombed it on the 7th" does not say that it was not blown up on the 9th: the denial goes to the claim
    that it denies, and keeps that claim from no other.
    """
    is_about_one_site = not (found.disagree("place") or found.disagree("facility"))
    return is_about_one_site and one.is_negative != other.is_negative


def is_one_destruction(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether both tell that the same facility of the same place was destroyed."""
    return one.is_destruction and other.is_destruction and found.agree("place", "facility")
