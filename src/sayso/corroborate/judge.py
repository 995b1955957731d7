"""Whether two claims speak of one event: rules over the features, each with its reason."""

from typing import Literal

from msgspec import Struct

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.features import FEATURES, Findings
from sayso.corroborate.compare.when import is_held_before_news
from sayso.corroborate.opposed import denies_another, opposed
from sayso.corroborate.placed import names_place
from sayso.corroborate.rules import RULES, is_long_repelled, is_one_destruction, is_one_kind_of_facility, is_one_list
from sayso.corroborate.window import ordinal
from sayso.lexicon.corroboration import Families
from sayso.model.knowledge import Actors
from sayso.origin.telling import is_one_text

Verdict = Literal["same", "different", "open"]
EXCUSABLE = ("type", "date", "actors", "recipients")
STATED = ("facility", "place", "date", "actors", "recipients", "toll", "scene")
TELLING_WORDS = 4
PARAGRAPH = "\n\n"
GOES_ON, STORY = 500, 800  # characters: a few sentences
ALL_AGREE = sum(feature.weight for feature in FEATURES)


class Judgement(Struct, frozen=True, gc=False):
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
        if denies_another(one, other) or denies_another(other, one):
            return Judgement("open", 0, found)
        if self._is_different(one, other, found):
            return Judgement("open" if _only_denies(one, other, found) else "different", 0, found)
        is_same = any(rule(one, other, found) for rule in RULES) or self._is_one_story(one, other, found)
        if is_same and not is_long_repelled(one, other):
            return Judgement("same", found.strength, found)
        return Judgement("open", 0, found)

    def _is_different(self, one: Assertion, other: Assertion, found: Findings) -> bool:
        sites = [name for name in ("place", "facility") if found.disagree(name)]
        if sites and not opposed(one, other, found).issuperset(sites):
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
        is_near = _starts(later) - _starts(before) <= STORY and not _opens_anew(before, later)
        return (is_one_voice and is_near) or goes_on or any(found.agree(name) for name in STATED)

    def _excused(self, one: Assertion, other: Assertion, found: Findings) -> set[str]:
        """Disagreements that are a dispute about one event and do not make two."""
        is_one_thing = is_one_kind_of_facility(one, other) or found.agree("scene")
        excused = {"type", "actors"} if one.family.id == "harm" and is_one_thing and found.agree("date") else set()
        if not found.agree("place"):
            return excused | opposed(one, other, found)
        gap = one.window.gap(other.window) if one.window and other.window else 0
        slack = 0 if one.is_repelled or other.is_repelled else _slack(one, other, found)
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


def _is_placed(told: Assertion) -> bool:
    is_exact = told.site.key is not None and not told.site.is_region
    return is_exact or told.site.facility is not None


def _opens_anew(before: Assertion, later: Assertion) -> bool:
    """Whether a new paragraph names the place of something, of which the one before it names none."""
    if _is_placed(before) or not names_place(later) or before.claim.content.end <= len(before.report.title or ""):
        return False
    return PARAGRAPH in before.report.text[before.claim.content.end : later.claim.content.start]


def _slack(one: Assertion, other: Assertion, found: Findings) -> int:
    """How many days may lie between two dates of one thing; one side leaves when the other takes, or the day before.

    A side that says itself that it has left a place may give a later day than who took it.
    """
    is_one_type = "withdrawal" not in {one.event.type, other.event.type} or one.event.type == other.event.type
    leaving = one if one.event.type == "withdrawal" else other
    is_conceded = found.agree("actors") and leaving.claim.interest == "against_interest"
    return one.family.slack_days if is_one_type or is_conceded else min(one.family.slack_days, 1)


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
