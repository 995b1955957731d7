"""What an event's claims are worth together, and why, in a sentence that a person can check.

Grades from least to most: `denied`, `claimed`, `single_origin`, `conceded`, `corroborated`. A copy, a word like
"confirmed" or an ally's echo adds no origin and so never raises one; a denial only ever lowers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.origins import Origin, Voice
from sayso.corroborate.wording import capitalised, claims_named, enumerated, speaker_name, voices_named
from sayso.model.knowledge import Actors
from sayso.model.terms import Grade


@dataclass(frozen=True, slots=True)
class Grading:
    """A grade and its reason."""

    grade: Grade
    because: str


def grading(group: Sequence[Assertion], found: Sequence[Origin], actors: Actors) -> Grading:
    """The grade of an event told by these claims and these origins."""
    grade = _grade(found, is_denied=any(assertion.is_denying for assertion in group))
    reason = {
        "corroborated": _corroborated,
        "conceded": _conceded,
        "single_origin": _single_origin,
        "claimed": _claimed,
        "denied": _denied,
    }[grade](group, found, actors)
    counted = [origin.voices[0].assertion for origin in found]
    denying = [assertion for assertion in group if assertion.is_denying] if grade == "denied" else []
    return Grading(grade, f"{capitalised(reason)} {claims_named([*counted, *denying] or group)}.")


def _grade(found: Sequence[Origin], *, is_denied: bool) -> Grade:
    if len(found) >= 2 and any(origin.is_disinterested for origin in found):
        return "corroborated"
    if any(origin.is_conceding for origin in found):
        return "conceded"
    if any(not origin.is_interested for origin in found):
        return "single_origin"
    return "denied" if is_denied else "claimed"


def _corroborated(_: Sequence[Assertion], found: Sequence[Origin], actors: Actors) -> str:
    names = _firsts(found, actors)
    neutral = _firsts([origin for origin in found if origin.is_disinterested], actors)
    lean = "neither leans on the other" if len(found) == 2 else "none leans on another"
    interest = f"{neutral} {'has' if _count(found) == 1 else 'have'} no interest"
    return f"said by {names}; {lean}, as far as is known, and {interest}{_echoes(found, actors)}"


def _conceded(_: Sequence[Assertion], found: Sequence[Origin], actors: Actors) -> str:
    conceding = [v for origin in found for v in origin.voices if v.interest == "against_interest"]
    return f"said by {voices_named(conceding, actors)}, though it hurts the own side"


def _single_origin(_: Sequence[Assertion], found: Sequence[Origin], actors: Actors) -> str:
    free = [origin for origin in found if not origin.is_interested]
    beside = [origin for origin in found if origin.is_interested]
    names = _firsts(free, actors)
    also = f"; said in its own interest by {_firsts(beside, actors)} as well" if beside else ""
    is_known = all(origin.is_disinterested for origin in free)
    lacking = "no other origin is known" if is_known else "whether it has an interest is not known"
    return f"said only by {names}, and {lacking}{also}{_echoes(free, actors)}"


def _claimed(group: Sequence[Assertion], found: Sequence[Origin], actors: Actors) -> str:
    if found:
        return f"said only by {_firsts(found, actors)}, in its own interest{_echoes(found, actors)}"
    hedging = enumerated(speaker_name(a, a.claim.speaker, actors) for a in group)
    return f"nobody vouches for it; left open by {hedging}"


def _denied(group: Sequence[Assertion], found: Sequence[Origin], actors: Actors) -> str:
    deniers = [assertion for assertion in group if assertion.is_denying]
    denying = enumerated(speaker_name(a, a.claim.speaker, actors) for a in deniers)
    says = f"said only by {_firsts(found, actors)}, in its own interest" if found else "said by nobody here"
    return f"denied by {denying}, and {says}"


def _count(found: Sequence[Origin]) -> int:
    return sum(origin.is_disinterested for origin in found)


def _firsts(found: Sequence[Origin], actors: Actors) -> str:
    return enumerated(_voice_name(origin.voices[0], actors) for origin in found)


def _echoes(found: Sequence[Origin], actors: Actors) -> str:
    """Who says the same without adding an origin."""
    later = [_voice_name(voice, actors) for origin in found for voice in origin.voices[1:]]
    firsts = {_voice_name(origin.voices[0], actors) for origin in found}
    names = [name for name in later if name not in firsts]
    return f"; the same from {enumerated(names)} adds no origin" if names else ""


def _voice_name(voice: Voice, actors: Actors) -> str:
    return speaker_name(voice.assertion, voice.speaker, actors)
