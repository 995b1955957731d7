"""Whether two claims speak of one event: rules over the features, each with its reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.corroborate.assertion import Assertion, is_one_text
from sayso.corroborate.compare.features import FEATURES, findings
from sayso.corroborate.compare.finding import Finding
from sayso.corroborate.opposed import denies_there, opposed
from sayso.lexicon.corroboration import Families
from sayso.model.knowledge import Actors

Verdict = Literal["same", "different", "open"]
Findings = Mapping[str, Finding]
KEEPS_APART = ("type", "facility", "place", "date", "actors", "recipients")
STATED = ("facility", "place", "date", "actors", "recipients", "toll")
TELLING_WORDS = 4
WEIGHTS = {feature.name: feature.weight for feature in FEATURES}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a pair is judged to be, how much agrees, and what each feature found.

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
        self._judged: dict[tuple[str, str], Judgement] = {}

    def judge(self, one: Assertion, other: Assertion) -> Judgement:
        """The judgement of a pair, the same whichever comes first."""
        first, second = (one, other) if one.id <= other.id else (other, one)
        key = first.id, second.id
        if key not in self._judged:
            self._judged[key] = self._decide(first, second)
        return self._judged[key]

    def _decide(self, one: Assertion, other: Assertion) -> Judgement:
        if one.family.id != other.family.id or one.claim.background != other.claim.background:
            return Judgement("different", 0, {})
        found = findings(one, other, self._actors)
        strength = sum(WEIGHTS[name] for name, finding in found.items() if finding.verdict == "agree")
        if is_one_utterance(one, other):
            return Judgement("same", strength + sum(WEIGHTS.values()), found)
        if self._is_different(one, other, found):
            return Judgement("open" if _only_denies(one, other, found) else "different", strength, found)
        is_same = any(rule(one, other, found) for rule in RULES) or self._is_one_story(one, other, found)
        return Judgement("same" if is_same else "open", strength, found)

    def _is_different(self, one: Assertion, other: Assertion, found: Findings) -> bool:
        against = {name for name in KEEPS_APART if found[name].verdict == "disagree"}
        if found["toll"].verdict == "disagree" and is_one_list(one, other):
            against.add("toll")
        return bool(against - self._excused(one, other, found))

    def _is_one_story(self, one: Assertion, other: Assertion, found: Findings) -> bool:
        """Whether one text tells the same twice, nothing telling the two apart: a bomb, and then what the blast did.

        What one more speaker says is the same only where something stated agrees.
        """
        if not (one.family.is_one_story and is_one_text(one, other)) or one.is_negative != other.is_negative:
            return False
        if _are_two_places(one, other):
            return False
        later = max(one, other, key=lambda told: told.claim.content.start)
        if not self._apart.isdisjoint(later.words.split()):
            return False
        is_one_voice = one.claim.speaker is None or other.claim.speaker is None or is_one_list(one, other)
        return is_one_voice or any(found[name].verdict == "agree" for name in STATED)

    def _excused(self, one: Assertion, other: Assertion, found: Findings) -> set[str]:
        """Disagreements that are a dispute about one event and do not make two."""
        gap = one.window.gap(other.window) if one.window and other.window else 0
        excused: set[str] = set()
        slack = 0 if one.is_repelled or other.is_repelled else one.family.slack_days
        if _agree(found, "place") and found["actors"].verdict != "disagree" and gap <= slack:
            excused.add("date")
        if is_one_destruction(one, other, found) and gap <= self._destruction_slack:
            excused |= {"type", "actors", "recipients", "date"}
        if _agree(found, "place", "date") and (_agree(found, "facility") or _agree(found, "toll")):
            excused |= {"type", "actors"} if one.family.id == "harm" else set()
        return excused | opposed(one, other, found)


def same_place_and_time(one: Assertion, other: Assertion, found: Findings) -> bool:
    """The same place or facility at the same stated time.

    Where one names a facility and the other only the town, the doers or the numbers must agree as well.
    """
    if not (_agree(found, "place") and _agree(found, "date")):
        return False
    is_half_named = (one.site.facility is None) != (other.site.facility is None)
    return not is_half_named or _agree(found, "actors") or _agree(found, "toll")


def once_only(one: Assertion, other: Assertion, found: Findings) -> bool:
    """The same place and nothing against it, for what happens to a place only once: a taking, a destruction."""
    return _agree(found, "place") and (one.family.is_once_only or is_one_destruction(one, other, found))


def fitting_time(_: Assertion, __: Assertion, found: Findings) -> bool:
    """The same place, times that may be one, and the same facility, doers or numbers."""
    return _agree(found, "place") and any(_agree(found, name) for name in ("facility", "actors", "toll"))


def same_numbers(_: Assertion, __: Assertion, found: Findings) -> bool:
    """The same numbers at the same stated time, in places that may be one."""
    return _agree(found, "toll", "date")


def same_report(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Within one text, two of doers, sufferers, numbers and time agree and nothing is against it: headline and lead."""
    named = ("actors", "recipients", "toll", "date", "facility")
    return is_one_text(one, other) and _agree(found, "type") and sum(_agree(found, name) for name in named) >= 2


RULES: tuple[Callable[[Assertion, Assertion, Findings], bool], ...] = (
    same_place_and_time,
    once_only,
    fitting_time,
    same_numbers,
    same_report,
    denies_there,
)


def _are_two_places(one: Assertion, other: Assertion) -> bool:
    """Whether both name a place, and neither place is the other or lies in it."""
    here, there = one.site, other.site
    if here.key is None or there.key is None or here.key == there.key:
        return False
    return not (here.names & (there.names | there.areas) or there.names & here.areas)


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
    is_about_one_site = all(found[name].verdict != "disagree" for name in ("place", "facility"))
    return is_about_one_site and one.is_negative != other.is_negative


def is_one_destruction(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether both tell that the same facility of the same place was destroyed."""
    return one.is_destruction and other.is_destruction and _agree(found, "place", "facility")


def _agree(found: Findings, *names: str) -> bool:
    return all(found[name].verdict == "agree" for name in names)
